import { access, constants, readdir, stat } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import { didYouMean } from 'sojourn/model'
import { InputError } from './input-error.ts'

/**
 * The full path of a file that can be read.
 *
 * @throws InputError saying in a sentence why it can't be, with the nearest name in its folder.
 */
export async function existingFile(cwd: string, path: string): Promise<string> {
  const full = resolve(cwd, path)
  try {
    const found = await stat(full)
    if (found.isDirectory()) throw new InputError([`${path} is a folder; name a file in it.`])
    await access(full, constants.R_OK)
    return full
  } catch (error) {
    if (error instanceof InputError) throw error
    throw new InputError([
      await unreadable(path, full, (error as NodeJS.ErrnoException).code ?? ''),
    ])
  }
}

/** The names in a folder, or undefined where there is no such folder. */
export async function namesIn(folder: string): Promise<string[] | undefined> {
  return readdir(folder).catch(() => undefined)
}

async function unreadable(path: string, full: string, code: string): Promise<string> {
  if (code === 'EACCES' || code === 'EPERM')
    return `${path} can't be opened: you have no permission to read it.`
  if (code !== 'ENOENT' && code !== 'ENOTDIR') return `${path} can't be opened (${code}).`
  const names = await namesIn(dirname(full))
  return names === undefined
    ? `There is no file ${path}, nor a folder ${dirname(path)} for it.`
    : `There is no file ${path}.${didYouMean(basename(full), names)}`
}
