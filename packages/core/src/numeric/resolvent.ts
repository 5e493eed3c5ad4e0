import type { EliminationPlan } from './elimination-plan.ts'
import { addProduct, addScaled, invert, setProduct, setReal } from './interleaved.ts'

/**
 * Room for the solutions of `(I + E(z) − Q) x = b` for the unknowns of a plan at many complex `z` at
 * once, with `E` the diagonal of `1 / E[exp(−z D)] − 1` of sojourn times `D`: `z m` where they are
 * exponential of mean `m`. Complex numbers stand interleaved, those of all frequencies side by side.
 * {@link resolve} fills it, again and again.
 */
export interface Resolvent {
  readonly plan: EliminationPlan
  /** The complex frequencies `z`, one over the unit of the means. */
  readonly at: Float64Array
  /** `E(z)` by unknown and frequency: of unknown `k` from `k · at.length` on. */
  readonly leave: Float64Array
  /** Number of right-hand sides. */
  readonly sides: number
  /**
   * The solutions first: of unknown `k`, right-hand side `c` and frequency `j` (at `2 j` in `at`)
   * from `(k · sides + c) · at.length + 2 j`. Behind them is scratch.
   */
  readonly room: Float64Array
}

/** Allocates the room; undefined where the plan iterates instead of eliminating. */
export function allocateResolvent(
  plan: EliminationPlan,
  leave: Float64Array,
  at: Float64Array,
  sides: number,
): Resolvent | undefined {
  if (plan.iterated.includes(1)) return undefined
  const blocks = plan.size * (sides + 1) + plan.upper.column.length + 1
  return { plan, at, leave, sides, room: new Float64Array(blocks * at.length) }
}

/**
 * Solves `(I + E − Q) x = b` by the elimination of Grassmann, Taksar & Heyman (1985), which holds
 * for complex diagonals too: a pivot is what leaves the row, `e + Σ` of its exits, plus what goes
 * to later unknowns, and never `1 + e − q`. So closed loops of touchpoints that take hardly any
 * time keep their digits where `e` is tiny.
 *
 * `right` holds the right-hand sides by unknown and side. The first `exits` of them are the exits of
 * each unknown, told apart by where they lead, which together are all that leaves; to the very first,
 * what leaves for good, `e` is added here: its solution is 1 less those of the other exits. Further
 * right-hand sides may be anything.
 *
 * Cost: for each frequency what one elimination and one solve a right-hand side cost, four times
 * over, since numbers are complex.
 */
export function resolve(
  { plan, at, leave, sides, room }: Resolvent,
  probability: Float64Array,
  right: Float64Array,
  exits: number,
): void {
  const { inner, cross, component, size } = plan
  const { start: lowerStart, column: lowerColumn } = plan.lower
  const { start: upperStart, column: upperColumn } = plan.upper
  const width = at.length
  const block = sides * width
  const upper = size * block
  const work = upper + upperColumn.length * width
  const pivot = work + size * width
  for (let c = 0; c + 1 < component.length; c++) {
    const from = component[c] as number
    const until = component[c + 1] as number
    for (let k = from; k < until; k++) {
      const row = k * block
      // The right-hand sides, with what is known of the components behind.
      for (let side = 0; side < sides; side++)
        setReal(room, row + side * width, right[k * sides + side] as number, width)
      addScaled(room, row, 1, leave, k * width, width)
      for (let p = cross.start[k] as number; p < (cross.start[k + 1] as number); p++) {
        const share = probability[cross.position[p] as number] as number
        addScaled(room, row, share, room, (cross.column[p] as number) * block, block)
      }
      // The row, with each step to an eliminated unknown replaced by what follows from there.
      for (let p = inner.start[k] as number; p < (inner.start[k + 1] as number); p++) {
        const share = probability[inner.position[p] as number] as number
        setReal(room, work + (inner.column[p] as number) * width, share, width)
      }
      for (let p = lowerStart[k] as number; p < (lowerStart[k + 1] as number); p++) {
        const i = lowerColumn[p] as number
        const factor = work + i * width
        for (let q = upperStart[i] as number; q < (upperStart[i + 1] as number); q++) {
          const to = work + (upperColumn[q] as number) * width
          addProduct(room, to, factor, upper + q * width, width)
        }
        for (let side = 0; side < block; side += width)
          addProduct(room, row + side, factor, i * block + side, width)
        setReal(room, factor, 0, width)
      }
      setReal(room, work + k * width, 0, width) // Coming back to k itself is no way out of it.

      // The row divided by its pivot.
      setReal(room, pivot, 0, width)
      for (let exit = 0; exit < exits; exit++)
        addScaled(room, pivot, 1, room, row + exit * width, width)
      for (let q = upperStart[k] as number; q < (upperStart[k + 1] as number); q++)
        addScaled(room, pivot, 1, room, work + (upperColumn[q] as number) * width, width)
      invert(room, pivot, width)
      for (let side = 0; side < block; side += width)
        setProduct(room, row + side, row + side, pivot, width)
      for (let q = upperStart[k] as number; q < (upperStart[k + 1] as number); q++) {
        const to = work + (upperColumn[q] as number) * width
        setProduct(room, upper + q * width, to, pivot, width)
        setReal(room, to, 0, width)
      }
    }
    for (let k = until - 1; k >= from; k--)
      for (let q = upperStart[k] as number; q < (upperStart[k + 1] as number); q++) {
        const behind = (upperColumn[q] as number) * block
        for (let side = 0; side < block; side += width)
          addProduct(room, k * block + side, upper + q * width, behind + side, width)
      }
  }
}
