import type { Chain } from '../model/chain.ts'
import { roundingError, UNDERFLOW } from '../numeric/rounding.ts'
import { cohortTrace } from './cohort-trace.ts'
import { firstPassageDistribution } from './first-passage-distribution.ts'
import { hittingProbabilities, type Probabilities } from './hitting-probabilities.ts'
import { hittingTime } from './hitting-time.ts'
import { mostArrivals } from './most-arrivals.ts'
import { conversionStates, type StateSet, statesOf } from './state-set.ts'

/** How likely a customer has converted by each step, and ever. */
export interface ConversionCurve {
  /** By step from 0 to the last: the probability of having converted by then; nowhere falling. */
  readonly by: Float64Array
  /** Probability of ever converting. */
  readonly ever: number
  /** Expected steps after the last one until those convert who still will, at most. */
  readonly tail: number
  /** The largest absolute error of any probability. */
  readonly errorBound: number
}

/** Options of {@link conversionCurve}. */
export interface ConversionCurveOptions<Id extends string = string> {
  /** What counts as converting: ids, or 0 and 1 by state; the journey's conversions if absent. */
  readonly targets?: Iterable<Id> | StateSet
}

/**
 * Conversion by step: the cumulative first-passage distribution of the conversions for a customer
 * who enters, with the chance of ever arriving and a bound of what the last step leaves out,
 * `Σ_{k ≥ n} Pr(k < T < ∞) = α Qⁿ (I − Q)⁻¹ h`. It is what a {@link buyingGroup} takes of each
 * decider.
 *
 * Cost: `steps` sparse products and two eliminations.
 * @throws RangeError for ids the chain doesn't have, or steps that are no whole number from 0.
 * @example
 * ```ts
 * import { conversionCurve } from 'sojourn/analysis'
 * import { compileChain, journey } from 'sojourn/model'
 * const retry = compileChain(journey({
 *   touchpoints: [{ id: 'try' }], outcomes: [{ id: 'done', kind: 'conversion' }, { id: 'lost' }],
 *   entries: { try: 1 }, transitions: { try: { try: 0.5, done: 0.25, lost: 0.25 } },
 * }))
 * const { by, ever } = conversionCurve(retry, 3)
 * console.log(by, ever) // 0, 0.25, 0.375, 0.4375 of the 0.5 who ever convert
 * ```
 */
export function conversionCurve<Id extends string>(
  chain: Chain<Id>,
  steps: number,
  { targets }: ConversionCurveOptions<NoInfer<Id>> = {},
): ConversionCurve {
  const set =
    targets === undefined
      ? conversionStates(chain)
      : targets instanceof Uint8Array
        ? targets
        : statesOf(chain, targets)
  const { probability: arrivals } = firstPassageDistribution(chain, set, steps)
  const hits = hittingProbabilities(chain, set)
  const ever = Math.min(
    1,
    chain.entry.reduce((sum, share, i) => sum + share * (hits.probability[i] as number), 0),
  )
  const by = new Float64Array(steps + 1)
  let sum = 0
  for (const [k, share] of arrivals.entries()) {
    sum += share
    by[k] = Math.min(sum, ever)
  }
  const ofSums = roundingError((steps + 1) * (mostArrivals(chain) + 3))
  const errorBound = hits.errorBound + roundingError(chain.ids.length + 2) + ofSums
  return { by, ever, tail: tailOf(chain, set, steps, hits), errorBound: Math.min(1, errorBound) }
}

/** An upper bound: where those stand who have not arrived, and how long those take who will. */
function tailOf(chain: Chain, set: StateSet, steps: number, hits: Probabilities): number {
  const time = hittingTime(chain, set)
  const stopped = { ...chain, ...withoutRows(chain, set) }
  const { share, errorBound } = cohortTrace(stopped, steps)
  let tail = 0
  for (const [i, mean] of time.mean.entries()) {
    if (!(mean > 0)) continue
    const h = Math.min(1, (hits.probability[i] as number) + hits.errorBound)
    const here = share[i] as number
    // The trace is a sum of what is positive: off by a share of itself, but for underflow.
    tail += (here * (1 + 2 * errorBound) + UNDERFLOW) * h * (mean + time.errorBound)
  }
  return tail * (1 + roundingError(chain.ids.length + 6))
}

/** Rows of a chain whose set is never left. */
function withoutRows(
  chain: Chain,
  set: StateSet,
): Pick<Chain, 'rowStart' | 'column' | 'probability'> {
  const rowStart = new Int32Array(chain.touchpoints + 1)
  const kept: number[] = []
  for (let i = 0; i < chain.touchpoints; i++) {
    if (!set[i])
      for (let p = chain.rowStart[i] as number; p < (chain.rowStart[i + 1] as number); p++)
        kept.push(p)
    rowStart[i + 1] = kept.length
  }
  const column = Int32Array.from(kept, (p) => chain.column[p] as number)
  const probability = Float64Array.from(kept, (p) => chain.probability[p] as number)
  return { rowStart, column, probability }
}
