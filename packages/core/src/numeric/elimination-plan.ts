import { integerList } from './integer-list.ts'
import { type EliminationOrder, minimumDegreeOrder } from './minimum-degree-order.ts'
import { minimumFillOrder } from './minimum-fill-order.ts'
import type { Pattern } from './sparse-rows.ts'
import { type Components, strongComponents } from './strong-components.ts'
import { sweepOrder } from './sweep-order.ts'
import { wellMixed } from './well-mixed.ts'

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

/** A pattern whose entries are transitions at a position of the chain's `probability`. */
export interface Transitions extends Pattern {
  readonly position: Int32Array
}

/** Options of {@link planElimination}. */
export interface EliminationPlanOptions {
  /** The plan will be replayed often: take longer to plan, so that less is left to do; false. */
  readonly replayed?: boolean
  /** The strongly connected components of the states, where they are known already. */
  readonly components?: Components
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
  states: ArrayLike<number>,
  stateCount: number,
  { replayed = false, components }: EliminationPlanOptions = {},
): EliminationPlan {
  const { start: component, member } =
    components ?? componentsOf(rowStart, column, states, stateCount)
  const size = member.length
  const state = new Int32Array(size)
  const unknown = new Int32Array(stateCount).fill(-1)
  const iterated = new Uint8Array(component.length - 1)
  const lower = patternRows(size)
  const upper = patternRows(size)
  let inside = 0
  for (let c = 0; c < iterated.length; c++) {
    const base = component[c] as number
    const until = component[c + 1] as number
    if (until - base === 1) {
      state[base] = member[base] as number
    } else {
      // Until the order is known, unknowns are numbered as the members come.
      for (let k = base; k < until; k++) unknown[member[k] as number] = k
      const members = member.subarray(base, until)
      const graph = graphWithin(rowStart, column, members, base, unknown)
      inside += graph.column.length
      const eliminated = orderOf(graph, replayed)
      iterated[c] = eliminated ? 0 : 1
      if (eliminated) {
        lower.put(base, eliminated.lower)
        upper.put(base, eliminated.upper)
      }
      const order = eliminated?.order ?? sweepOrder(graph)
      for (let i = 0; i < order.length; i++) state[base + i] = members[order[i] as number] as number
    }
    for (let k = base; k < until; k++) unknown[state[k] as number] = k
  }
  return {
    size,
    iterated,
    state,
    unknown,
    component,
    ...transitionsBy({ rowStart, column, state, component, unknown, inside }),
    lower: lower.done(),
    upper: upper.done(),
  }
}

/** The order of elimination within a component; undefined where it is better iterated. */
function orderOf(graph: Pattern, replayed: boolean): EliminationOrder | undefined {
  if (replayed && graph.start.length - 1 <= LARGEST_BY_FILL) return minimumFillOrder(graph)
  return wellMixed(graph) ? undefined : minimumDegreeOrder(graph)
}

function componentsOf(
  rowStart: Int32Array,
  column: Int32Array,
  states: ArrayLike<number>,
  stateCount: number,
): Components {
  const kept = new Uint8Array(stateCount)
  for (let i = 0; i < states.length; i++) kept[states[i] as number] = 1
  return strongComponents({ start: rowStart, column }, kept)
}

/** The edges among the members of a component, by their places; those to itself are left out. */
function graphWithin(
  rowStart: Int32Array,
  column: Int32Array,
  members: Int32Array,
  base: number,
  unknown: Int32Array,
): Pattern {
  const start = new Int32Array(members.length + 1)
  let widest = 0
  for (const row of members) widest += (rowStart[row + 1] as number) - (rowStart[row] as number)
  const inside = new Int32Array(widest)
  let length = 0
  for (let i = 0; i < members.length; i++) {
    const row = members[i] as number
    const end = rowStart[row + 1] as number
    for (let p = rowStart[row] as number; p < end; p++) {
      const place = (unknown[column[p] as number] as number) - base
      // Below 0 are earlier components, and whatever has no number yet, or none at all.
      if (place >= 0 && place !== i) inside[length++] = place
    }
    start[i + 1] = length
  }
  return { start, column: inside.subarray(0, length) }
}

/** The transitions of every unknown, apart by whether they stay in its component, and among the unknowns. */
function transitionsBy({
  rowStart,
  column,
  state,
  component,
  unknown,
  inside,
}: {
  readonly rowStart: Int32Array
  readonly column: Int32Array
  readonly state: Int32Array
  readonly component: Int32Array
  readonly unknown: Int32Array
  /** How many stay inside. */
  readonly inside: number
}): { inner: Transitions; cross: Transitions; exit: Transitions } {
  const inner = transitionList(state.length, inside)
  const [cross, exit] = [growingTransitions(state.length), growingTransitions(state.length)]
  let length = 0
  for (let c = 0, k = 0; k < state.length; c++) {
    const base = component[c] as number
    for (const until = component[c + 1] as number; k < until; k++) {
      const row = state[k] as number
      const end = rowStart[row + 1] as number
      for (let p = rowStart[row] as number; p < end; p++) {
        const to = column[p] as number
        const j = unknown[to] as number
        if (j === k) continue
        // Components come sinks first, so that none leads to a later one.
        if (j >= base) {
          inner.column[length] = j
          inner.position[length++] = p
        } else if (j < 0) exit.push(to, p)
        else cross.push(j, p)
      }
      inner.start[k + 1] = length
      cross.endRow(k)
      exit.endRow(k)
    }
  }
  return { inner, cross: cross.done(), exit: exit.done() }
}

/** Transitions of so many rows, of which nobody knows how many they are. */
function growingTransitions(rows: number) {
  const start = new Int32Array(rows + 1)
  const column = integerList(rows)
  const position = integerList(rows)
  return {
    push(to: number, at: number) {
      column.push(to)
      position.push(at)
    },
    endRow(k: number) {
      start[k + 1] = column.length
    },
    done: (): Transitions => ({ start, column: column.done(), position: position.done() }),
  }
}

function transitionList(rows: number, length: number): Transitions {
  return {
    start: new Int32Array(rows + 1),
    column: new Int32Array(length),
    position: new Int32Array(length),
  }
}

/** Rows of a pattern that are put in block by block, in ascending order. */
function patternRows(rows: number) {
  const lengths = new Int32Array(rows + 1)
  const blocks: { base: number; pattern: Pattern }[] = []
  return {
    /** Rows and columns of the block count from `base`. */
    put(base: number, pattern: Pattern) {
      for (let k = 0; k + 1 < pattern.start.length; k++)
        lengths[base + k + 1] = (pattern.start[k + 1] as number) - (pattern.start[k] as number)
      if (pattern.column.length > 0) blocks.push({ base, pattern })
    },
    done(): Pattern {
      const start = lengths
      for (let k = 0; k < rows; k++) start[k + 1] = (start[k + 1] as number) + (start[k] as number)
      const column = new Int32Array(start[rows] as number)
      for (const { base, pattern } of blocks)
        for (let p = 0, at = start[base] as number; p < pattern.column.length; p++)
          column[at++] = base + (pattern.column[p] as number)
      return { start, column }
    },
  }
}
