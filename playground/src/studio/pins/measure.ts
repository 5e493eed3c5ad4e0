import { signal } from '@preact/signals'
import type { Journey } from 'sojourn'
import type { Measure } from '../decide/tasks.ts'

/** What pinned scenarios are compared by. */
export const measure = signal<Measure>('conversion')

/** The measures that a journey may have; the margin stands last, which costs decide. */
export function measuresOf({ conversions, touchpoints, outcomes, tail }: Journey): Measure[] {
  const stays = (conversions ?? []).length > 0 || tail !== undefined
  const earns = [...touchpoints, ...outcomes].some(({ revenue }) => revenue !== undefined)
  return [
    'conversion',
    ...(stays ? (['retention'] as const) : []),
    ...(earns ? (['revenue', 'margin'] as const) : []),
  ]
}
