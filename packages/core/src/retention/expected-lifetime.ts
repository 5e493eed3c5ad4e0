import { type ChurnLaw, checkLaw, survivalAt } from './churn-survival.ts'

/** Options of {@link expectedLifetime}. */
export interface ExpectedLifetimeOptions {
  /** How many periods the customer has already stayed; 0 if absent. */
  readonly tenure?: number
}

/** What is left out is less than this share of what is summed. */
const NEGLIGIBLE = 1e-15

/**
 * Discounted expected lifetime in periods, `Σ_{t ≥ 0} S(n + t) / S(n) · (1 + d)⁻ᵗ` (Fader & Hardie
 * 2010), for a customer who has stayed `n` periods and pays at the start of each: times the margin of
 * a period it is what the customer is worth from now on. At `n = 0` of a shifted beta-geometric it is
 * `₂F₁(1, β; α + β; 1 / (1 + d))`. Undiscounted (`d = 0`, where `c` is 1) it is `(α + β + n − 1) / (α − 1)`,
 * or `1 / p` where all are alike; Infinity where `α` is at most 1: so many stay for so long that there
 * is no mean.
 *
 * Terms are summed until what can follow, at most `S(n + t) (1 + d)⁻ᵗ / d`, is below 1e-15 of the sum;
 * the relative error is about 1e-12.
 * Cost: O(35 / ln(1 + d)).
 * @param discount rate a period, such as 0.1; from 0, above 0 where `c` isn't 1.
 * @throws RangeError for parameters, a discount or a tenure out of range.
 * @example
 * ```ts
 * import { expectedLifetime } from 'sojourn/retention'
 * console.log(expectedLifetime({ alpha: 0.668, beta: 3.806 }, 0.1).toFixed(2)) // 5.92
 * ```
 */
export function expectedLifetime(
  law: ChurnLaw,
  discount: number,
  { tenure = 0 }: ExpectedLifetimeOptions = {},
): number {
  checkLaw(law, 'expectedLifetime')
  const { alpha, beta, mean = 0, shape = 1 } = law
  if (!(discount >= 0 && discount < Infinity))
    throw new RangeError(`expectedLifetime: discount is ${discount}; it must be a number from 0`)
  if (discount === 0 && shape !== 1)
    throw new RangeError(
      `expectedLifetime: discount is 0; with a shape of ${shape} it must be above 0`,
    )
  if (!(tenure >= 0 && tenure < Infinity))
    throw new RangeError(`expectedLifetime: tenure is ${tenure}; it must be a number from 0`)
  if (discount === 0) {
    if (alpha === Infinity) return 1 / mean
    return alpha > 1 ? (alpha + beta + tenure - 1) / (alpha - 1) : Infinity
  }
  if (alpha === Infinity && shape === 1) return (1 + discount) / (discount + mean)
  const now = survivalAt(law, tenure)
  let sum = 0
  for (let t = 0, worth = 1, left = 1; ; t++) {
    const term = left * worth
    sum += term
    if (!(term > NEGLIGIBLE * discount * sum)) return sum
    worth /= 1 + discount
    // Without ageing, a period's survival is a ratio of neighbours.
    left =
      shape === 1
        ? left * ((beta + tenure + t) / (alpha + beta + tenure + t))
        : survivalAt(law, tenure + t + 1) / now
  }
}
