import { portableExp } from '../numeric/portable-exp.ts'
import { portableLog1p } from '../numeric/portable-log.ts'

/** The number of purchases that would be made by one who stays: negative binomial, or Poisson where rates are alike. */
export type PurchaseCount =
  | { readonly shape: number; readonly odds: number }
  | { readonly mean: number }

const LARGE = 1e200

/**
 * `Σ_{n ≥ 1} Pr(N = n) Σ_{k < n} s_k`: the expected number of purchases where the one after `k`
 * others is made by a share `s_k` who are still there, falling with `k`. Every term is positive, so
 * that the sum has nearly every digit; the published closed forms divide by `a − 1` and subtract,
 * and lose them near `a = 1`.
 */
export function mixedPurchases(count: PurchaseCount, staying: (k: number) => number): number {
  const negativeBinomial = 'shape' in count
  const mean = negativeBinomial ? count.shape * count.odds : count.mean
  if (!(mean > 0)) return 0
  const z = negativeBinomial ? count.odds / (1 + count.odds) : 0
  const next = (n: number) => (negativeBinomial ? (z * (count.shape + n - 1)) / n : count.mean / n)
  let logScale = negativeBinomial ? -count.shape * portableLog1p(count.odds) : -count.mean
  let weight = 1
  let made = 0
  let sum = 0
  for (let n = 1; ; n++) {
    const ratio = next(n)
    weight *= ratio
    made += staying(n - 1)
    sum += weight * made
    if (sum > LARGE) {
      sum /= LARGE
      weight /= LARGE
      logScale += Math.log(LARGE)
    }
    // What follows falls at least like a geometric series: weights by `next`, and `made` by no more than (n + 1) / n.
    const fall = next(n + 1) * ((n + 1) / n)
    if (fall < 1 && (weight * made * fall) / (1 - fall) <= 1e-16 * sum) break
  }
  return portableExp(Math.log(sum) + logScale)
}
