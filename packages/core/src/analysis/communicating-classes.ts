import type { Chain } from '../model/chain.ts'
import type { Pattern } from '../numeric/sparse-rows.ts'
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
  const rows = rowsOf(chain)
  const { start, member } = strongComponents(rows)
  const owner = new Int32Array(chain.ids.length).fill(-1)
  const depth = new Int32Array(chain.ids.length).fill(-1)
  return Array.from({ length: start.length - 1 }, (_, c) => {
    const states = Array.from(member.subarray(start[c], start[c + 1]))
    for (const i of states) owner[i] = c
    const [first = 0] = states
    const absorbing = states.length === 1 && rows.start[first] === rows.start[first + 1]
    return {
      states,
      closed: isClosed(rows, states, owner),
      period: absorbing ? 1 : periodOf(rows, states, owner, depth),
    }
  })
}

/** The rows of all states; outcomes have none. */
function rowsOf({ ids, rowStart, column }: Chain): Pattern {
  const start = new Int32Array(ids.length + 1).fill(column.length)
  start.set(rowStart)
  return { start, column }
}

/** Edges lead to classes that were met before, if not to this one. */
function isClosed({ start, column }: Pattern, states: readonly number[], owner: Int32Array) {
  for (const i of states)
    for (let p = start[i] as number; p < (start[i + 1] as number); p++)
      if (owner[column[p] as number] !== owner[i]) return false
  return true
}

/** Depths found breadth first differ from depth + 1 along each edge by multiples of the period. */
function periodOf(
  { start, column }: Pattern,
  states: readonly number[],
  owner: Int32Array,
  depth: Int32Array,
): number {
  const [root = 0] = states
  const met = [root]
  depth[root] = 0
  let period = 0
  for (const from of met) {
    const next = (depth[from] as number) + 1
    for (let p = start[from] as number; p < (start[from + 1] as number); p++) {
      const to = column[p] as number
      if (owner[to] !== owner[root]) continue
      if (depth[to] === -1) {
        depth[to] = next
        met.push(to)
      } else period = greatestCommonDivisor(period, Math.abs(next - (depth[to] as number)))
    }
  }
  return period
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}
