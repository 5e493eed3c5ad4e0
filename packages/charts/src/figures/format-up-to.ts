const formats = new Map<string, Intl.NumberFormat>()

/** A number with so many digits after the decimal point at most. */
export function formatUpTo(value: number, digits: number, locale: string): string {
  const key = `${locale} ${digits}`
  const format =
    formats.get(key) ?? new Intl.NumberFormat(locale, { maximumFractionDigits: digits })
  formats.set(key, format)
  return format.format(value)
}
