import type { Language } from '@sojourn/catalogue'

/** What stands between thousands, beside spaces. */
const GROUP: Readonly<Record<Language, string>> = { en: ',', nb: '.', da: '.', sv: '.' }

/**
 * A number as people type it: comma or point for decimals, thousands apart, a percent sign after it.
 * `1,250` is 1250 in English and 1.25 elsewhere. Undefined where it is no number.
 */
export function readNumber(text: string, language: Language): number | undefined {
  const bare = text
    .replace(/[\s\u00a0\u202f']/g, '')
    .replace('\u2212', '-')
    .replace(/%$/, '')
  const group = GROUP[language]
  const grouped = new RegExp(`^[-+]?[1-9]\\d{0,2}(\\${group}\\d{3})+$`)
  if (grouped.test(bare)) return Number(bare.replaceAll(group, ''))
  // Where both occur, the last one is for the decimals.
  const decimal = Math.max(bare.lastIndexOf(','), bare.lastIndexOf('.'))
  const whole = decimal < 0 ? bare : bare.slice(0, decimal).replace(/[.,]/g, '')
  const joined = decimal < 0 ? whole : `${whole}.${bare.slice(decimal + 1)}`
  return /^[-+]?\d*\.?\d+$/.test(joined) ? Number(joined) : undefined
}
