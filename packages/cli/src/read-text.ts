import { readFile } from 'node:fs/promises'
import { existingFile } from './existing-file.ts'
import { InputError } from './input-error.ts'

/** The text of a JSON file. @throws InputError where it can't be read. */
export async function readText(cwd: string, path: string): Promise<string> {
  const full = await existingFile(cwd, path)
  if (/\.ya?ml$/i.test(path))
    throw new InputError([
      `${path} is YAML, which this version doesn't read; write the same keys as JSON.`,
    ])
  return readFile(full, 'utf8').catch((error: Error) => {
    throw new InputError([`${path} can't be read: ${error.message}.`])
  })
}
