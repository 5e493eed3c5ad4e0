import { computed, signal } from '@preact/signals'
import type { History, Notebook } from '@sojourn/notebook'

/**
 * The notebook that is open, with all that was done to it. One is open at a time. This file only
 * holds it: whoever merely looks (the bar, the start page) loads nothing that changes notebooks.
 */
export const history = signal<History>()

export const notebook = computed<Notebook | undefined>(() => history.value?.notebook)
export const canUndo = computed(() => (history.value?.past.length ?? 0) > 0)
export const canRedo = computed(() => (history.value?.future.length ?? 0) > 0)

/**
 * Whether it is an example or a link that nobody has changed yet: it is shown, and stored from the
 * first change on.
 */
export const untouched = signal(false)

/** Why the document of the address could not be opened; undefined while there is nothing to say. */
export type OpenProblem =
  | { readonly kind: 'unknown' | 'blocked' | 'notLoaded' }
  /** What is wrong with it, and the record as it is stored, to be downloaded. */
  | {
      readonly kind: 'unreadable'
      readonly title: string
      readonly message: string
      readonly record: unknown
    }

export const openProblem = signal<OpenProblem>()
