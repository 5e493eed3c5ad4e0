import type { Journey } from 'sojourn'
import { withoutLooseEffects } from './loose-effects.ts'
import { changeRows, copyOf, type From } from './rows.ts'
import { withShare } from './set-share.ts'

/** A journey with a new step, which takes its share from the others in proportion. */
export function addStep(journey: Journey, from: From, to: string, share: number): Journey {
  const draft = copyOf(journey)
  changeRows(draft, from, (row) =>
    row.size === 0 ? new Map([[to, 1]]) : row.has(to) ? row : withShare(row, to, share),
  )
  return draft as Journey
}

/** A journey without a step; what went there goes the other ways, in proportion. */
export function removeStep(journey: Journey, from: From, to: string): Journey {
  const draft = copyOf(journey)
  changeRows(draft, from, (row) => without(row, to))
  withoutLooseEffects(draft)
  return draft as Journey
}

/** A row without a successor; one that leads nowhere else stays as it is. */
export function without(row: ReadonlyMap<string, number>, to: string): Map<string, number> {
  const left = [...row].filter(([id]) => id !== to)
  const sum = left.reduce((total, [, p]) => total + p, 0)
  return sum > 0 ? new Map(left.map(([id, p]) => [id, p / sum])) : new Map(row)
}
