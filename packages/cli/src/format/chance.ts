/**
 * A chance in natural frequencies: `13 in 20`. A thousand draws say little about chances beyond
 * 19 in 20, and a model says nothing about what it leaves out, so nothing surer is ever claimed.
 */
export function chance(probability: number): string {
  if (probability > 0.975) return 'over 19 in 20'
  if (probability < 0.025) return 'under 1 in 20'
  return `${Math.round(20 * probability)} in 20`
}
