import { portableExp } from '../numeric/portable-exp.ts'
import { logBetaMoment } from './beta-moment.ts'
import {
  type BgBbLaw,
  bgBbPoint,
  bgBbTerms,
  bgBbVariables,
  checkBgBb,
  checkOpportunities,
  type OpportunityHistory,
} from './bg-bb.ts'

/** What is to be expected of somebody at the opportunities to come. */
export interface OpportunityForecast {
  /** Probability of still being there at the next opportunity. */
  readonly alive: number
  /** Expected number of those within the horizon that will be taken. */
  readonly taken: number
}

/**
 * What a BG/BB model expects of customers, given what they have done: the probability that each is
 * there at the next opportunity (Fader, Hardie & Shang 2010, eq. 11), and how many of the next ones
 * will be taken (eq. 13), as the sum over them of the chance to be there and take it: the published
 * closed form divides by `γ − 1` and subtracts.
 *
 * Cost: O(opportunities + horizon) each customer; relative error about 1e-13.
 * @param horizon how many opportunities ahead, a whole number from 0.
 * @throws RangeError for parameters, histories or a horizon that are out of range.
 * @example
 * ```ts
 * import { forecastOpportunities } from 'sojourn/retention'
 * const donors = { alpha: 1.204, beta: 0.75, gamma: 0.657, delta: 2.783 }
 * const always = { frequency: 6, recency: 6, opportunities: 6 }
 * const [donor] = forecastOpportunities(donors, [always], 5)
 * console.log(donor?.taken.toFixed(2), donor?.alive.toFixed(2)) // 3.75 0.93
 * ```
 */
export function forecastOpportunities(
  law: BgBbLaw,
  histories: readonly OpportunityHistory[],
  horizon: number,
): OpportunityForecast[] {
  checkBgBb(law, 'forecastOpportunities')
  checkOpportunities(histories, 'forecastOpportunities')
  if (!(Number.isInteger(horizon) && horizon >= 0))
    throw new RangeError(
      `forecastOpportunities: the horizon is ${horizon}; it must be a whole number from 0`,
    )
  const variables = bgBbVariables(bgBbPoint(law))
  const { taking, dropping } = variables
  return histories.map((history) => {
    const { frequency: x, opportunities: n } = history
    const all = bgBbTerms(variables, history).all.value
    const staying = (until: number) =>
      dropping === null ? 0 : logBetaMoment(dropping, 0, until).value
    const taken = logBetaMoment(taking, x, n - x).value
    const takenAgain = logBetaMoment(taking, x + 1, n - x).value
    let sum = 0
    for (let ahead = 1; ahead <= horizon; ahead++)
      sum += portableExp(takenAgain + staying(n + ahead) - all)
    return { alive: portableExp(taken + staying(n + 1) - all), taken: sum }
  })
}
