import { computed, signal } from '@preact/signals'
import { notebook } from '../../document/document.ts'

/** The cell that the reader is at: keys act on it. */
export const active = signal<string>()

/** The cell that is being written: its text, or its code. */
export const editing = signal<string>()

/** The cells whose code stands below them, and those whose settings are open. */
export const codeShown = signal<ReadonlySet<string>>(new Set())
export const settingsShown = signal<ReadonlySet<string>>(new Set())

export const activeCell = computed(() =>
  notebook.value?.cells.find(({ id }) => id === active.value),
)

/** Said to screen readers when something happened that is seen elsewhere. */
export const announced = signal('')

export function announce(text: string): void {
  announced.value = text
}

/** Puts the focus on a cell, and brings it into view. */
export function focusCell(id: string): void {
  active.value = id
  // After it is drawn: it may have been put in just now.
  requestAnimationFrame(() => {
    const cell = elementOf(id)
    // Where it is being written, the focus is in it.
    if (editing.peek() !== id) cell?.focus({ preventScroll: true })
    cell?.scrollIntoView({ block: 'nearest' })
  })
}

export function elementOf(id: string): HTMLElement | null {
  return document.getElementById(`cell-${id}`)
}

export function toggled(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(set)
  if (!next.delete(id)) next.add(id)
  return next
}
