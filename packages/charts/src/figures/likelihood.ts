/**
 * A chance in natural frequencies: `19 in 20`. Nothing surer is claimed than a model can know, so
 * it never says 20 in 20, nor 0.
 *
 * @param probability from 0 to 1.
 * @example
 * ```ts
 * import { likelihood } from '@sojourn/charts'
 * console.log(likelihood(0.8), likelihood(1)) // 16 in 20, over 19 in 20
 * ```
 */
export function likelihood(probability: number): string {
  if (probability > 0.975) return 'over 19 in 20'
  if (probability < 0.025) return 'under 1 in 20'
  return `${Math.round(20 * probability)} in 20`
}
