import { type Backup, copiesOf, database, type StoredNotebook } from './storage.ts'

/** Of each notebook so many copies are kept. */
const KEPT = 10

const begun = new Map<string, string>()

/**
 * Keeps the notebook as it is stored, before the first change of a visit and of each day of it. What
 * can't be kept for want of room is left out: a copy never stands in the way of the work itself.
 */
export async function backUpOnce(id: string): Promise<void> {
  const today = new Date().toDateString()
  if (begun.get(id) === today) return
  begun.set(id, today)
  try {
    const stored = await (await database()).get('notebooks', id)
    if (stored) await backUp(stored)
  } catch {
    // The store itself says what is wrong when the work is written.
  }
}

/** Keeps a copy, and of the older ones as many as there is room for. */
export async function backUp(stored: StoredNotebook): Promise<void> {
  const transaction = (await database()).transaction('backups', 'readwrite')
  await transaction.store.put({ ...stored, cells: cellsOf(stored) })
  const keys = await transaction.store.getAllKeys(copiesOf(stored.id))
  await Promise.all(keys.slice(0, -KEPT).map((key) => transaction.store.delete(key)))
  await transaction.done
}

/** The copies of a notebook, the newest first. */
export async function backupsOf(id: string): Promise<Backup[]> {
  return (await (await database()).getAll('backups', copiesOf(id))).reverse()
}

/** Makes room: of every notebook only the newest copy is left. @returns whether there was any */
export async function dropOldBackups(): Promise<boolean> {
  const transaction = (await database()).transaction('backups', 'readwrite')
  const keys = await transaction.store.getAllKeys()
  const old = keys.filter(([id], i) => keys[i + 1]?.[0] === id)
  await Promise.all(old.map((key) => transaction.store.delete(key)))
  await transaction.done
  return old.length > 0
}

function cellsOf({ history }: StoredNotebook): number {
  const { notebook } = history as { notebook?: { cells?: unknown[] } }
  return notebook?.cells?.length ?? 0
}
