import { computed, signal } from '@preact/signals'
import {
  type Edit,
  type History,
  type Notebook,
  record,
  redo as redone,
  startHistory,
  undo as undone,
} from '@sojourn/notebook'
import { save } from './saving.ts'

/** The notebook that is open, with all that was done to it. One is open at a time. */
export const history = signal<History>()

export const notebook = computed<Notebook | undefined>(() => history.value?.notebook)
export const canUndo = computed(() => (history.value?.past.length ?? 0) > 0)
export const canRedo = computed(() => (history.value?.future.length ?? 0) > 0)

/**
 * Whether it is an example or a link that nobody has changed yet: it is shown, and stored from the
 * first change on.
 */
export const untouched = signal(false)

/** Opens a notebook that is stored with its history, or a new one that isn't stored yet. */
export function openHistory(next: History, stored: boolean): void {
  history.value = next
  untouched.value = !stored
}

export function openNew(next: Notebook): void {
  openHistory(startHistory(next), false)
}

export function closeDocument(): void {
  history.value = undefined
}

/**
 * Applies an edit as one step of the history, and saves it.
 *
 * @param joins edits in a row with the same word are undone together
 */
export function apply(make: (notebook: Notebook) => Edit, joins?: string): void {
  const before = history.peek()
  if (before === undefined) return
  keep(record(before, make(before.notebook), joins))
}

export function undo(): void {
  const before = history.peek()
  if (before !== undefined) keep(undone(before))
}

export function redo(): void {
  const before = history.peek()
  if (before !== undefined) keep(redone(before))
}

function keep(next: History): void {
  if (next === history.peek()) return
  history.value = next
  untouched.value = false
  save(next)
}
