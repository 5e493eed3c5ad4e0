import { Jet } from '../numeric/jet.ts'
import { betaMean, betaParameters } from './beta-moment.ts'
import {
  type BgBbParameters,
  bgBbTerms,
  bgBbVariables,
  checkOpportunities,
  type OpportunityHistory,
} from './bg-bb.ts'
import { type FittedModel, fittedModel } from './fitted-model.ts'
import { type At, type Likelihood, maximumLikelihood } from './maximum-likelihood.ts'

/** A BG/BB model, fitted. */
export interface BgBbFit extends FittedModel<'BG/BB', BgBbParameters> {}

/**
 * Fits the BG/BB model (Fader, Hardie & Shang 2010) of customers without a contract who meet
 * opportunities one after the other, such as yearly appeals or events: before each one they drop out
 * with probability `θ` (beta distributed with `γ`, `δ`), and those who are there take it with
 * probability `p` (beta distributed with `α`, `β`). The likelihood of `x` taken out of `n`, the last
 * at `tₓ`, is `E[pˣ (1 − p)ⁿ⁻ˣ] E[(1 − θ)ⁿ] + Σ_{tₓ ≤ i < n} E[pˣ (1 − p)ⁱ⁻ˣ] E[θ (1 − θ)ⁱ]`,
 * added up in logarithms.
 *
 * Likelihoods without a maximum inside the model are recognised as in {@link fitBgNbd}.
 *
 * Cost: O(distinct histories × opportunities) a step of Newton's method.
 * @throws RangeError naming the histories that are wrong.
 * @example
 * ```ts
 * import { fitBgBb } from 'sojourn/retention'
 * const fit = fitBgBb([
 *   { frequency: 0, recency: 0, opportunities: 6, customers: 3464 },
 *   { frequency: 1, recency: 1, opportunities: 6, customers: 1091 },
 *   { frequency: 2, recency: 4, opportunities: 6, customers: 110 },
 *   { frequency: 4, recency: 6, opportunities: 6, customers: 450 },
 *   { frequency: 6, recency: 6, opportunities: 6, customers: 1203 },
 * ])
 * console.log(fit.identification, fit.customers) // interior 6318
 * ```
 */
export function fitBgBb(histories: readonly OpportunityHistory[]): BgBbFit {
  checkOpportunities(histories, 'fitBgBb')
  const distinct = distinctOpportunities(histories)
  const customers = distinct.reduce((sum, history) => sum + history.customers, 0)
  const found = likelihoodOf(distinct)
  return fittedModel('BG/BB', found, customers, (at) => {
    const { taken, dropped, taking, dropout } = parametersOf(at)
    return {
      alpha: [taken?.alpha],
      beta: [taken?.beta],
      gamma: [dropped?.alpha],
      delta: [dropped?.beta],
      taking: [taking],
      dropout: [dropout, 0],
    }
  })
}

function likelihoodOf(histories: readonly Required<OpportunityHistory>[]): Likelihood {
  const total = (value: (history: Required<OpportunityHistory>) => number) =>
    histories.reduce((sum, history) => sum + history.customers * value(history), 0)
  const taken = total(({ frequency }) => frequency)
  const met = total(({ opportunities }) => opportunities)
  if (taken === 0 || taken === met)
    return {
      identification: 'flat',
      finding:
        taken === 0
          ? 'Nobody took an opportunity, so how often they do and when they leave can’t be told.'
          : 'Everybody took every opportunity, so how much they differ can’t be told.',
      logLikelihood: 0,
      parameters: 4,
      at: [],
      covariance: undefined,
    }
  const differ = { low: Math.log(1e-8), high: Math.log(1e8) }
  return maximumLikelihood(
    [
      {
        name: 'the mean chance to take an opportunity',
        start: Math.log(taken / (met - taken)),
        low: -30,
        high: 30,
      },
      {
        name: 'how much chances to take one differ',
        start: -1,
        otherStarts: [-6],
        ...differ,
        limit:
          'all customers are as likely to take an opportunity (α and β without end, at a fixed ratio)',
      },
      {
        name: 'the mean chance to drop out',
        start: -1.5,
        low: -30,
        high: 30,
        limit: 'nobody drops out',
        without: ['how much chances to drop out differ'],
      },
      {
        name: 'how much chances to drop out differ',
        start: -1,
        otherStarts: [-6],
        ...differ,
        limit: 'all customers are as likely to drop out (γ and δ without end, at a fixed ratio)',
      },
    ],
    (at) => {
      const variables = bgBbVariables(at)
      let sum = Jet.constant((at[0] as Jet).size, 0)
      for (const history of histories)
        sum = sum.plus(bgBbTerms(variables, history).all.times(history.customers))
      return sum
    },
  )
}

function distinctOpportunities(
  histories: readonly OpportunityHistory[],
): Required<OpportunityHistory>[] {
  const distinct = new Map<string, Required<OpportunityHistory>>()
  for (const { frequency, recency, opportunities, customers = 1 } of histories) {
    const key = `${frequency} ${recency} ${opportunities}`
    const more = distinct.get(key)?.customers ?? 0
    distinct.set(key, { frequency, recency, opportunities, customers: customers + more })
  }
  return [...distinct.values()]
}

function parametersOf(at: At) {
  const { taking, dropping } = bgBbVariables(at)
  return {
    taken: betaParameters(taking),
    dropped: dropping && betaParameters(dropping),
    taking: betaMean(taking),
    dropout: dropping && betaMean(dropping),
  }
}
