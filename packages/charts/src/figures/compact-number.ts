const formats = new Map<string, Intl.NumberFormat>()

/**
 * A number for a label, at most three digits that count: `0.0123`, `1.23`, `1,234`, `1.23M`. What is
 * smaller than a millionth is written with its power of ten.
 */
export function compactNumber(value: number, locale = 'en', sign = false): string {
  const text = formatOf(Math.abs(value), locale).format(Math.abs(value))
  const mark = !/[1-9]/.test(text) ? '' : value < 0 ? '\u2212' : sign ? '+' : ''
  return `${mark}${text.replaceAll('-', '\u2212')}`
}

function formatOf(size: number, locale: string): Intl.NumberFormat {
  const kind = size >= 1e6 ? 'compact' : size > 0 && size < 1e-6 ? 'scientific' : 'standard'
  const whole = kind === 'standard' && size >= 99.5
  const key = `${locale} ${kind} ${whole}`
  const known = formats.get(key)
  if (known) return known
  const format = new Intl.NumberFormat(locale, {
    notation: kind,
    ...(whole ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 3 }),
  })
  formats.set(key, format)
  return format
}
