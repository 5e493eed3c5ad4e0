/**
 * A straight-line program: sums of products of numbers in numbered slots, without a branch, so that
 * one run of it works on several inputs side by side. Inert: it is replayed by {@link Replay}.
 */
export interface StraightLineProgram {
  /** Number of slots. Slot 0 holds 0, slot 1 holds 1, then follow the inputs. */
  readonly slots: number
  /** By input: its place in a row of input; input `n` goes to slot `n + FIRST_INPUT`. */
  readonly inputs: Int32Array
  /** Length of a row of input. */
  readonly inputLength: number
  /**
   * Instructions in a row, each `target, first, divisor, pairs, a₁, b₁, a₂, b₂, …`, all slots but
   * the number of pairs: `target ← (first + a₁ b₁ + a₂ b₂ + …) / divisor`, added from the left.
   * A divisor of 0, the slot of zero, says that nothing is divided.
   */
  readonly code: Int32Array
  /** The slots of what was asked for. */
  readonly outputs: Int32Array
}

/** Slots that every program has. */
export const ZERO = 0
export const ONE = 1
export const FIRST_INPUT = 2

/** Builds a program instruction by instruction. */
export function programBuilder(inputLength: number) {
  const slotOfInput = new Int32Array(inputLength)
  const inputs: number[] = []
  const code: number[] = []
  let slots = FIRST_INPUT
  return {
    /** The slot of a place in the row of input. All inputs are asked for before the first sum. */
    input(place: number): number {
      if (slotOfInput[place] === 0) {
        slotOfInput[place] = slots++
        inputs.push(place)
      }
      return slotOfInput[place] as number
    },
    /** The slot that will hold `(first + Σ a b) / divisor`. */
    sum(first: number, pairs: readonly number[], divisor = ZERO): number {
      code.push(slots, first, divisor, pairs.length / 2)
      for (const slot of pairs) code.push(slot)
      return slots++
    },
    done(outputs: readonly number[]): StraightLineProgram {
      return {
        slots,
        inputLength,
        inputs: Int32Array.from(inputs),
        code: Int32Array.from(code),
        outputs: Int32Array.from(outputs),
      }
    },
  }
}
