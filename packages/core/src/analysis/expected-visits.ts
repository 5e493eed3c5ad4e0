import type { Chain } from '../model/chain.ts'
import { visitsOf } from './visits.ts'

/**
 * Expected number of visits of each touchpoint by a customer who enters: `v = (I − Q)⁻ᵀ α`, one
 * transposed solve (Kemeny & Snell 1960). Infinity for the members of a closed class that customers
 * get caught in; 0 where nobody comes.
 *
 * @returns visits by touchpoint, in the order of the chain.
 * @example
 * ```ts
 * import { expectedVisits } from 'sojourn/analysis'
 * import { compileChain, journey } from 'sojourn/model'
 * const retry = compileChain(journey({
 *   touchpoints: [{ id: 'try' }], outcomes: [{ id: 'done', kind: 'conversion' }],
 *   entries: { try: 1 }, transitions: { try: { try: 0.5, done: 0.5 } },
 * }))
 * console.log(expectedVisits(retry)[0]) // 2
 * ```
 */
export function expectedVisits(chain: Chain): Float64Array {
  const { system, visits } = visitsOf(chain)
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
  return expected
}
