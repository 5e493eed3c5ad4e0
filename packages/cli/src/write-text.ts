import { stat, writeFile } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import { didYouMean } from 'sojourn/model'
import { namesIn } from './existing-file.ts'
import { InputError } from './input-error.ts'

/** Refuses a path that nothing can be written to. @throws InputError saying why. */
export async function writableFile(cwd: string, path: string): Promise<void> {
  const full = resolve(cwd, path)
  const folder = dirname(full)
  if ((await namesIn(folder)) === undefined) {
    const near = didYouMean(basename(folder), (await namesIn(dirname(folder))) ?? [])
    throw new InputError([`--out: there is no folder ${dirname(path)}; make it first.${near}`])
  }
  const found = await stat(full).catch(() => undefined)
  if (found?.isDirectory()) throw new InputError([`--out: ${path} is a folder; name a file in it.`])
}

/** Writes a file. @throws InputError where it can't be written. */
export async function writeText(cwd: string, path: string, text: string): Promise<void> {
  await writeFile(resolve(cwd, path), text).catch((error: NodeJS.ErrnoException) => {
    throw new InputError([`--out: ${path} can't be written (${error.code ?? error.message}).`])
  })
}
