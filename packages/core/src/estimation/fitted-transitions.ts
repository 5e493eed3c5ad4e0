import { credibleInterval } from './credible-interval.ts'
import type { StepCount } from './journey-counts.ts'

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
): FittedTransition[] {
  const rows = new Map<number, StepCount[]>()
  for (const step of steps) {
    const row = rows.get(step.from)
    if (row === undefined) rows.set(step.from, [step])
    else row.push(step)
  }
  return [...rows].flatMap(([from, row]) => {
    const visits = row.reduce((sum, { resolved }) => sum + resolved, 0)
    const total = visits + prior * row.length
    return row
      .map(({ to, all, resolved }) => ({
        from: nameOf(from),
        to: nameOf(to),
        count: all,
        ...(total === 0
          ? { probability: null, low: null, high: null }
          : {
              probability: (resolved + prior) / total,
              ...interval(resolved, visits, prior, row.length),
            }),
      }))
      .sort((a, b) => b.count - a.count)
  })
}

function interval(count: number, visits: number, prior: number, successors: number) {
  return prior > 0
    ? credibleInterval(count + prior, visits - count + prior * (successors - 1), 0.95)
    : credibleInterval(count + 0.5, visits - count + 0.5, 0.95)
}
