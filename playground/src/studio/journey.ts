import type { Journey } from 'sojourn'
import { journey as shown } from './study.ts'

export { nameOf } from './names.ts'

/** Probability of a step; 0 where there is none. */
export function probabilityOf(of: Journey, from: string, to: string): number {
  const row = of.transitions[from] ?? {}
  const value = row[to] ?? 0
  if (value !== 'rest') return value
  return Object.values(row).reduce<number>(
    (rest, each) => rest - (typeof each === 'number' ? each : 0),
    1,
  )
}

/** Outcomes that are no conversion. */
export function losses(): ReadonlySet<string> {
  const { outcomes = [] } = shown.value ?? {}
  return new Set(outcomes.filter(({ kind }) => kind !== 'conversion').map(({ id }) => id))
}
