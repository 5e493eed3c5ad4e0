import { type DBSchema, type IDBPDatabase, openDB } from 'idb'

/** A notebook as it is stored: with its history, and what a list of notebooks says of it. */
export interface StoredNotebook {
  readonly id: string
  readonly title: string
  /** When it was last changed, in milliseconds since 1970. */
  readonly changed: number
  /** As {@link readHistory} reads it; what is stored is checked like a file. */
  readonly history: unknown
}

interface Schema extends DBSchema {
  notebooks: { key: string; value: StoredNotebook; indexes: { changed: number } }
}

let opened: Promise<IDBPDatabase<Schema>> | undefined

function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>('sojourn', 1, {
    upgrade(db) {
      db.createObjectStore('notebooks', { keyPath: 'id' }).createIndex('changed', 'changed')
    },
  }).catch((error) => {
    opened = undefined
    throw error
  })
  return opened
}

/** All notebooks of this device, the last changed first. */
export async function storedNotebooks(): Promise<StoredNotebook[]> {
  return (await (await database()).getAllFromIndex('notebooks', 'changed')).reverse()
}

export async function loadNotebook(id: string): Promise<StoredNotebook | undefined> {
  return (await database()).get('notebooks', id)
}

/** Resolves when it is on the disk. @throws DOMException where it can't be stored */
export async function storeNotebook(notebook: StoredNotebook): Promise<void> {
  const transaction = (await database()).transaction('notebooks', 'readwrite', {
    durability: 'strict',
  })
  await Promise.all([transaction.store.put(notebook), transaction.done])
}

export async function deleteNotebook(id: string): Promise<void> {
  await (await database()).delete('notebooks', id)
}
