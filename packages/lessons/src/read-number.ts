import type { Language } from '@sojourn/catalogue'

/** What stands between thousands, beside spaces. */
const GROUP: Readonly<Record<Language, string>> = { en: ',', nb: '.', da: '.', sv: '.' }

/** `kr` or `ca.` before a number; a unit after it. */
const AROUND = /^(ca\.?|kr\.?|~)\s*|\s*(%|\p{L}[\p{L} .]*)$/giu

/**
 * What a text may mean as a number, the likeliest first: comma or point for decimals, thousands
 * apart, a fraction, a unit around it. `1,250` is 1250 in English, or else 1.25; elsewhere it is 1.25.
 * Empty where it is no number.
 */
export function readNumber(text: string, language: Language): readonly number[] {
  const [above = '', below, ...more] = text.trim().replace(AROUND, '').split('/')
  if (more.length > 0) return []
  const readings = readPlain(above, language)
  if (below === undefined) return readings
  const [divisor = 0] = readPlain(below, language)
  return divisor === 0 ? [] : readings.slice(0, 1).map((value) => value / divisor)
}

function readPlain(text: string, language: Language): readonly number[] {
  const bare = text.replace(/[\s\u00a0\u202f']/g, '').replace('\u2212', '-')
  const group = GROUP[language]
  const grouped = new RegExp(`^[-+]?[1-9]\\d{0,2}(\\${group}\\d{3})+$`)
  const whole = grouped.test(bare) ? [Number(bare.replaceAll(group, ''))] : []
  const decimal = readDecimal(bare)
  return decimal === undefined ? whole : [...whole, decimal]
}

function readDecimal(bare: string): number | undefined {
  // Where both occur, the last one is for the decimals.
  const decimal = Math.max(bare.lastIndexOf(','), bare.lastIndexOf('.'))
  if (bare.split(bare[decimal] ?? ' ').length > 2) return undefined
  const whole = decimal < 0 ? bare : bare.slice(0, decimal).replace(/[.,]/g, '')
  const joined = decimal < 0 ? whole : `${whole}.${bare.slice(decimal + 1)}`
  return /^[-+]?\d*\.?\d+$/.test(joined) ? Number(joined) : undefined
}
