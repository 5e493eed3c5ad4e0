/** "so many in so many", and what is more or less than that, in each language. */
const ways: Readonly<Record<string, { in: string; over: string; under: string }>> = {
  en: { in: 'in', over: 'over', under: 'under' },
  nb: { in: 'av', over: 'over', under: 'under' },
  da: { in: 'ud af', over: 'over', under: 'under' },
  sv: { in: 'av', over: 'över', under: 'under' },
}

/**
 * A chance in natural frequencies: `19 in 20`. Nothing surer is claimed than a model can know, so
 * it never says 20 in 20, nor 0.
 *
 * @param probability from 0 to 1.
 * @param locale `en`, `nb`, `da` or `sv`.
 * @example
 * ```ts
 * import { likelihood } from '@sojourn/charts'
 * console.log(likelihood(0.8), likelihood(1)) // 16 in 20, over 19 in 20
 * ```
 */
export function likelihood(probability: number, locale = 'en'): string {
  const way = ways[locale] ?? (ways.en as { in: string; over: string; under: string })
  if (probability > 0.975) return `${way.over} 19 ${way.in} 20`
  if (probability < 0.025) return `${way.under} 1 ${way.in} 20`
  return `${Math.round(20 * probability)} ${way.in} 20`
}
