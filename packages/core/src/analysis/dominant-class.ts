import type { Chain } from '../model/chain.ts'
import { type PerronVector, perronVector } from '../numeric/perron-vector.ts'
import type { SparseRows } from '../numeric/sparse-rows.ts'
import { type CommunicatingClass, communicatingClasses } from './communicating-classes.ts'
import { reachable } from './reach.ts'
import type { StateSet } from './state-set.ts'

/** A communicating class, and how long customers stay in it. */
export interface PerronClass extends CommunicatingClass {
  /** Of the transitions inside the class, by place in `states`. */
  readonly perron: PerronVector
}

/** Classes of the states in a set, in an order in which transitions lead to earlier ones. */
export function perronClasses(chain: Chain, set: StateSet): PerronClass[] {
  return communicatingClasses(chain)
    .filter(({ states }) => set[states[0] as number])
    .map((found) => ({ ...found, perron: perronVector(inside(chain, found.states)) }))
}

/** Place of the class that customers stay in the longest; undefined where none can be stayed in. */
export function dominantClass(chain: Chain, classes: readonly PerronClass[]): number | undefined {
  const order = [...classes.keys()].sort((a, b) => rootOf(classes, b).low - rootOf(classes, a).low)
  const [first, ...others] = order.filter((c) => rootOf(classes, c).high > 0)
  const rival = others.find((c) => rootOf(classes, c).high >= rootOf(classes, first as number).low)
  if (first !== undefined && rival !== undefined)
    throw tied(chain, classes[first] as PerronClass, classes[rival] as PerronClass)
  return first
}

function rootOf(classes: readonly PerronClass[], c: number): PerronVector {
  return (classes[c] as PerronClass).perron
}

function tied(chain: Chain, a: PerronClass, b: PerronClass): RangeError {
  const names = ({ states }: PerronClass) =>
    states.map((i) => JSON.stringify(chain.ids[i])).join(', ')
  const follows = (from: PerronClass, to: PerronClass) => {
    const start = new Uint8Array(chain.ids.length)
    for (const i of from.states) start[i] = 1
    return reachable(chain, start)[to.states[0] as number] === 1
  }
  const why =
    follows(a, b) || follows(b, a)
      ? 'one follows the other, so the law moves from one to the other ever more slowly'
      : 'neither follows the other, so who is left depends on how customers enter'
  return new RangeError(
    `quasiStationaryDistribution: the classes ${names(a)} and ${names(b)} keep customers equally long as far as numbers can tell (retention ${a.perron.low} a step); ${why}. Give one of them in "among".`,
  )
}

function inside(chain: Chain, states: readonly number[]): SparseRows {
  const place = new Map(states.map((state, k) => [state, k]))
  const start = new Int32Array(states.length + 1)
  const column: number[] = []
  const value: number[] = []
  for (const [k, i] of states.entries()) {
    for (let p = chain.rowStart[i] as number; p < (chain.rowStart[i + 1] as number); p++) {
      const to = place.get(chain.column[p] as number)
      if (to === undefined) continue
      column.push(to)
      value.push(chain.probability[p] as number)
    }
    start[k + 1] = column.length
  }
  return { start, column: Int32Array.from(column), value: Float64Array.from(value) }
}
