/** The parameters of the gamma-gamma model of spend; see {@link fitGammaGamma}. */
export interface GammaGammaParameters {
  /** Shape of a customer's purchases: the larger, the more alike they are. */
  readonly p: number
  /** Shape of the distribution between customers: the larger, the more alike they are. */
  readonly q: number
  /** Rate of that distribution, in currency. */
  readonly gamma: number
}

/**
 * Expected value of a customer's purchases, in the currency of the fit, given `x` purchases of mean
 * value `z`: `p (γ + x z) / (p x + q − 1)` (Fader & Hardie 2013), which draws the mean towards that
 * of all customers, `p γ / (q − 1)`, the more the fewer there are. Infinite where `p x + q` is not
 * above 1: the distribution has no mean.
 *
 * @throws RangeError for parameters or a history out of range.
 * @example
 * ```ts
 * import { expectedSpend } from 'sojourn/retention'
 * const cdnow = { p: 6.25, q: 3.74, gamma: 15.44 }
 * console.log(expectedSpend(cdnow, { frequency: 2, value: 22.35 }).toFixed(2)) // 24.66
 * console.log(expectedSpend(cdnow, { frequency: 0, value: 0 }).toFixed(2)) // 35.22
 * ```
 */
export function expectedSpend(
  { p, q, gamma }: GammaGammaParameters,
  { frequency, value }: { readonly frequency: number; readonly value: number },
): number {
  const problems: string[] = []
  for (const [name, parameter] of Object.entries({ p, q, gamma }))
    if (!(parameter > 0 && parameter < Infinity))
      problems.push(`${name} is ${parameter}; it must be above 0`)
  if (!(Number.isInteger(frequency) && frequency >= 0))
    problems.push(`frequency is ${frequency}; it must be a whole number from 0`)
  if (frequency > 0 && !(value >= 0 && value < Infinity))
    problems.push(`value is ${value}; it must be a number from 0`)
  if (problems.length > 0) throw new RangeError(`expectedSpend: ${problems.join('; ')}`)
  const spent = frequency > 0 ? frequency * value : 0
  const weight = p * frequency + q - 1
  return weight > 0 ? (p * (gamma + spent)) / weight : Infinity
}
