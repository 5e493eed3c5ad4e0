import { JourneyError } from '../model/problem.ts'
import { readJourney } from '../model/read-journey.ts'
import { countJourneys } from './count-journeys.ts'
import type { EventLog } from './event-log.ts'
import { type Fit, type FitCountsOptions, fitCounts } from './fit-counts.ts'
import { fitProblems } from './fit-problems.ts'
import { fitSojourn, type SojournComparison } from './fit-sojourn.ts'
import type { CountOptions } from './journey-counts.ts'
import { sojournSamples } from './sojourn-samples.ts'

/** Options of {@link fitJourney}: how to count, and how to fit. */
export interface FitOptions extends CountOptions, FitCountsOptions {
  /**
   * Family of the sojourn times: `exponential`, or for each touchpoint the one of {@link fitSojourn}
   * that has the lowest AIC. `exponential`.
   */
  readonly sojourns?: 'exponential' | 'aic'
}

/** A journey fitted to a log, with its sojourn times where they were compared. */
export interface LogFit extends Fit {
  /** By touchpoint, with `sojourns: 'aic'`: the families that were fitted to its stays. */
  readonly sojourns?: ReadonlyMap<string, SojournComparison>
}

/**
 * Fits a first-order journey to an event log: cuts it into journeys, counts steps, and gives each
 * probability with its interval. Ends are steps too, into the loss. The interval is that of
 * Beta(n_ij + ½, n_i − n_ij + ½) (Jeffreys), or of the Dirichlet posterior with a prior.
 *
 * With a gap, probabilities rest on visits that began more than one gap before the log's latest
 * time, so that late losses are not missed while late moves are seen; `count` keeps all.
 *
 * Cost: O(events log(events of a customer)).
 * @throws JourneyError where names contradict the log or each other, all at once, or where the log
 * goes on after the end that is stated.
 * @example
 * ```ts
 * import { fitJourney } from 'sojourn/estimation'
 * const day = 86_400_000
 * const { journey } = fitJourney({
 *   customers: 2, touchpoints: ['ad', 'order'], channels: [],
 *   customer: Int32Array.of(0, 0, 1), touchpoint: Int32Array.of(0, 1, 0),
 *   time: Float64Array.of(0, day, 0),
 * }, { conversions: ['order'] })
 * console.log(journey.transitions.ad?.order) // 0.5
 * ```
 */
export function fitJourney(log: EventLog, options: FitOptions = {}): LogFit {
  const { touchpoints, time } = log
  const problems = fitProblems({ touchpoints, events: time.length }, options)
  if (problems.length > 0) throw new JourneyError('The fit', problems)
  const fit = fitCounts(countJourneys(log, options), options)
  return options.sojourns === 'aic' ? withSojourns(fit, log, options) : fit
}

/** A touchpoint that is always left at once keeps its sojourn of no time. */
function withSojourns(fit: Fit, log: EventLog, options: FitOptions): LogFit {
  const sojourns = new Map(
    [...sojournSamples(log, options)].map(([id, sample]) => [id, fitSojourn(sample)]),
  )
  const touchpoints = fit.journey.touchpoints.map((touchpoint) => {
    const best = sojourns.get(touchpoint.id)?.fits[0]
    return best === undefined ? touchpoint : { ...touchpoint, sojourn: best.sojourn }
  })
  return { ...fit, journey: readJourney({ ...fit.journey, touchpoints }), sojourns }
}
