import { signal } from '@preact/signals'
import type { History } from '@sojourn/notebook'
import { backUpOnce, dropOldBackups } from './backups.ts'
import { foreign } from './foreign.ts'
import { mayWrite } from './ownership.ts'
import { storeNotebook } from './storage.ts'

/** How it stands with the last change. */
export type Saving =
  | { readonly state: 'saved' }
  | { readonly state: 'saving' }
  /** `name` of the error: `QuotaExceededError` where the disk is full. */
  | { readonly state: 'failed'; readonly name: string }

export const saving = signal<Saving>({ state: 'saved' })

/** Room may be made meanwhile, or a disk come back. */
const RETRY_AFTER_MS = 10_000

let waiting: History | undefined
let retry: ReturnType<typeof setTimeout> | undefined
let written: Promise<void> | undefined

/** Stores a history as it is now; of several in a row the last. */
export function save(history: History): void {
  waiting = history
  begin()
}

function begin(): void {
  clearTimeout(retry)
  // What went wrong stays to be read until it is mended.
  if (saving.peek().state !== 'failed') saving.value = { state: 'saving' }
  written ??= write().finally(() => {
    written = undefined
  })
}

/** Resolves when nothing waits to be written any more, or it failed. */
export async function settled(): Promise<void> {
  await written
}

async function write(): Promise<void> {
  while (waiting !== undefined) {
    const history: History = waiting
    const problem = await store(history)
    if (problem !== undefined) {
      saving.value = { state: 'failed', name: problem }
      retry = setTimeout(begin, RETRY_AFTER_MS)
      return
    }
    // A change that came meanwhile is written next.
    if (waiting === history) waiting = undefined
  }
  saving.value = { state: 'saved' }
}

/** @returns the name of what went wrong, if it did */
async function store(history: History): Promise<string | undefined> {
  const { notebook } = history
  const record = {
    id: notebook.id,
    title: notebook.title,
    changed: Date.now(),
    history,
    ...(foreign.peek() && { foreign: true }),
  }
  const put = async () => {
    if (mayWrite(notebook.id)) await storeNotebook(record)
  }
  try {
    askToStay()
    await backUpOnce(notebook.id)
    await put()
    return undefined
  } catch (error) {
    if (nameOf(error) !== 'QuotaExceededError') return nameOf(error)
  }
  try {
    if (await dropOldBackups()) await put()
    else return 'QuotaExceededError'
    return undefined
  } catch (error) {
    return nameOf(error)
  }
}

function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : 'Error'
}

let asked = false

/** Asks the browser once not to clear what is stored when the disk gets full. */
function askToStay(): void {
  if (asked) return
  asked = true
  void navigator.storage?.persist?.().catch(() => {})
}

addEventListener('beforeunload', (event) => {
  if (saving.peek().state !== 'saved') event.preventDefault()
})
