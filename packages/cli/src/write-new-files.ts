import { mkdir, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { InputError } from './input-error.ts'
import type { Terminal } from './terminal.ts'

/**
 * Writes files into a folder, which is made where it isn't there. Nothing is ever overwritten: where
 * one of the files is there already, none is written.
 *
 * @param files text by path within the folder. @throws InputError naming every file that is in the way.
 */
export async function writeNewFiles(
  { cwd }: Terminal,
  folder: string,
  files: Readonly<Record<string, string>>,
): Promise<void> {
  const problems: string[] = []
  for (const name of ['', ...Object.keys(files)]) {
    const found = await stat(resolve(cwd, folder, name)).catch(() => undefined)
    if (name === '' ? found && !found.isDirectory() : found)
      problems.push(
        `--out: ${join(folder, name)} is there already and is not overwritten; name another folder.`,
      )
  }
  if (problems.length > 0) throw new InputError(problems)
  for (const [name, text] of Object.entries(files)) {
    const path = resolve(cwd, folder, name)
    try {
      await mkdir(dirname(path), { recursive: true })
      // wx: one that came in the meantime is not overwritten either.
      await writeFile(path, text, { flag: 'wx' })
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException
      throw new InputError([`--out: ${join(folder, name)} can't be written (${code ?? message}).`])
    }
  }
}
