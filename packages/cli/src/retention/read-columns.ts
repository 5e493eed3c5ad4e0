import { readTable } from '@sojourn/data'
import { openEvents } from '@sojourn/data/node'
import { existingFile } from '../existing-file.ts'
import { inCommandLineTerms } from '../fit-problems.ts'
import { InputError } from '../input-error.ts'
import type { Terminal } from '../terminal.ts'

/** Columns of a table that were asked for, each as the text of its rows. */
export interface ReadColumns {
  readonly path: string
  /** By row: the line of the file at which it begins. */
  readonly lines: readonly number[]
  /** By column, as it was asked for. */
  readonly text: Readonly<Record<string, readonly string[]>>
}

const MOST_LISTED = 20

/**
 * Reads columns of a delimited file, or of standard input where the path is `-`.
 *
 * @param columns names in the header by the flag that gives them.
 * @throws InputError listing every column that is missing and every row that is ragged.
 */
export async function readColumns(
  terminal: Terminal,
  path: string,
  columns: Readonly<Record<string, string>>,
): Promise<ReadColumns> {
  const shown = path === '-' ? 'standard input' : path
  const file = path === '-' ? undefined : await existingFile(terminal.cwd, path)
  try {
    const table = await terminal.interruptible((signal) =>
      readTable(file === undefined ? terminal.stdin : openEvents(file), columns, { signal }),
    )
    return { path: shown, ...table }
  } catch (error) {
    const told = inCommandLineTerms(error, { path, ...(file !== undefined && { file }) })
    if (told instanceof InputError) throwIfAny(told.problems)
    throw told
  }
}

/** @throws InputError with the first twenty problems, if there are any, and how many more. */
export function throwIfAny(problems: readonly string[]): void {
  if (problems.length === 0) return
  const more = problems.length - MOST_LISTED
  throw new InputError(
    more > 0 ? [...problems.slice(0, MOST_LISTED), `and ${more} more problems.`] : problems,
  )
}
