import { Jet } from '../numeric/jet.ts'
import type { GammaGammaParameters } from './expected-spend.ts'
import { type FittedModel, fittedModel } from './fitted-model.ts'
import { type At, type Likelihood, maximumLikelihood } from './maximum-likelihood.ts'

/** What a customer has spent. */
export interface SpendHistory {
  /** How many purchases the average is over. */
  readonly frequency: number
  /** Mean value of a purchase, in one currency throughout. */
  readonly value: number
  /** How many customers have this history; 1 if absent. */
  readonly customers?: number
}

/** A gamma-gamma model of spend, fitted. */
export interface GammaGammaFit extends FittedModel<'gamma-gamma', GammaGammaParameters> {}

/**
 * Fits the gamma-gamma model of the value of purchases (Fader & Hardie 2013; Colombo & Jiang 1999):
 * a customer's purchases are gamma distributed with shape `p` and rate `ν`, and `ν` is gamma
 * distributed between customers with shape `q` and rate `γ`. How much is spent does not depend on how
 * often: look whether that holds before you multiply the two.
 *
 * `ln L = ln Γ(px + q) − ln Γ(px) − ln Γ(q) + q ln γ + (px − 1) ln z + px ln x − (px + q) ln(γ + x z)`.
 *
 * Cost: O(customers with a purchase) a step of Newton's method.
 * @param histories customers without a purchase are left out.
 * @throws RangeError naming the histories that are wrong.
 * @example
 * ```ts
 * import { fitGammaGamma } from 'sojourn/retention'
 * const fit = fitGammaGamma([
 *   { frequency: 2, value: 22 }, { frequency: 1, value: 12 }, { frequency: 7, value: 74 },
 *   { frequency: 5, value: 31 }, { frequency: 4, value: 40 }, { frequency: 3, value: 9 },
 *   { frequency: 2, value: 61 }, { frequency: 6, value: 18 }, { frequency: 0, value: 0 },
 * ])
 * console.log(fit.customers, fit.parameters?.q.toFixed(2)) // 8 3.98
 * console.log(fit.standardErrors?.q?.toFixed(2)) // 5.35: eight customers tell little
 * ```
 */
export function fitGammaGamma(histories: readonly SpendHistory[]): GammaGammaFit {
  checkSpend(histories)
  const buyers = histories.filter(({ frequency }) => frequency > 0)
  const customers = buyers.reduce((sum, { customers: n = 1 }) => sum + n, 0)
  const found = likelihoodOf(buyers)
  return fittedModel('gamma-gamma', found, customers, (at) => {
    const { p, q, gamma } = parametersOf(at)
    return { p: [p], q: [q], gamma: [gamma] }
  })
}

function likelihoodOf(buyers: readonly SpendHistory[]): Likelihood {
  const first = buyers[0]
  if (first === undefined || buyers.every(({ value }) => value === first.value))
    return {
      identification: 'flat',
      finding: 'All customers spent the same, so how much purchases differ can’t be told.',
      logLikelihood: Number.NaN,
      parameters: 3,
      at: [],
      covariance: undefined,
    }
  const mean =
    buyers.reduce((sum, { frequency, value, customers: n = 1 }) => sum + n * frequency * value, 0) /
    buyers.reduce((sum, { frequency, customers: n = 1 }) => sum + n * frequency, 0)
  const about = (start: number, reach: number) => ({
    start,
    low: start - reach,
    high: start + reach,
  })
  return maximumLikelihood(
    [
      { name: 'how much purchases of a customer differ (p)', ...about(1, 20) },
      { name: 'how much customers differ (q)', ...about(1, 20) },
      { name: 'the typical value (p γ / q)', ...about(Math.log(mean), 30) },
    ],
    (at) => spendLogLikelihood(buyers, at),
  )
}

function spendLogLikelihood(buyers: readonly SpendHistory[], at: At): Jet {
  const { p, q, gamma } = parametersOf(at)
  const logGammaParameter = gamma.log()
  let sum = Jet.constant(p.size, 0)
  for (const { frequency: x, value, customers = 1 } of buyers) {
    const px = p.times(x)
    const odds = logGammaParameter.times(-1).plus(Math.log(x * value))
    const density = q
      .logGammaRatio(px)
      .minus(px.logGamma())
      .plus(px.times(odds))
      .minus(px.plus(q).times(odds.softplus()))
      .minus(Math.log(value))
    sum = sum.plus(customers === 1 ? density : density.times(customers))
  }
  return sum
}

function parametersOf(at: At) {
  const [logP, logQ, logScale] = at as readonly [Jet, Jet, Jet]
  return { p: logP.exp(), q: logQ.exp(), gamma: logScale.plus(logQ).minus(logP).exp() }
}

function checkSpend(histories: readonly SpendHistory[]): void {
  const problems = histories.flatMap(({ frequency, value, customers = 1 }, i) =>
    !(customers > 0 && customers < Infinity)
      ? [`customer ${i}: customers is ${customers}; it must be above 0`]
      : !(Number.isInteger(frequency) && frequency >= 0)
        ? [`customer ${i}: frequency is ${frequency}; it must be a whole number from 0`]
        : frequency > 0 && !(value > 0 && value < Infinity)
          ? [`customer ${i}: value is ${value}; it must be above 0 where there is a purchase`]
          : [],
  )
  if (problems.length > 20)
    problems.splice(20, problems.length, `and ${problems.length - 20} more customers`)
  if (problems.length > 0) throw new RangeError(`fitGammaGamma: ${problems.join('; ')}`)
}
