import { language } from './language.ts'

const UNITS = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const

/** A length of time in the largest unit it fills, in words: `4 minutes`. */
export function lengthOfTime(seconds: number): string {
  const [unit, size] = UNITS.find(([, each]) => seconds >= each) ?? UNITS[3]
  const value = seconds / size
  const maximumFractionDigits = value < 10 && unit !== 'second' ? 1 : 0
  return new Intl.NumberFormat(language.value, {
    style: 'unit',
    unit,
    unitDisplay: 'long',
    maximumFractionDigits,
  }).format(value)
}
