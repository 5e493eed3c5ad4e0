import { Jet } from '../numeric/jet.ts'
import { betaMean, betaParameters } from './beta-moment.ts'
import { type BgNbdParameters, bgNbdTerms } from './bg-nbd.ts'
import { type FittedModel, fittedModel } from './fitted-model.ts'
import { type At, type Likelihood, maximumLikelihood } from './maximum-likelihood.ts'
import { checkHistories, distinctHistories, type PurchaseHistory } from './purchase-history.ts'

/** A BG/NBD model, fitted. */
export interface BgNbdFit extends FittedModel<'BG/NBD', BgNbdParameters> {}

/**
 * Fits the BG/NBD model (Fader, Hardie & Lee 2005) of customers who buy when they like and leave
 * without a word: each buys at a constant rate `λ` (gamma distributed with shape `r` and rate `α`)
 * and after each repeat purchase drops out with probability `p` (beta distributed with `a`, `b`).
 * The likelihood of a history `(x, tₓ, T)` is
 * `E[λˣ e^(−λT)] E[(1 − p)ˣ] + [x > 0] E[λˣ e^(−λtₓ)] E[p (1 − p)ˣ⁻¹]`.
 *
 * Parameters are per unit of time of the histories. A likelihood that keeps rising towards customers
 * who are all alike, or who never drop out, is reported as that (`limit`), and one that hardly
 * changes as `flat`, without parameters. Standard errors come from the observed information.
 *
 * Cost: O(distinct histories) a step of Newton's method, some twenty steps; 2,357 customers take
 * about a tenth of a second.
 * @throws RangeError naming the histories that are wrong.
 * @example
 * ```ts
 * import { fitBgNbd } from 'sojourn/retention'
 * const fit = fitBgNbd([
 *   { frequency: 0, recency: 0, age: 30, customers: 60 },
 *   { frequency: 1, recency: 5, age: 30, customers: 20 },
 *   { frequency: 2, recency: 25, age: 30, customers: 10 },
 *   { frequency: 6, recency: 15, age: 30, customers: 5 },
 *   { frequency: 9, recency: 29, age: 30, customers: 5 },
 * ])
 * console.log(fit.identification, fit.parameters?.r.toFixed(2)) // interior 0.25
 * ```
 */
export function fitBgNbd(histories: readonly PurchaseHistory[]): BgNbdFit {
  checkHistories(histories, 'fitBgNbd')
  const distinct = distinctHistories(histories)
  const customers = distinct.reduce((sum, history) => sum + history.customers, 0)
  const found = likelihoodOf(distinct)
  return fittedModel('BG/NBD', found, customers, (at) => {
    const { r, alpha, a, b, rate, dropout } = parametersOf(at)
    return { r: [r], alpha: [alpha], a: [a], b: [b], rate: [rate], dropout: [dropout, 0] }
  })
}

function likelihoodOf(histories: readonly Required<PurchaseHistory>[]): Likelihood {
  const total = (value: (history: Required<PurchaseHistory>) => number) =>
    histories.reduce((sum, history) => sum + history.customers * value(history), 0)
  const purchases = total(({ frequency }) => frequency)
  if (purchases === 0)
    return {
      identification: 'flat',
      finding: 'Nobody bought again, so how often customers buy and when they leave can’t be told.',
      logLikelihood: 0,
      parameters: 4,
      at: [],
      covariance: undefined,
    }
  const rate = purchases / total(({ age }) => age)
  const differ = { low: Math.log(1e-8), high: Math.log(1e8) }
  return maximumLikelihood(
    [
      {
        name: 'the mean purchase rate',
        start: Math.log(rate),
        low: Math.log(rate) - 30,
        high: Math.log(rate) + 30,
      },
      {
        name: 'how much purchase rates differ',
        start: Math.log(2),
        ...differ,
        limit: 'all customers buy at the same rate (r and α without end, at a fixed ratio)',
      },
      {
        name: 'the mean chance to drop out',
        start: -1,
        low: -30,
        high: 30,
        limit: 'nobody drops out',
        without: ['how much chances to drop out differ'],
      },
      {
        name: 'how much chances to drop out differ',
        start: -1,
        ...differ,
        limit: 'all customers are as likely to drop out (a and b without end, at a fixed ratio)',
      },
    ],
    (at) => bgNbdLogLikelihood(histories, at),
  )
}

function bgNbdLogLikelihood(histories: readonly Required<PurchaseHistory>[], at: At): Jet {
  const terms = bgNbdTerms(at)
  let sum = Jet.constant((at[0] as Jet).size, 0)
  for (const { frequency, recency, age, customers } of histories) {
    const { alive, gone } = terms(frequency, recency, age)
    const either = gone === null ? alive : alive.logAdd(gone)
    sum = sum.plus(customers === 1 ? either : either.times(customers))
  }
  return sum
}

function parametersOf([logMean, rateSpread = null, logit = null, dropSpread = null]: At) {
  const mean = logMean as Jet
  const drop = logit === null ? null : { logit, logSpread: dropSpread }
  const beta = drop === null ? null : betaParameters(drop)
  return {
    r: rateSpread?.times(-1).exp() ?? null,
    alpha: rateSpread?.plus(mean).times(-1).exp() ?? null,
    a: beta?.alpha ?? null,
    b: beta?.beta ?? null,
    rate: mean.exp(),
    dropout: drop === null ? null : betaMean(drop),
  }
}
