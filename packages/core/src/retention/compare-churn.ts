import type { ChurnModelName } from './churn-model.ts'
import { churnSurvival } from './churn-survival.ts'
import { survivorProblems } from './churn-table.ts'
import { type ChurnFit, fitChurn } from './fit-churn.ts'

/** Options of {@link compareChurn}. */
export interface CompareChurnOptions {
  /** The last period that models are fitted on; later ones are held out. */
  readonly fittedOn: number
  /** Which models; all four if absent. */
  readonly models?: readonly ChurnModelName[]
}

/** How a model of churn did on periods that it had not seen. */
export interface ChurnBacktest {
  readonly fit: ChurnFit
  /** Survival by period from 0 to the last of the table; null where the fit gives no parameters. */
  readonly survival: Float64Array | null
  /** Mean absolute error over the periods held out, as a share of what really survived. */
  readonly error: number | null
  /** By how much the last period is forecast too low (below 0) or too high, as a share of what really survived. */
  readonly lastError: number | null
  /** Mean of `−ln` of the probability it gave to what became of each customer who was left: the lower the better. */
  readonly logLoss: number | null
}

/** Models of churn side by side. */
export interface ChurnComparison {
  readonly backtests: readonly ChurnBacktest[]
  /** The model with the lowest log-loss on the periods held out; null where none could be fitted. */
  readonly best: ChurnModelName | null
}

const ALL: readonly ChurnModelName[] = [
  'geometric',
  'discrete-weibull',
  'shifted-beta-geometric',
  'beta-discrete-weibull',
]

/**
 * Fits models of churn to the first periods of a table and compares them on the later ones. A chain
 * loses the same share in every period (`geometric`): where customers differ, it forecasts too few of
 * them to stay, and ever fewer the longer the horizon.
 *
 * Cost: a fit of each model.
 * @param survivors how many are left, by period from 0. Those of periods held out may also rise, as
 * estimates of survival do.
 * @throws RangeError naming every survivor that is wrong, or where nothing is held out.
 * @example
 * ```ts
 * import { compareChurn } from 'sojourn/retention'
 * // "High End" of Fader & Hardie (2007): fitted on years 0 to 7, held out to year 12.
 * const survivors = [1000, 869, 743, 653, 593, 551, 517, 491, 468, 445, 427, 409, 394]
 * const { backtests, best } = compareChurn(survivors, {
 *   fittedOn: 7, models: ['geometric', 'shifted-beta-geometric'],
 * })
 * console.log(backtests.map(({ error }) => error?.toFixed(3))) // [ '0.211', '0.028' ]
 * console.log(best) // shifted-beta-geometric
 * ```
 */
export function compareChurn(
  survivors: readonly number[],
  { fittedOn, models = ALL }: CompareChurnOptions,
): ChurnComparison {
  const problems = [...survivorProblems(survivors.slice(0, fittedOn + 1))]
  for (const [t, there] of survivors.entries())
    if (t > fittedOn && !(there >= 0 && there < Infinity))
      problems.push(`period ${t} has ${there} survivors; it must be a number from 0`)
  const last = survivors.length - 1
  if (!(Number.isInteger(fittedOn) && fittedOn >= 1 && fittedOn < last))
    problems.push(
      `fittedOn is ${fittedOn}; it must be a whole number from 1 to ${last - 1}, so that a period is held out`,
    )
  if (problems.length > 0) throw new RangeError(`compareChurn: ${problems.join('; ')}`)
  const seen = survivors.slice(0, fittedOn + 1)
  const backtests = models.map((model) => backtest(fitChurn(seen, model), survivors, fittedOn))
  const rated = backtests.filter(({ logLoss }) => logLoss !== null)
  const best = rated.reduce<ChurnBacktest | null>(
    (a, b) => (a === null || (b.logLoss as number) < (a.logLoss as number) ? b : a),
    null,
  )
  return { backtests, best: best?.fit.model ?? null }
}

function backtest(fit: ChurnFit, survivors: readonly number[], fittedOn: number): ChurnBacktest {
  if (fit.parameters === null)
    return { fit, survival: null, error: null, lastError: null, logLoss: null }
  const last = survivors.length - 1
  const survival = churnSurvival(fit.parameters, last)
  const start = survivors[0] as number
  const errors: number[] = []
  let loss = 0
  for (let t = fittedOn + 1; t <= last; t++) {
    const there = survivors[t] as number
    const before = Math.max(there, survivors[t - 1] as number)
    if (there > 0) errors.push((survival[t] as number) / (there / start) - 1)
    const keeps = (survival[t] as number) / (survival[t - 1] as number)
    if (there > 0) loss -= there * Math.log(keeps)
    if (before > there) loss -= (before - there) * Math.log1p(-keeps)
  }
  const left = survivors[fittedOn] as number
  return {
    fit,
    survival,
    error:
      errors.length === 0
        ? null
        : errors.reduce((sum, error) => sum + Math.abs(error), 0) / errors.length,
    lastError: (survivors[last] as number) > 0 ? (errors.at(-1) as number) : null,
    logLoss: left > 0 ? loss / left : null,
  }
}
