import { access, constants, readdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { didYouMean } from 'sojourn/model'
import { namesIn } from './existing-file.ts'
import { InputError } from './input-error.ts'
import { Interrupted, type Terminal } from './terminal.ts'

/** Refuses a path that nothing can be written to. @throws InputError saying why, of the flag it came by. */
export async function writableFile(cwd: string, path: string, flag = '--out'): Promise<void> {
  const full = resolve(cwd, path)
  const folder = dirname(full)
  if ((await namesIn(folder)) === undefined) {
    const near = didYouMean(basename(folder), await foldersIn(dirname(folder)))
    throw new InputError([`${flag}: there is no folder ${dirname(path)}; make it first.${near}`])
  }
  const found = await stat(full).catch(() => undefined)
  if (found?.isDirectory())
    throw new InputError([`${flag}: ${path} is a folder; name a file in it.`])
}

async function foldersIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
}

/**
 * Writes a file, whole or not at all: beside its name first, and then in its place.
 *
 * @throws InputError where it can't be written. @throws Interrupted
 */
export async function writeText(
  terminal: Terminal,
  path: string,
  text: string,
  flag = '--out',
): Promise<void> {
  try {
    await terminal.interruptible((signal) => replaced(resolve(terminal.cwd, path), text, signal))
  } catch (error) {
    if (error instanceof Interrupted) throw error
    const { code, message } = error as NodeJS.ErrnoException
    throw new InputError([`${flag}: ${path} can't be written (${code ?? message}).`])
  }
}

async function replaced(path: string, text: string, signal: AbortSignal): Promise<void> {
  const target = await realpath(path).catch(() => path)
  const found = await stat(target).catch(() => undefined)
  // What is no file, such as /dev/stdout, can't be put in the place of another.
  if (found?.isFile() === false) return writeFile(target, text)
  if (found) await access(target, constants.W_OK)
  const beside = join(dirname(target), `.${basename(target)}.${process.pid}.part`)
  try {
    await writeFile(beside, text, { signal, ...(found && { mode: found.mode }) })
    signal.throwIfAborted()
    await rename(beside, target)
  } catch (error) {
    await rm(beside, { force: true })
    throw signal.aborted ? signal.reason : error
  }
}
