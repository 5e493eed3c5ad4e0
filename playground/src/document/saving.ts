import { signal } from '@preact/signals'
import type { History } from '@sojourn/notebook'
import { storeNotebook } from './storage.ts'

/** How it stands with the last change. */
export type Saving =
  | { readonly state: 'saved' }
  | { readonly state: 'saving' }
  /** `name` of the DOMException: `QuotaExceededError` where the disk is full. */
  | { readonly state: 'failed'; readonly name: string }

export const saving = signal<Saving>({ state: 'saved' })

let waiting: History | undefined
let writing = false

/** Stores a history as it is now; of several in a row the last. */
export function save(history: History): void {
  waiting = history
  saving.value = { state: 'saving' }
  if (!writing) void write()
}

async function write(): Promise<void> {
  writing = true
  try {
    while (waiting !== undefined) {
      const history: History = waiting
      waiting = undefined
      const { id, title } = history.notebook
      await storeNotebook({ id, title, changed: Date.now(), history })
    }
    saving.value = { state: 'saved' }
  } catch (error) {
    saving.value = { state: 'failed', name: error instanceof DOMException ? error.name : 'Error' }
  } finally {
    writing = false
  }
}
