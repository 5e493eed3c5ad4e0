import type { EliminationPlan } from './elimination-plan.ts'
import { solveIteratively } from './iterative-solve.ts'
import { type SplitMatrix, splitMatrix } from './split-matrix.ts'

/**
 * The factors of `M = I − Q`, found without a single subtraction (Grassmann, Taksar & Heyman 1985):
 * the pivot of a row is the sum of what leaves it, not `1 − p_ii`, so that small leaks keep all
 * their digits and every number is accurate in itself.
 */
export interface Elimination {
  readonly plan: EliminationPlan
  /** The chain's probabilities, by position. */
  readonly probability: Float64Array
  /** Multipliers, along `plan.lower`. */
  readonly lower: Float64Array
  /** Eliminated rows, along `plan.upper`. */
  readonly upper: Float64Array
  /** What leaves each row once the earlier unknowns are gone. */
  readonly pivot: Float64Array
  /** What leaves each row's component once the earlier unknowns are gone. */
  readonly leak: Float64Array
  /** Scratch of the size of the system; zero between calls. */
  readonly work: Float64Array
  /** Matrices of the components that are iterated, laid out when they are first needed. */
  readonly split: Map<string, SplitMatrix>
}

/** Room for the factors; {@link eliminate} fills it, again and again for new probabilities. */
export function allocateElimination(plan: EliminationPlan, probability: Float64Array): Elimination {
  return {
    plan,
    probability,
    lower: new Float64Array(plan.lower.column.length),
    upper: new Float64Array(plan.upper.column.length),
    pivot: new Float64Array(plan.size),
    leak: new Float64Array(plan.size),
    work: new Float64Array(plan.size),
    split: new Map(),
  }
}

/**
 * Eliminates the unknowns of a plan for given probabilities.
 *
 * Cost: O(fill × row) multiplications; 50 sparse states take a few microseconds.
 * @throws RangeError where a component has no way out (its leak underflowed to zero).
 */
export function eliminate(
  plan: EliminationPlan,
  probability: Float64Array,
  into: Elimination = allocateElimination(plan, probability),
): Elimination {
  const { inner, cross, exit, size } = plan
  const { start: lowerStart, column: lowerColumn } = plan.lower
  const { start: upperStart, column: upperColumn } = plan.upper
  const { lower, upper, pivot, leak, work, split } = into
  split.clear()
  let c = 0
  for (let k = 0; k < size; k++) {
    while (k >= (plan.component[c + 1] as number)) c++
    // Spread row k over the scratch; what leaves the component is its leak.
    let leaves = 0
    const iterated = plan.iterated[c] === 1
    for (let p = inner.start[k] as number; p < (inner.start[k + 1] as number); p++) {
      const value = probability[inner.position[p] as number] as number
      // Where the component is iterated, all that leaves the row is all there is to know.
      if (iterated) leaves += value
      else work[inner.column[p] as number] = value
    }
    for (let p = cross.start[k] as number; p < (cross.start[k + 1] as number); p++)
      leaves += probability[cross.position[p] as number] as number
    for (let p = exit.start[k] as number; p < (exit.start[k + 1] as number); p++)
      leaves += probability[exit.position[p] as number] as number

    // Replace each step to an eliminated unknown by the steps that follow from there.
    for (let p = lowerStart[k] as number; p < (lowerStart[k + 1] as number); p++) {
      const i = lowerColumn[p] as number
      const factor = (work[i] as number) / (pivot[i] as number)
      work[i] = 0
      lower[p] = factor
      if (factor === 0) continue
      for (let q = upperStart[i] as number; q < (upperStart[i + 1] as number); q++) {
        const j = upperColumn[q] as number
        work[j] = (work[j] as number) + factor * (upper[q] as number)
      }
      leaves += factor * (leak[i] as number)
    }
    work[k] = 0 // Coming back to k itself is no way out of it.

    let out = leaves
    for (let p = upperStart[k] as number; p < (upperStart[k + 1] as number); p++) {
      const j = upperColumn[p] as number
      const value = work[j] as number
      upper[p] = value
      work[j] = 0
      out += value
    }
    if (!(out > 0))
      throw new RangeError('eliminate: a group of states is left with a probability below 1e-308')
    leak[k] = leaves
    pivot[k] = out
  }
  return probability === into.probability ? into : { ...into, probability }
}

/**
 * Solves `(I − Q) x = b` for `b ≥ 0`; `b` and the result are by unknown. `into` may be `b` itself.
 * Where an unknown has `slack`, its equation need only hold to that, if it is iterated.
 */
export function solve(
  elimination: Elimination,
  b: Float64Array,
  into: Float64Array = new Float64Array(elimination.plan.size),
  slack?: Float64Array,
): Float64Array {
  const { plan, probability, lower, upper, pivot } = elimination
  const { cross, component } = plan
  for (let c = 0; c + 1 < component.length; c++) {
    const from = component[c] as number
    const until = component[c + 1] as number
    for (let k = from; k < until; k++) {
      let sum = b[k] as number
      for (let p = cross.start[k] as number; p < (cross.start[k + 1] as number); p++)
        sum +=
          (probability[cross.position[p] as number] as number) *
          (into[cross.column[p] as number] as number)
      for (let p = plan.lower.start[k] as number; p < (plan.lower.start[k + 1] as number); p++)
        sum += (lower[p] as number) * (into[plan.lower.column[p] as number] as number)
      into[k] = sum
    }
    if (plan.iterated[c]) {
      iterate(elimination, c, false, into, slack)
      continue
    }
    for (let k = until - 1; k >= from; k--) {
      let sum = into[k] as number
      for (let p = plan.upper.start[k] as number; p < (plan.upper.start[k + 1] as number); p++)
        sum += (upper[p] as number) * (into[plan.upper.column[p] as number] as number)
      into[k] = sum / (pivot[k] as number)
    }
  }
  return into
}

/** Solves `(I − Q)ᵀ v = a` for `a ≥ 0`, as {@link solve} does its system. */
export function solveTransposed(
  elimination: Elimination,
  a: Float64Array,
  into: Float64Array = new Float64Array(elimination.plan.size),
  slack?: Float64Array,
): Float64Array {
  const { plan, probability, lower, upper, pivot } = elimination
  const { cross, component } = plan
  if (into !== a) into.set(a)
  for (let c = component.length - 2; c >= 0; c--) {
    const from = component[c] as number
    const until = component[c + 1] as number
    if (plan.iterated[c]) iterate(elimination, c, true, into, slack)
    for (let k = from; k < until && !plan.iterated[c]; k++) {
      const visits = (into[k] as number) / (pivot[k] as number)
      into[k] = visits
      if (visits === 0) continue
      for (let p = plan.upper.start[k] as number; p < (plan.upper.start[k + 1] as number); p++) {
        const j = plan.upper.column[p] as number
        into[j] = (into[j] as number) + (upper[p] as number) * visits
      }
    }
    for (let k = until - 1; k >= from; k--) {
      const visits = into[k] as number
      if (visits === 0) continue
      for (let p = plan.lower.start[k] as number; p < (plan.lower.start[k + 1] as number); p++) {
        const i = plan.lower.column[p] as number
        into[i] = (into[i] as number) + (lower[p] as number) * visits
      }
      for (let p = cross.start[k] as number; p < (cross.start[k + 1] as number); p++) {
        const j = cross.column[p] as number
        into[j] =
          (into[j] as number) + (probability[cross.position[p] as number] as number) * visits
      }
    }
  }
  return into
}

/** Solves the system of component `c` by iteration; its right-hand side and the result stand in `x`. */
function iterate(
  { plan, probability, pivot, split }: Elimination,
  c: number,
  transposed: boolean,
  x: Float64Array,
  slack: Float64Array | undefined,
): void {
  const from = plan.component[c] as number
  const until = plan.component[c + 1] as number
  const key = `${c} ${transposed}`
  const system =
    split.get(key) ?? splitMatrix(plan.inner, probability, pivot, { from, until, transposed })
  split.set(key, system)
  solveIteratively(system, x.subarray(from, until), slack?.subarray(from, until))
}
