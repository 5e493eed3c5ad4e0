import type { Chain } from '../model/chain.ts'
import { type Visits, visitsOf } from './visits.ts'

/** Expected visits of those who enter. */
export interface ExpectedVisits {
  /** By touchpoint, in the order of the chain; Infinity in a closed class that customers get caught in. */
  readonly visits: Float64Array
  /** The largest absolute error of any number that is finite. */
  readonly errorBound: number
}

/**
 * Expected number of visits of each touchpoint by a customer who enters: `v = (I − Q)⁻ᵀ α`, one
 * transposed solve (Kemeny & Snell 1960). Infinity for the members of a closed class that customers
 * get caught in; 0 where nobody comes. Their variances are {@link visitMoments}.
 *
 * Cost: one elimination and two solves.
 * @returns visits by touchpoint, with a rigorous bound of their error.
 * @example
 * ```ts
 * import { expectedVisits } from 'sojourn/analysis'
 * import { compileChain, journey } from 'sojourn/model'
 * const retry = compileChain(journey({
 *   touchpoints: [{ id: 'try' }], outcomes: [{ id: 'done', kind: 'conversion' }],
 *   entries: { try: 1 }, transitions: { try: { try: 0.5, done: 0.5 } },
 * }))
 * console.log(expectedVisits(retry).visits[0]) // 2
 * ```
 */
export function expectedVisits(chain: Chain): ExpectedVisits {
  return visitsOfTouchpoints(visitsOf(chain))
}

/** Visits by touchpoint, where those who get caught come for ever. */
export function visitsOfTouchpoints({ system, visits, bound }: Visits): ExpectedVisits {
  const { chain } = system
  const expected = visits.slice(0, chain.touchpoints)
  const caught: number[] = []
  for (const [i, value] of expected.entries()) if (system.trapped[i] && value > 0) caught.push(i)
  for (const i of caught) {
    expected[i] = Infinity
    for (let p = chain.rowStart[i] as number; p < (chain.rowStart[i + 1] as number); p++) {
      const to = chain.column[p] as number
      if (expected[to] !== Infinity) {
        expected[to] = Infinity
        caught.push(to)
      }
    }
  }
  const errorBound = expected.reduce(
    (most, value, i) => (value === Infinity ? most : Math.max(most, bound[i] as number)),
    0,
  )
  return { visits: expected, errorBound }
}
