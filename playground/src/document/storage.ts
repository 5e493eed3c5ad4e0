import { type DBSchema, type IDBPDatabase, openDB } from 'idb'

/** A notebook as it is stored, with its history. */
export interface StoredNotebook {
  readonly id: string
  readonly title: string
  /** When it was last changed, in milliseconds since 1970. */
  readonly changed: number
  /** As `readHistory` reads it; what is stored is checked like a file. */
  readonly history: unknown
  /** It came from a link or a file, and its reader has not yet agreed that its code may run. */
  readonly foreign?: boolean
}

/** What a list says of a notebook, kept apart so that the list is read without the notebooks. */
export interface Summary {
  readonly id: string
  readonly title: string
  readonly changed: number
  readonly cells: number
  /** Scenarios that are pinned. */
  readonly pins: number
}

/** A notebook as it was at a time. */
export interface Backup extends StoredNotebook {
  readonly cells: number
}

interface Schema extends DBSchema {
  notebooks: { key: string; value: StoredNotebook }
  summaries: { key: string; value: Summary }
  backups: { key: [id: string, changed: number]; value: Backup }
}

export type Store = IDBPDatabase<Schema>

let opened: Promise<Store> | undefined

/** The database of this device. @throws where the browser has none, or gives none to this page */
export function database(): Promise<Store> {
  opened ??= openDB<Schema>('sojourn', 2, {
    upgrade(db) {
      const present = [...db.objectStoreNames] as string[]
      if (!present.includes('notebooks')) db.createObjectStore('notebooks', { keyPath: 'id' })
      db.createObjectStore('summaries', { keyPath: 'id' })
      db.createObjectStore('backups', { keyPath: ['id', 'changed'] })
    },
    // A newer version of the page waits in another tab: it goes first, and this one opens again.
    blocking(_, __, event) {
      ;(event.target as IDBDatabase).close()
      opened = undefined
    },
    terminated() {
      opened = undefined
    },
  }).catch((error) => {
    opened = undefined
    throw error
  })
  return opened
}

/** All notebooks of this device, the last changed first. */
export async function summaries(): Promise<Summary[]> {
  const all = await (await database()).getAll('summaries')
  return all.sort((a, b) => b.changed - a.changed)
}

export async function loadNotebook(id: string): Promise<StoredNotebook | undefined> {
  return (await database()).get('notebooks', id)
}

/** Resolves when it is on the disk. @throws DOMException where it can't be stored */
export async function storeNotebook(notebook: StoredNotebook): Promise<void> {
  const transaction = (await database()).transaction(['notebooks', 'summaries'], 'readwrite', {
    durability: 'strict',
  })
  await Promise.all([
    transaction.objectStore('notebooks').put(notebook),
    transaction.objectStore('summaries').put(summaryOf(notebook)),
    transaction.done,
  ])
}

/** Deletes a notebook with its copies, so that there is room again. */
export async function deleteNotebook(id: string): Promise<void> {
  const stores = ['notebooks', 'summaries', 'backups'] as const
  const transaction = (await database()).transaction(stores, 'readwrite')
  await Promise.all([
    transaction.objectStore('notebooks').delete(id),
    transaction.objectStore('summaries').delete(id),
    transaction.objectStore('backups').delete(copiesOf(id)),
    transaction.done,
  ])
}

/** All keys of the copies of a notebook: in a key, text is less than an array. */
export function copiesOf(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id], [id, []])
}

/** What a list says of a notebook; nothing is checked here, so it takes what it finds. */
function summaryOf({ id, title, changed, history }: StoredNotebook): Summary {
  const { notebook } = history as { notebook?: { cells?: readonly { kind?: string }[] } }
  const cells = notebook?.cells ?? []
  const levers = cells.filter(({ kind }) => kind === 'levers').length
  const scenarios = cells.filter(({ kind }) => kind === 'scenario').length
  // The first cell of levers is the plan.
  return { id, title, changed, cells: cells.length, pins: scenarios + Math.max(0, levers - 1) }
}
