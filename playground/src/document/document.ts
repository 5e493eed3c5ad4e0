import { batch } from '@preact/signals'
import {
  type Edit,
  type History,
  type Notebook,
  record,
  redo as redone,
  startHistory,
  undo as undone,
} from '@sojourn/notebook'
import { foreign } from './foreign.ts'
import { history, untouched } from './open.ts'
import { mine } from './ownership.ts'
import { save } from './saving.ts'
import { shorten } from './shorten-history.ts'

export { canRedo, canUndo, history, notebook, untouched } from './open.ts'

/** Opens a notebook that is stored with its history, or a new one that isn't stored yet. */
export function openHistory(next: History, stored: boolean): void {
  // At once: in between, what came along would look like the reader's own.
  batch(() => {
    history.value = next
    untouched.value = !stored
  })
}

/** Opens a notebook that isn't stored; one from a link is `fromElsewhere`, and asks before it runs. */
export function openNew(next: Notebook, fromElsewhere = false): void {
  foreign.value = fromElsewhere
  openHistory(startHistory(next), false)
}

export function closeDocument(): void {
  history.value = undefined
}

/**
 * Applies an edit as one step of the history, and saves it. Nothing happens while the document is
 * another tab's.
 *
 * @param joins edits in a row with the same word are undone together
 */
export function apply(make: (notebook: Notebook) => Edit, joins?: string): void {
  const before = history.peek()
  if (before === undefined || !mine.peek()) return
  keep(record(before, make(before.notebook), joins))
}

export function undo(): void {
  const before = history.peek()
  if (before !== undefined && mine.peek()) keep(undone(before))
}

export function redo(): void {
  const before = history.peek()
  if (before !== undefined && mine.peek()) keep(redone(before))
}

/** Makes an example or a link the reader's own, as a first change would. */
export function keepAsOwn(): void {
  const open = history.peek()
  if (open === undefined || !untouched.peek()) return
  untouched.value = false
  save(open)
}

/** The reader agrees that the code of a notebook from elsewhere may run. */
export function trustNotebook(): void {
  const open = history.peek()
  foreign.value = false
  if (open !== undefined && !untouched.peek()) save(open)
}

function keep(next: History): void {
  if (next === history.peek()) return
  const shortened = shorten(next)
  history.value = shortened
  untouched.value = false
  save(shortened)
}
