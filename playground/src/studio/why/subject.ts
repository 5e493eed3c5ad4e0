import { computed, signal } from '@preact/signals'
import { type StripRow, stripRows } from '../pins/rows.ts'

/** The row that somebody chose to look into. */
export const chosen = signal<string>()

/** The row that is likeliest the best of all, once that is worked out. */
export const likeliest = signal<string>()

/**
 * The scenario that is looked into: the chosen one, else the one on the map, else what is likeliest
 * the best, else the first pin.
 */
export const subject = computed<StripRow | undefined>(() => {
  const rows = stripRows.value
  return (
    rows.find(({ id }) => id === chosen.value) ??
    rows.find(({ onMap }) => onMap) ??
    rows.find(({ id }) => id === likeliest.value) ??
    rows[0]
  )
})
