import type { Chain } from '../model/chain.ts'
import { certifiedSolve } from '../numeric/certified-solve.ts'
import { absorbingSystem } from './absorbing-system.ts'
import { type StateSet, statesOf } from './state-set.ts'

/** States of which a matrix is still of a sensible size: 200 MB. */
const MOST_STATES = 5000

/** Options of {@link fundamentalMatrix}. */
export interface FundamentalOptions<Id extends string = string> {
  /** Ids, or 0 and 1 by state, at which visits end, as at a conversion that is a touchpoint; none if absent. */
  readonly until?: Iterable<Id> | StateSet
}

/** Visits of each transient state by those who start in each. */
export interface FundamentalMatrix {
  /** The transient states, ascending: what the rows and the columns are of. */
  readonly states: readonly number[]
  /** By row: where they start; within it by column: expected visits, the start included. */
  readonly visits: readonly Float64Array[]
  /** The largest absolute error of any number. */
  readonly errorBound: number
}

/**
 * Fundamental matrix `N = (I − Q)⁻¹` (Kemeny & Snell 1960, ch. 3): how often a customer who is at
 * touchpoint `i` visits touchpoint `j` before leaving for good, this visit included. `Q` is over the
 * transient touchpoints: those from which an outcome, or a closed class, is reached for certain.
 *
 * It holds `n²` numbers, and hardly any question needs them all: {@link expectedVisits},
 * `hittingProbabilities`, `stepsToAbsorption` and `removalEffects` take a solve or two in its place.
 *
 * Cost: one elimination and two solves a state; memory of `8 n²` bytes.
 * @returns visits by start and touchpoint, with a rigorous bound of their error.
 * @throws RangeError for ids the chain doesn't have, and for more than 5,000 transient states.
 * @example
 * ```ts
 * import { fundamentalMatrix } from 'sojourn/analysis'
 * import { compileChain, journey } from 'sojourn/model'
 * const walk = compileChain(journey({ // the drunkard's walk (Grinstead & Snell 1997, ch. 11)
 *   touchpoints: [{ id: 'one' }, { id: 'two' }, { id: 'three' }],
 *   outcomes: [{ id: 'home' }, { id: 'bar' }], entries: { one: 1 },
 *   transitions: {
 *     one: { home: 0.5, two: 0.5 }, two: { one: 0.5, three: 0.5 }, three: { two: 0.5, bar: 0.5 },
 *   },
 * }))
 * console.log(fundamentalMatrix(walk).visits) // [1.5, 1, 0.5], [1, 2, 1], [0.5, 1, 1.5]
 * ```
 */
export function fundamentalMatrix<Id extends string>(
  chain: Chain<Id>,
  { until }: FundamentalOptions<NoInfer<Id>> = {},
): FundamentalMatrix {
  const stop = until === undefined || until instanceof Uint8Array ? until : statesOf(chain, until)
  const { elimination } = absorbingSystem(chain, stop)
  const { state, size } = elimination.plan
  if (size > MOST_STATES)
    throw new RangeError(
      `fundamentalMatrix: the chain has ${size} transient states; a matrix of more than ${MOST_STATES} is too large, and expectedVisits has a row of it`,
    )
  const states = [...state].sort((a, b) => a - b)
  const rowOf = new Map(states.map((i, row) => [i, row]))
  const visits = states.map(() => new Float64Array(size))
  const unit = new Float64Array(size)
  let errorBound = 0
  for (const [k, j] of state.entries()) {
    const column = rowOf.get(j) as number
    unit[k] = 1
    const { x, bound } = certifiedSolve(elimination, unit)
    unit[k] = 0
    for (const [at, i] of state.entries()) {
      const row = visits[rowOf.get(i) as number] as Float64Array
      row[column] = x[at] as number
      errorBound = Math.max(errorBound, bound[at] as number)
    }
  }
  return { states, visits, errorBound }
}
