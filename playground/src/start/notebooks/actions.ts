import { changeNotebook, readHistory, record, writeObservable } from '@sojourn/notebook'
import { fileName } from '../../app/file-name.ts'
import { jsonFile, saveFile, textFile } from '../../app/save-file.ts'
import { backUp, backupsOf } from '../../document/backups.ts'
import { whileFree } from '../../document/ownership.ts'
import {
  type Backup,
  deleteNotebook,
  loadNotebook,
  type StoredNotebook,
  storeNotebook,
} from '../../document/storage.ts'
import { moment } from '../../language/when.ts'
import { words } from '../words.ts'
import { notice } from './notice.ts'

/** Gives a notebook another title, as a step of its history. */
export async function renameNotebook(id: string, title: string): Promise<void> {
  await act(id, async (stored) => {
    const before = readHistory(stored.history)
    const history = record(before, changeNotebook(before.notebook, { title }))
    await storeNotebook({ ...stored, title, history, changed: Date.now() })
  })
}

/** A second notebook like it, with the same history. */
export async function duplicateNotebook(id: string): Promise<void> {
  await attempt(async () => {
    const stored = await loadNotebook(id)
    if (stored === undefined) return
    const history = readHistory(stored.history)
    const title = words.peek().own.copyOf(stored.title).slice(0, 200)
    const copy = crypto.randomUUID()
    const notebook = { ...history.notebook, id: copy, title }
    const record = { ...stored, id: copy, title, changed: Date.now() }
    await storeNotebook({ ...record, history: { ...history, notebook } })
  })
}

/** Deletes a notebook; as long as the page is open it can be taken back, with its older copies. */
export async function removeNotebook(id: string): Promise<void> {
  await act(id, async (stored) => {
    const copies = await backupsOf(id)
    await deleteNotebook(id)
    const undo = () =>
      attempt(async () => {
        await storeNotebook(stored)
        for (const copy of copies) await backUp(copy)
        notice.value = undefined
      })
    notice.value = { text: words.peek().own.removed(stored.title), undo }
  })
}

/** Makes a notebook what a copy of it was; what it was until now becomes a copy in its turn. */
export async function restoreBackup({ cells: _, ...copy }: Backup): Promise<void> {
  await act(copy.id, async (stored) => {
    readHistory(copy.history)
    await backUp(stored)
    await storeNotebook({ ...copy, changed: Date.now() })
    const text = words.peek().own.restored(copy.title, moment(copy.changed))
    notice.value = { text }
  })
}

export async function downloadJson(id: string): Promise<void> {
  await attempt(async () => {
    const open = await notebookOf(id)
    if (open) saveFile(fileName(open.title, 'json'), jsonFile(open))
  })
}

export async function downloadObservable(id: string): Promise<void> {
  await attempt(async () => {
    const open = await notebookOf(id)
    if (open) saveFile(fileName(open.title, 'html'), textFile(writeObservable(open), 'text/html'))
  })
}

async function notebookOf(id: string) {
  const stored = await loadNotebook(id)
  return stored && readHistory(stored.history).notebook
}

/** Changes a stored notebook, unless another tab has it open. */
async function act(id: string, change: (stored: StoredNotebook) => Promise<void>): Promise<void> {
  await attempt(async () => {
    const stored = await loadNotebook(id)
    if (stored === undefined) return
    const free = await whileFree(id, () => change(stored))
    if (!free) notice.value = { text: words.peek().own.elsewhere(stored.title) }
  })
}

/** What goes wrong is said, and nothing is lost by it. */
async function attempt(action: () => Promise<void>): Promise<void> {
  notice.value = undefined
  try {
    await action()
  } catch (error) {
    const { full, failed } = words.peek().own
    const isFull = error instanceof DOMException && error.name === 'QuotaExceededError'
    notice.value = { text: isFull ? full : failed }
  }
}
