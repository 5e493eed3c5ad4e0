import {
  CHURN_FAMILY,
  type ChurnModelName,
  churnLogLikelihood,
  churnParameters,
  churnVariables,
} from './churn-model.ts'
import type { ChurnParameters } from './churn-survival.ts'
import { type ChurnTable, churnTable, type Survivors } from './churn-table.ts'
import { type FittedModel, fittedModel } from './fitted-model.ts'
import { type At, type Likelihood, maximumLikelihood } from './maximum-likelihood.ts'

/** A model of churn, fitted. */
export interface ChurnFit extends FittedModel<ChurnModelName, ChurnParameters> {
  /** The last period that was observed. */
  readonly periods: number
}

/**
 * Fits a model of how long customers stay who can be seen to leave: subscribers, members, patients
 * on a therapy. Maximum likelihood; times are whole periods.
 *
 * - `geometric`: everyone is lost with the same probability in every period, as in a chain.
 * - `shifted-beta-geometric` (Fader & Hardie 2007): that probability is constant for a customer, and
 *   beta distributed between them: `S(t) = B(α, β + t) / B(α, β)`. Retention rises as those who are
 *   quick to leave are gone.
 * - `discrete-weibull` (Nakagawa & Osaki 1975): `S(t) = (1 − p)^(t^c)`; with `c` above 1 the same
 *   customer is lost ever more easily, below 1 ever less.
 * - `beta-discrete-weibull` (Fader, Hardie, Liu, Davin & Steenburgh 2018): both,
 *   `S(t) = B(α, β + t^c) / B(α, β)`.
 *
 * A likelihood that keeps rising towards a simpler model is reported as that model (`limit`, with `α`
 * and `β` infinite), and one that hardly changes as `flat`, without parameters. Standard errors come
 * from the inverse of the observed information.
 *
 * Cost: O(periods) a step of Newton's method, some ten steps.
 * @param survivors how many are left, by period from 0; numbers of customers, since the likelihood
 * depends on how many they are. Several cohorts are fitted together.
 * @throws RangeError naming every survivor that is wrong.
 * @example
 * ```ts
 * import { fitChurn } from 'sojourn/retention'
 * // "High End" of Fader & Hardie (2007), years 0 to 7.
 * const survivors = [1000, 869, 743, 653, 593, 551, 517, 491]
 * const { parameters, logLikelihood } = fitChurn(survivors, 'shifted-beta-geometric')
 * console.log(parameters?.alpha.toFixed(3), parameters?.beta.toFixed(3)) // 0.668 3.806
 * console.log(logLikelihood.toFixed(1)) // -1611.2
 * ```
 */
export function fitChurn(survivors: Survivors, model: ChurnModelName): ChurnFit {
  const table = churnTable(survivors, 'fitChurn')
  return churnFit(table, model, churnLikelihood(table, model))
}

/** A maximum of the likelihood in the words of a fit. */
export function churnFit(table: ChurnTable, model: ChurnModelName, found: Likelihood): ChurnFit {
  const fit = fittedModel(model, found, table.customers, (at) => {
    const { alpha, beta, mean, shape } = churnParameters(at)
    return { alpha: [alpha], beta: [beta], mean: [mean], shape: [shape, 1] }
  })
  return { ...fit, periods: table.lost.length }
}

/** The maximum of the likelihood of a table, or why there is none. */
export function churnLikelihood(table: ChurnTable, model: ChurnModelName): Likelihood {
  return degenerate(table, model) ?? likelihoodOf(table, model)
}

function likelihoodOf(table: ChurnTable, model: ChurnModelName): Likelihood {
  const { spread, shape } = CHURN_FAMILY[model]
  const gone = table.lost.reduce((sum, n) => sum + n, 0)
  const exposed = gone + table.kept.reduce((sum, n) => sum + n, 0)
  const variables = churnVariables(gone / exposed)
  const has = [true, spread, shape]
  // Variables that the model lacks are null from the start; the likelihood takes them so.
  const found = maximumLikelihood(
    variables.filter((_, i) => has[i]),
    (at) => churnLogLikelihood(table, spreadOut(at, has)),
  )
  return { ...found, at: spreadOut(found.at, has) }
}

/** Values of the variables that a model has, at the places of the whole family; null elsewhere. */
function spreadOut(at: At, has: readonly boolean[]): At {
  const remaining = [...at]
  return has.map((present) => (present ? (remaining.shift() ?? null) : null))
}

/** Tables that have nothing to say about churn, with the reason. */
function degenerate({ lost, kept }: ChurnTable, model: ChurnModelName): Likelihood | undefined {
  const { spread, shape } = CHURN_FAMILY[model]
  const parameters = 1 + (spread ? 1 : 0) + (shape ? 1 : 0)
  const flat = (finding: string): Likelihood => ({
    identification: 'flat',
    finding,
    logLikelihood: 0,
    parameters,
    at: [],
    covariance: undefined,
  })
  if (lost.every((n) => n === 0))
    return flat('Nobody was lost, so how likely customers are to be lost can’t be told.')
  if (kept.every((n) => n === 0))
    return flat('Everybody was lost in the first period, so later periods can’t be told.')
  // A probability nearer to one than a double is one.
  if (total(kept) < 1e-15 * total(lost))
    return flat('All but a vanishing share of customers were lost at once, so no more can be told.')
}

function total(counts: ArrayLike<number>): number {
  return Array.from(counts).reduce((sum, n) => sum + n, 0)
}
