import { stat } from 'node:fs/promises'
import { resolve, sep } from 'node:path'
import { type EventFiles, EventLogError } from '@sojourn/data'
import { eventFiles } from '@sojourn/data/node'
import type { Arguments } from './arguments.ts'
import { databaseLog, isAddress, shownAddress } from './database-log.ts'
import { existingFile } from './existing-file.ts'
import { InputError } from './input-error.ts'

/** What an operand is called in messages: an address without its password. */
export function shownPath(operand: string): string {
  return isAddress(operand) ? shownAddress(operand) : operand
}

/** The event log that the operand names. @throws InputError saying why there is none. */
export async function logAt(
  cwd: string,
  given: Arguments,
): Promise<{ file: string; source: EventFiles }> {
  return isAddress(given.operand) ? databaseLog(given) : eventsAt(cwd, given.operand)
}

/**
 * The event log at a path: a file, a folder or a pattern.
 *
 * @throws InputError saying why there is none, with the nearest name.
 */
async function eventsAt(cwd: string, path: string): Promise<{ file: string; source: EventFiles }> {
  const full = resolve(cwd, path)
  const found = await stat(full).catch(() => undefined)
  const many = found?.isDirectory() || (found === undefined && /[*?]/.test(path))
  if (!many) await existingFile(cwd, path)
  try {
    const { files } = await eventFiles(full)
    // Files are called what the user calls them, without the folder that all paths are relative to.
    return {
      file: full,
      source: { files: files.map((file) => ({ ...file, name: short(file.name) })) },
    }
  } catch (error) {
    if (!(error instanceof EventLogError)) throw error
    throw new InputError(error.message.split('\n').map(short))
  }

  function short(text: string): string {
    return text.replaceAll(resolve(cwd) + sep, '')
  }
}
