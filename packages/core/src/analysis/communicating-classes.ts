import type { Chain } from '../model/chain.ts'
import { strongComponents } from '../numeric/strong-components.ts'

/** States that all lead to one another. */
export interface CommunicatingClass {
  /** States of the class, ascending. */
  readonly states: readonly number[]
  /** Whether nobody ever leaves it: its states are recurrent, those of all other classes transient. */
  readonly closed: boolean
  /** Greatest common divisor of the lengths of its cycles; 0 for a state without a cycle. */
  readonly period: number
}

/**
 * Communicating classes of a chain with their periods (Kemeny & Snell 1960; Seneta 1981). An
 * outcome is a closed class of its own with period 1, and so is a dead end.
 *
 * Cost: O(transitions), by Tarjan's components and a breadth-first search of each.
 * @returns classes in an order in which every transition between classes leads to an earlier one.
 * @example
 * ```ts
 * import { communicatingClasses } from 'sojourn/analysis'
 * import { compileChain, journey } from 'sojourn/model'
 * const flip = compileChain(journey({
 *   touchpoints: [{ id: 'day' }, { id: 'night' }], outcomes: [], entries: { day: 1 },
 *   transitions: { day: { night: 1 }, night: { day: 1 } },
 * }))
 * console.log(communicatingClasses(flip)) // [{ states: [0, 1], closed: true, period: 2 }]
 * ```
 */
export function communicatingClasses(chain: Chain): CommunicatingClass[] {
  const rows = Array.from(chain.ids, (_, i) =>
    i < chain.touchpoints
      ? chain.column.subarray(chain.rowStart[i], chain.rowStart[i + 1])
      : new Int32Array(0),
  )
  return strongComponents(rows).map((members) => {
    const inside = new Set(members)
    const closed = members.every((i) => rows[i]?.every((to) => inside.has(to)))
    const absorbing = members.length === 1 && rows[members[0] as number]?.length === 0
    return {
      states: members.sort((a, b) => a - b),
      closed,
      period: absorbing ? 1 : periodOf(members[0] as number, inside, rows),
    }
  })
}

/** Depths found breadth first differ from depth + 1 along each edge by multiples of the period. */
function periodOf(root: number, inside: ReadonlySet<number>, rows: readonly Int32Array[]): number {
  const depth = new Map([[root, 0]])
  let period = 0
  for (const [from, at] of depth)
    for (const to of rows[from] as Int32Array) {
      if (!inside.has(to)) continue
      const known = depth.get(to)
      if (known === undefined) depth.set(to, at + 1)
      else period = greatestCommonDivisor(period, Math.abs(at + 1 - known))
    }
  return period
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}
