import type { Random } from '../numeric/random.ts'
import { type CurveCheck, judgeReplicates, LEAST_REPLICATES } from './judge-curve.ts'
import { countBy } from './observe-journeys.ts'
import type { OpenJourney } from './open-journeys.ts'
import { type BaselineScore, costs, type Score } from './score-curve.ts'

/** Journeys under way on the date, whose chances differ, against what became of them. */
export interface UnderWayCheck extends CurveCheck, Score {
  /** Journeys that were under way; `followed` of them are judged, drawn at random where they are many. */
  readonly open: number
  /** The curve of those that were under way one horizon and gap before the date, where that is known. */
  readonly baselines: readonly BaselineScore[]
}

/** What is asked of journeys under way. */
interface OpenQuestion {
  /** How many there were, those that aren't judged included. */
  open: number
  days: number
  draws: number
  /** One curve for all, if there is one. */
  naive: Float64Array | undefined
}

/**
 * Judges how many journeys that were under way converted by each day, each with a chance of its own.
 * A draw of the forecast is a draw of the chances, then of each journey; points, coverage, PIT and
 * p-value are as in `judgeCurve`. Scores are means over the journeys, of their own forecasts.
 *
 * @param chances by draw and journey: curves by day; each draw is used as it comes, and let go.
 */
export function judgeOpen(
  chances: Iterable<readonly Float64Array[]>,
  journeys: readonly OpenJourney[],
  { open, days, draws, naive }: Readonly<OpenQuestion>,
  random: Random,
): UnderWayCheck {
  const repeats = Math.ceil(LEAST_REPLICATES / draws)
  const replicates: Float64Array[] = []
  const mean = journeys.map(() => new Float64Array(days + 1))
  for (const curves of chances) {
    for (let r = 0; r < repeats; r++) replicates.push(replicate(random, curves, days))
    for (const [j, curve] of curves.entries()) {
      const sum = mean[j] as Float64Array
      for (let t = 0; t <= days; t++) sum[t] = (sum[t] as number) + (curve[t] as number) / draws
    }
  }
  const counts = countBy(
    journeys.map(({ converted }) => converted),
    1,
    days,
  )
  const day = journeys.map(({ converted }) => Math.min(days + 1, Math.max(0, Math.ceil(converted))))
  const own = scoresOf(mean, day)
  const score = { logScore: average(own.log), crps: average(own.crps) }
  return {
    open,
    ...judgeReplicates(replicates, counts, journeys.length),
    ...score,
    baselines: naive === undefined ? [] : [compared(naive, day, own, score)],
  }
}

/** Counts by day of journeys that convert with these chances. */
function replicate(random: Random, curves: readonly Float64Array[], days: number): Float64Array {
  const counts = new Float64Array(days + 1)
  for (const curve of curves) {
    const u = random()
    if (u >= (curve[days] as number)) continue
    let [low, high] = [0, days]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((curve[middle] as number) > u) high = middle
      else low = middle + 1
    }
    counts[low] = (counts[low] as number) + 1
  }
  for (let t = 1; t <= days; t++) counts[t] = (counts[t] as number) + (counts[t - 1] as number)
  return counts
}

interface EachScore {
  readonly log: number[]
  readonly crps: number[]
}

function scoresOf(curves: readonly Float64Array[], day: readonly number[]): EachScore {
  const each = curves.map((curve) => costs(curve))
  return {
    log: each.map(({ log }, j) => log[day[j] as number] as number),
    crps: each.map(({ crps }, j) => crps[day[j] as number] as number),
  }
}

function compared(
  naive: Float64Array,
  day: readonly number[],
  own: EachScore,
  score: Score,
): BaselineScore {
  const other = scoresOf(
    day.map(() => naive),
    day,
  )
  const error = (a: readonly number[], b: readonly number[], gain: number) =>
    Math.sqrt(average(a.map((value, j) => (value - (b[j] as number) - gain) ** 2)) / a.length)
  const theirs = { logScore: average(other.log), crps: average(other.crps) }
  const gain = {
    logScore: theirs.logScore - score.logScore,
    crps: theirs.crps - score.crps,
  }
  return {
    name: 'lastPeriod',
    ...theirs,
    gain,
    standardError: {
      logScore: error(other.log, own.log, gain.logScore),
      crps: error(other.crps, own.crps, gain.crps),
    },
  }
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
