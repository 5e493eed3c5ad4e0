import type { Chain } from '../model/chain.ts'
import { certifiedSolve } from '../numeric/certified-solve.ts'
import { eliminate } from '../numeric/elimination.ts'
import { planElimination } from '../numeric/elimination-plan.ts'
import { roundingError } from '../numeric/rounding.ts'
import { communicatingClasses } from './communicating-classes.ts'
import { dominantClass, type PerronClass, perronClasses } from './dominant-class.ts'
import { lawOf } from './law-of-the-remaining.ts'
import { entered } from './reach.ts'
import { type StateSet, statesOf } from './state-set.ts'

/** Options of {@link quasiStationaryDistribution}. */
export interface QuasiStationaryOptions<Id extends string = string> {
  /** Ids, or 0 and 1 by state: leaving this set ends it; the touchpoints customers leave again if absent. */
  readonly among?: Iterable<Id> | StateSet
}

/** Where those customers are who are still there after a long time. */
export interface QuasiStationaryDistribution {
  /** By state: the limit of `Pr(X_n = i | still there)`; adds up to 1. */
  readonly probability: Float64Array
  /** The largest absolute error of any probability. */
  readonly errorBound: number
  /** In the long run, the share of those still there who are there one step later: `λ`. */
  readonly retention: number
  /** The largest absolute error of `retention`. */
  readonly retentionBound: number
  /** The share who leave in a step, `1 − λ`, found by itself so that a small one keeps its digits. */
  readonly loss: number
  /** The largest absolute error of `loss`. */
  readonly lossBound: number
  /** States of the communicating class that decides how long customers stay, ascending. */
  readonly dominant: readonly number[]
  /** Its period; above 1 the limit is one of averages, see {@link quasiStationaryDistribution}. */
  readonly period: number
}

/**
 * Quasi-stationary distribution: where those are who are still on the journey long after most have
 * left, the limit of `Pr(X_n = i | not absorbed by n)` for a customer who enters (Darroch & Seneta
 * 1965). It is the left Perron vector `ν Q = λ ν` with `Σ ν = 1`; `λ` is retention a step, and the
 * time from there to the end is geometric with mean `1 / (1 − λ)` steps.
 *
 * Where the touchpoints fall into several communicating classes, the one with the largest `λ` among
 * those that customers reach is dominant. The limit lives on it and on what follows it,
 * `ν_D = ν_C Q_CD (λ I − Q_DD)⁻¹`; it is 0 on what comes before it. If the dominant class has a
 * period `d > 1`, the law goes round `d` laws for ever, and the limit is that of the averages of
 * `α Qⁿ / λⁿ` (in the sense of Cesàro), normalised: who starts with it keeps it all the same.
 *
 * `λ` lies for certain between the smallest and the largest `(ν Q)_j / ν_j` (Collatz 1942; Wielandt
 * 1950), `1 − λ` likewise between those of `(I − Q)⁻¹`, and `errorBound` follows from the former.
 * All hold for the probabilities as stored: what stays for `retention`, what leaves for `loss`.
 *
 * Cost: about ten eliminations of each class (Noda 1971), however near to reducible it is.
 *
 * @returns null where there is no limit, since nobody comes or nobody is left after so many steps
 * as there are touchpoints.
 * @throws RangeError for ids the chain doesn't have; for an outcome or a closed class in `among`,
 * which nobody leaves; and where two classes keep customers equally long as far as numbers can tell.
 * @example
 * ```ts
 * import { quasiStationaryDistribution } from 'sojourn/analysis'
 * import { compileChain, journey } from 'sojourn/model'
 * const club = compileChain(journey({
 *   touchpoints: [{ id: 'trial' }, { id: 'member' }, { id: 'pause' }],
 *   outcomes: [{ id: 'gone', kind: 'churn' }], entries: { trial: 1 },
 *   transitions: {
 *     trial: { member: 0.5, gone: 0.5 },
 *     member: { member: 0.6, pause: 0.3, gone: 0.1 },
 *     pause: { member: 0.4, pause: 0.4, gone: 0.2 },
 *   },
 * }))
 * const late = quasiStationaryDistribution(club)
 * console.log(late?.retention) // 0.860555127546399…, which is (10 + √52) / 20
 * console.log(late?.probability) // none on trial, 0.6056 members, the rest paused
 * ```
 */
export function quasiStationaryDistribution<Id extends string>(
  chain: Chain<Id>,
  { among }: QuasiStationaryOptions<NoInfer<Id>> = {},
): QuasiStationaryDistribution | null {
  const set = remaining(chain, among)
  const killed = within(chain, set)
  const classes = perronClasses(killed, set)
  const first = dominantClass(killed, classes)
  if (first === undefined) return null
  const { states, period, perron } = classes[first] as PerronClass
  const loss = lossBetween(killed, states, perron.vector)
  const { probability, errorBound } = lawOf(killed, classes, first)
  return {
    probability,
    errorBound,
    retention: middle(perron),
    retentionBound: halfWidth(perron),
    loss: middle(loss),
    lossBound: halfWidth(loss),
    dominant: states,
    period,
  }
}

/** Touchpoints that customers come to, of the set given or of those that they leave again. */
function remaining(chain: Chain, among: Iterable<string> | StateSet | undefined): StateSet {
  const set = among === undefined || among instanceof Uint8Array ? among : statesOf(chain, among)
  const closed = communicatingClasses(chain).filter((c) => c.closed)
  if (set !== undefined)
    for (const { states } of closed)
      if (states.every((i) => set[i]))
        throw new RangeError(
          `quasiStationaryDistribution: nobody leaves ${states.map((i) => JSON.stringify(chain.ids[i])).join(', ')}, so where they are in the long run is its stationary distribution; leave it out of "among"`,
        )
  const met = entered(chain)
  if (set !== undefined) return met.map((here, i) => (here && set[i] ? 1 : 0))
  for (const { states } of closed) for (const i of states) met[i] = 0
  return met
}

/** The chain without the rows of whoever has left the set. */
function within(chain: Chain, set: StateSet): Chain {
  const rowStart = new Int32Array(chain.touchpoints + 1)
  const kept: number[] = []
  for (let i = 0; i < chain.touchpoints; i++) {
    if (set[i])
      for (let p = chain.rowStart[i] as number; p < (chain.rowStart[i + 1] as number); p++)
        kept.push(p)
    rowStart[i + 1] = kept.length
  }
  const column = Int32Array.from(kept, (p) => chain.column[p] as number)
  const probability = Float64Array.from(kept, (p) => chain.probability[p] as number)
  return { ...chain, rowStart, column, probability }
}

/**
 * Bounds of `1 − λ`: `x (I − Q)⁻¹` is found with every entry accurate in itself, and its ratios to a
 * positive `x` lie on both sides of its Perron root `1 / (1 − λ)`.
 */
function lossBetween(chain: Chain, states: readonly number[], x: Float64Array): Interval {
  const plan = planElimination(chain.rowStart, chain.column, states, chain.ids.length)
  const place = new Map(states.map((state, k) => [state, k]))
  const b = Float64Array.from(plan.state, (state) => x[place.get(state) as number] as number)
  const { x: y, bound } = certifiedSolve(eliminate(plan, chain.probability), b, true)
  let low = 1
  let high = 0
  for (const [k, before] of b.entries()) {
    const [after, error] = [y[k] as number, bound[k] as number]
    low = Math.min(low, before / (after + error))
    high = Math.max(high, error < after ? before / (after - error) : 1)
  }
  return { low: low * (1 - roundingError(4)), high: high * (1 + roundingError(4)) }
}

/** Numbers that something lies between for certain. */
interface Interval {
  readonly low: number
  readonly high: number
}

function middle({ low, high }: Interval): number {
  return low + (high - low) / 2
}

function halfWidth({ low, high }: Interval): number {
  return low === high ? 0 : (high - low) / 2 + roundingError(3) * high
}
