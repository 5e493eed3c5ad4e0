import { feedbackOrder } from './feedback-order.ts'
import { type EliminationOrder, minimumDegreeOrder } from './minimum-degree-order.ts'
import { minimumFillOrder } from './minimum-fill-order.ts'
import { strongComponents } from './strong-components.ts'

/**
 * How to eliminate the unknowns of `(I − Q) x = b` for one sparsity pattern: worked out once, then
 * replayed for any probabilities with that pattern ({@link eliminate}), which is what makes a
 * thousand draws of a chain cheap.
 *
 * Unknowns are grouped in strongly connected components, sinks first, so that elimination (and its
 * fill) stays inside a component and everything else is substitution. Arrays over unknowns are in
 * the order of elimination.
 */
export interface EliminationPlan {
  /** Number of unknowns. */
  readonly size: number
  /** State (row of the chain) of each unknown. */
  readonly state: Int32Array
  /** Unknown of each state, −1 where it has none. */
  readonly unknown: Int32Array
  /** Component `c` holds the unknowns from `component[c]` up to `component[c + 1]`, exclusive. */
  readonly component: Int32Array
  /** Transitions inside the component, self-loops left out: where they lead, and their position in the chain. */
  readonly inner: Transitions
  /** The same by where they lead; empty where no component is iterated. */
  readonly innerTransposed: Transitions
  /** 1 for components that fill in too much to be eliminated: they are solved by iteration. */
  readonly iterated: Uint8Array
  /** Transitions to unknowns of other components. */
  readonly cross: Transitions
  /** Transitions that leave the unknowns altogether; `column` holds states. */
  readonly exit: Transitions
  /** Filled pattern left of the diagonal, ascending, and right of it. */
  readonly lower: Pattern
  readonly upper: Pattern
}

/** Columns by row: row `k` takes `start[k]` to `start[k + 1]`, exclusive. */
export interface Pattern {
  readonly start: Int32Array
  readonly column: Int32Array
}

/** A pattern whose entries are transitions at a position of the chain's `probability`. */
export interface Transitions extends Pattern {
  readonly position: Int32Array
}

/** Options of {@link planElimination}. */
export interface EliminationPlanOptions {
  /** The plan will be replayed often: take longer to plan, so that less is left to do; false. */
  readonly replayed?: boolean
}

/** Components of more unknowns than this take long to order by least fill. */
const LARGEST_BY_FILL = 200

/**
 * Plans the elimination of `states` from a chain with compressed sparse rows `rowStart`, `column`.
 * Every component of the states must have a way out of it, else the system is singular.
 *
 * Cost: O(transitions) plus, within each component, a minimum-degree ordering with its fill, or a
 * minimum-fill ordering where the plan is to be replayed.
 */
export function planElimination(
  rowStart: Int32Array,
  column: Int32Array,
  states: readonly number[],
  stateCount: number,
  { replayed = false }: EliminationPlanOptions = {},
): EliminationPlan {
  const local = new Int32Array(stateCount).fill(-1)
  for (const [i, state] of states.entries()) local[state] = i
  const successors = states.map((state) =>
    column.subarray(rowStart[state], rowStart[state + 1]).reduce<number[]>((kept, to) => {
      const unknown = local[to] as number
      if (unknown >= 0 && to !== state) kept.push(unknown)
      return kept
    }, []),
  )

  const order: number[] = []
  const component: number[] = [0]
  const lower: number[][] = []
  const upper: number[][] = []
  const iterated: number[] = []
  for (const members of strongComponents(successors)) {
    const base = order.length
    const within: EliminationOrder | undefined =
      replayed && members.length <= LARGEST_BY_FILL
        ? minimumFillOrder(members, successors)
        : minimumDegreeOrder(members, successors)
    iterated.push(within === undefined ? 1 : 0)
    if (within === undefined) {
      for (const node of feedbackOrder(members, successors)) {
        order.push(node)
        lower.push([])
        upper.push([])
      }
      component.push(order.length)
      continue
    }
    for (const node of within.order) order.push(node)
    for (const row of within.lower) lower.push(row.map((k) => base + k))
    for (const row of within.upper) upper.push(row.map((k) => base + k))
    component.push(order.length)
  }

  const state = Int32Array.from(order, (node) => states[node] as number)
  const unknown = new Int32Array(stateCount).fill(-1)
  for (const [k, row] of state.entries()) unknown[row] = k
  const owner = new Int32Array(order.length)
  for (let c = 0; c + 1 < component.length; c++) owner.fill(c, component[c], component[c + 1])

  const inner = transitionList(order.length)
  const cross = transitionList(order.length)
  const exit = transitionList(order.length)
  for (const [k, row] of state.entries())
    for (let p = rowStart[row] as number; p < (rowStart[row + 1] as number); p++) {
      const to = column[p] as number
      const j = unknown[to] as number
      if (j === k) continue
      if (j < 0) exit.add(k, to, p)
      else if (owner[j] === owner[k]) inner.add(k, j, p)
      else cross.add(k, j, p)
    }
  const innerTransitions = inner.done()
  return {
    size: order.length,
    innerTransposed: iterated.includes(1)
      ? transpose(innerTransitions)
      : transitionList(order.length).done(),
    iterated: Uint8Array.from(iterated),
    state,
    unknown,
    component: Int32Array.from(component),
    inner: innerTransitions,
    cross: cross.done(),
    exit: exit.done(),
    lower: pattern(lower),
    upper: pattern(upper),
  }
}

function transpose({ start, column, position }: Transitions): Transitions {
  const rows = start.length - 1
  const starts = new Int32Array(rows + 1)
  for (const to of column) starts[to + 1] = (starts[to + 1] as number) + 1
  for (let k = 0; k < rows; k++) starts[k + 1] = (starts[k + 1] as number) + (starts[k] as number)
  const next = starts.slice()
  const columns = new Int32Array(column.length)
  const positions = new Int32Array(column.length)
  for (let k = 0; k < rows; k++)
    for (let p = start[k] as number; p < (start[k + 1] as number); p++) {
      const at = next[column[p] as number] as number
      columns[at] = k
      positions[at] = position[p] as number
      next[column[p] as number] = at + 1
    }
  return { start: starts, column: columns, position: positions }
}

function pattern(rows: readonly (readonly number[])[]): Pattern {
  const start = new Int32Array(rows.length + 1)
  for (const [k, row] of rows.entries()) start[k + 1] = (start[k] as number) + row.length
  const column = new Int32Array(start[rows.length] as number)
  for (const [k, row] of rows.entries()) column.set(row, start[k])
  return { start, column }
}

function transitionList(rows: number) {
  const start = new Int32Array(rows + 1)
  const column: number[] = []
  const position: number[] = []
  return {
    /** Rows come in ascending order. */
    add(row: number, to: number, at: number) {
      column.push(to)
      position.push(at)
      start[row + 1] = column.length
    },
    done(): Transitions {
      for (let k = 0; k < rows; k++)
        start[k + 1] = Math.max(start[k + 1] as number, start[k] as number)
      return { start, column: Int32Array.from(column), position: Int32Array.from(position) }
    },
  }
}
