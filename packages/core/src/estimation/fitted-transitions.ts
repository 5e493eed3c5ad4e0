import type { CountNoise } from '../model/journey.ts'
import { type CredibleInterval, credibleInterval } from './credible-interval.ts'
import type { StepCount } from './journey-counts.ts'
import { noisyInterval } from './noisy-interval.ts'
import { noiseScale } from './with-noise.ts'

/** One step of a fitted journey. */
export interface FittedTransition {
  readonly from: string
  readonly to: string
  /** Steps seen. */
  readonly count: number
  /** Maximum likelihood, or the posterior mean with a prior; null where no visit is old enough to tell. */
  readonly probability: number | null
  /** Equal-tailed 95 % interval; null as `probability`. */
  readonly low: number | null
  readonly high: number | null
}

/** Probabilities with their intervals from counts; see `fitJourney`. */
export function fittedTransitions(
  steps: readonly StepCount[],
  nameOf: (code: number) => string,
  prior: number,
  noise?: CountNoise,
): FittedTransition[] {
  const scale = noise === undefined ? 0 : noiseScale(noise)
  const rows = new Map<number, StepCount[]>()
  for (const step of steps) {
    const row = rows.get(step.from)
    if (row === undefined) rows.set(step.from, [step])
    else row.push(step)
  }
  return [...rows.values()].flatMap((row) => {
    const visits = row.reduce((sum, { resolved }) => sum + resolved, 0)
    return row
      .map((step) => fitted(step, nameOf, { visits, successors: row.length, prior, scale }))
      .sort((a, b) => b.count - a.count)
  })
}

/** What the rest of a row says about a step from it. */
interface RowCounts {
  readonly visits: number
  readonly successors: number
  readonly prior: number
  /** Of noise on the counts; 0 where there is none. */
  readonly scale: number
}

/** The interval takes longer than all else together, so it is worked out when somebody looks. */
function fitted(
  { from, to, all, resolved }: StepCount,
  nameOf: (code: number) => string,
  row: RowCounts,
): FittedTransition {
  const total = row.visits + row.prior * row.successors
  let known: CredibleInterval | undefined
  const interval = () => {
    known ??= intervalOf(resolved, row)
    return known
  }
  return {
    from: nameOf(from),
    to: nameOf(to),
    count: all,
    probability: total === 0 ? null : (resolved + row.prior) / total,
    get low() {
      return total === 0 ? null : interval().low
    },
    get high() {
      return total === 0 ? null : interval().high
    },
  }
}

function intervalOf(
  count: number,
  { visits, successors, prior, scale }: RowCounts,
): CredibleInterval {
  if (scale > 0)
    return noisyInterval(
      { count: count + prior, visits: visits + prior * successors, successors, scale },
      0.95,
    )
  return prior > 0
    ? credibleInterval(count + prior, visits - count + prior * (successors - 1), 0.95)
    : credibleInterval(count + 0.5, visits - count + 0.5, 0.95)
}
