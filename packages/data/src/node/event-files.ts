import { existsSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { EventLogError } from '../event-log-error.ts'
import type { EventFiles, NamedFile } from '../source/event-source.ts'
import { kindOf, requireName } from './log-names.ts'
import { matchingFiles } from './matching-files.ts'
import { openEvents } from './open-events.ts'
import { seekableFile } from './seekable-file.ts'

const MOST_NAMED = 5

/**
 * The event log at a path: one file, all files of a folder, or all that a pattern fits, in the order
 * of their names; for Node. Several files must be of one kind, so that a stray one is not read as a
 * part of the log; customers may recur in them. In a folder, names that begin with a dot or an
 * underscore are no part of it. One that has nothing but folders, such as one a day, is read with
 * all that is in them; of files beside folders it can't be told which are the log. In a pattern, `*`
 * stands for any text, `?` for one character, both within a name, and `**` for any folders.
 *
 * @throws EventLogError when there is no such file, where kinds differ, or where files stand beside
 * folders that have some.
 *
 * @example
 * ```ts
 * import { countEventLog } from '@sojourn/data'
 * import { eventFiles } from '@sojourn/data/node'
 * const columns = { customer: 'customer', time: 'time', touchpoint: 'touchpoint' }
 * const files = await eventFiles('examples/web-shop/events.*')
 * const { counts } = await countEventLog(() => files, columns)
 * console.log(files.files.length, counts.customers) // 1 20000
 * ```
 */
export async function eventFiles(path: string): Promise<EventFiles> {
  const found = await stat(path).catch(() => undefined)
  if (found?.isDirectory()) return several(await inFolder(path), path)
  if (found === undefined && /[*?]/.test(path)) return several(await matchingFiles(path), path)
  requireName(path)
  return { files: [await fileAt(path)] }
}

async function fileAt(path: string): Promise<NamedFile> {
  const found = await stat(path).catch(() => undefined)
  const size = found?.isFile() ? found.size : undefined
  let read = 0
  const open = () => {
    read = 0
    const onRead = (bytes: number) => {
      read = bytes
    }
    return seekable(path) ? seekableFile(path) : openEvents(path, { reuse: true, onRead })
  }
  if (size === undefined) return { name: path, open }
  return { name: path, size, open, share: () => (size > 0 ? Math.min(1, read / size) : 1) }
}

/** Parquet is read where it must be; of a file that isn't there, `openEvents` says so. */
function seekable(path: string): boolean {
  return /\.parquet$/i.test(path) && existsSync(path)
}

/** @throws EventLogError where some files stand beside folders that have others. */
async function inFolder(folder: string): Promise<string[]> {
  const entries = (await readdir(folder, { withFileTypes: true })).filter(
    ({ name }) => !/^[._]/.test(name),
  )
  const files = entries.filter((entry) => !entry.isDirectory())
  const folders = entries.filter((entry) => entry.isDirectory())
  const inner = (await Promise.all(folders.map(({ name }) => inFolder(join(folder, name))))).flat()
  if (files.length > 0 && inner.length > 0) {
    const [own, all] = ['*', '**/*'].map((pattern) => `"${join(folder, pattern)}"`)
    throw refused(
      `${folder} has files beside folders that have some, such as ${inner.sort()[0]}: write ${own} for the former only, or ${all} for all, with the quotes`,
    )
  }
  return [...files.map(({ name }) => join(folder, name)), ...inner]
}

async function several(paths: readonly string[], path: string): Promise<EventFiles> {
  if (paths.length === 0) throw refused(`${path} has no files`)
  // By code units, on every machine alike.
  const sorted = [...paths].sort()
  const strange = sorted.filter((name) => kindOf(name) === undefined)
  if (strange.length > 0)
    throw refused(`${path} has files that are no event log: ${listed(strange)}; ${NARROWER}`)
  const kinds = [...new Set(sorted.map(kindOf))]
  if (kinds.length > 1)
    throw refused(`${path} has files of several kinds, ${kinds.join(' and ')}; ${NARROWER}`)
  return { files: await Promise.all(sorted.map(fileAt)) }
}

const NARROWER = 'name those that belong together, as in "logs/*.csv", with the quotes'

function listed(names: readonly string[]): string {
  const more = names.length - MOST_NAMED
  return names.slice(0, MOST_NAMED).join(', ') + (more > 0 ? ` and ${more} more` : '')
}

function refused(message: string): EventLogError {
  return new EventLogError([{ message }])
}
