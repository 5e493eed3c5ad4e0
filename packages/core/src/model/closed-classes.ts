import { patternOf } from '../numeric/sparse-rows.ts'
import { strongComponents } from '../numeric/strong-components.ts'
import type { Journey } from './journey.ts'
import { completeRow } from './row.ts'

/**
 * Sets of touchpoints that a customer never leaves once inside, dead ends left out. They are legal
 * (a model of a subscription without churn has one), but seldom meant.
 */
export function closedClasses(journey: Journey): string[][] {
  const ids = journey.touchpoints.map((touchpoint) => touchpoint.id)
  const index = new Map(ids.map((id, i) => [id, i]))
  const rows = ids.map((id) => [...completeRow(journey.transitions[id] ?? {}).keys()])
  const inside = rows.map((row) => row.flatMap((to) => index.get(to) ?? []))
  const { start, member } = strongComponents(patternOf(inside))
  const classes: string[][] = []
  for (let c = 0; c + 1 < start.length; c++) {
    const members = [...member.subarray(start[c], start[c + 1])]
    const names = new Set(members.map((i) => ids[i] as string))
    if (members.every((i) => rows[i]?.length && rows[i].every((to) => names.has(to))))
      classes.push([...names].sort())
  }
  return classes
}
