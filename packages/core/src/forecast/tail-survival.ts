import { durationSeconds } from '../model/duration.ts'
import { JourneyError } from '../model/problem.ts'
import type { Tail } from '../model/tail.ts'
import { type ChurnLaw, churnSurvival } from '../retention/churn-survival.ts'
import { drawChurn } from '../retention/draw-churn.ts'

/** Options of {@link tailSurvival}. */
export interface TailSurvivalOptions {
  /** Number of draws of what the tail's survivors leave open; 1,000. */
  readonly draws?: number
  /** Seed of the draws, a number or a text; 1. */
  readonly seed?: string | number
}

/** Survival of a tail, by draw. */
export interface TailSurvival {
  /** By draw, then by period from 0: share of those who converted who are still there; one draw where the tail is certain. */
  readonly survival: readonly Float64Array[]
  /** The laws behind the draws; null where the tail is as it was observed. */
  readonly laws: readonly ChurnLaw[] | null
  /** Length of a period in days. */
  readonly periodDays: number
  /** What a reader should know of it, in words. */
  readonly note: string
}

/**
 * How many stay, by period, as a journey's tail says: drawn by {@link drawChurn} where it has survivors
 * that its model is fitted to, certain where it states parameters or an observed curve.
 *
 * Cost: that of the fit, and O(draws × periods).
 * @param periods the last period that is needed.
 * @throws JourneyError where the survivors can't tell the model, or an observed curve is too short.
 * @example
 * ```ts
 * import { tailSurvival } from 'sojourn/forecast'
 * const { survival } = tailSurvival({ model: 'shifted-beta-geometric', alpha: 1, beta: 1, period: '30d' }, 3)
 * console.log([...(survival[0] ?? [])].map((s) => s.toFixed(3))) // [ '1.000', '0.500', '0.333', '0.250' ]
 * ```
 */
export function tailSurvival(
  tail: Tail,
  periods: number,
  { draws = 1000, seed = 1 }: TailSurvivalOptions = {},
): TailSurvival {
  const periodDays = durationSeconds(tail.period) / 86_400
  const { model, survival, survivors } = tail
  if (model === 'observed') {
    const known = survival as readonly number[]
    if (known.length <= periods)
      throw refusal(
        'survival',
        `The curve is known up to period ${known.length - 1} (${(known.length - 1) * periodDays} days), and period ${periods} is needed; choose a shorter horizon, or a model that goes on.`,
      )
    const note = 'Retention is the curve of the tail as it was observed, taken as certain.'
    const curve = Float64Array.from(known.slice(0, periods + 1))
    return { survival: [curve], laws: null, periodDays, note }
  }
  if (survivors === undefined) {
    const { alpha = Infinity, beta = Infinity, mean, shape = 1 } = tail
    const law = { alpha, beta, shape, ...(mean !== undefined && { mean }) }
    const note = `Retention is that of the tail (${model}), whose parameters are taken as certain.`
    return { survival: [churnSurvival(law, periods)], laws: [law], periodDays, note }
  }
  const { fit, laws } = drawChurn(survivors, model, { draws, seed })
  if (laws.length === 0) throw refusal('survivors', fit.finding)
  const found = fit.finding === '' ? '' : ` ${fit.finding}`
  const note = `Retention is that of the tail (${model}), fitted to ${fit.customers} customers over ${fit.periods} periods.${found}`
  return { survival: laws.map((law) => churnSurvival(law, periods)), laws, periodDays, note }
}

function refusal(key: string, message: string): JourneyError {
  return new JourneyError('The tail', [{ path: `tail.${key}`, message }])
}
