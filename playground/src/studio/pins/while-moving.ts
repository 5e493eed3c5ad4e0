import { type Levels, sideBySide } from '../decide/side-by-side.ts'
import type { Compared, Measure } from '../decide/tasks.ts'
import { type About, foreseen, keyOf } from '../forecast/ahead.ts'
import type { StripRow } from './rows.ts'

/**
 * Scenarios side by side in the draws that were made ahead, for while a slider is held; undefined where
 * one of them wasn't worked out yet, and of the margin, which isn't in these pictures.
 */
export function whileMoving(
  of: About,
  rows: readonly StripRow[],
  measure: Measure,
): Compared | undefined {
  if (measure === 'margin' || rows.length === 0) return undefined
  const levels: Float64Array[] = []
  const differences: Float64Array[] = []
  let now: Levels['now'] | undefined
  for (const { scenario } of rows) {
    const found = foreseen(of, keyOf(scenario))
    const level = found?.comparison.samples[measure]
    const difference = found?.comparison.differences[measure]
    now = found?.baseline.samples[measure] ?? undefined
    if (!level || !difference || now === undefined) return undefined
    levels.push(level)
    differences.push(difference)
  }
  if (now === undefined) return undefined
  const ids = rows.map(({ id }) => id)
  return sideBySide(ids, { now, levels, differences, inMoney: measure === 'revenue' }, measure)
}

/**
 * Of the plan its own figures in the draws made ahead, and who is likely best; pins keep theirs, which are
 * of more draws.
 */
export function withMoving(answer: Compared | undefined, moving: Compared, plan: string): Compared {
  const known = new Map(answer?.rows.map((row) => [row.id, row]))
  return {
    ...moving,
    rows: moving.rows.map((row) =>
      row.id === plan ? row : { ...row, ...known.get(row.id), best: row.best },
    ),
  }
}
