import { LOST, type StepCount } from './journey-counts.ts'
import type { SequenceCounts } from './sequence-table.ts'

/**
 * Steps between touchpoints as runs of two, which they are; losses and conversions are not among
 * them.
 * @param ends 1 for codes that are conversions.
 */
export function stepsAsSequences(
  steps: readonly StepCount[],
  ends: ArrayLike<number>,
): SequenceCounts {
  const between = steps.filter(({ to }) => to !== LOST && ends[to] !== 1)
  return {
    length: 2,
    codes: Int32Array.from(between.flatMap(({ from, to }) => [from, to])),
    count: Float64Array.from(between, ({ all }) => all),
  }
}
