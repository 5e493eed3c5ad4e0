import { openEvents } from '@sojourn/data/node'
import { didYouMean } from 'sojourn/model'
import { existingFile } from '../existing-file.ts'
import { inCommandLineTerms } from '../fit-problems.ts'
import { InputError } from '../input-error.ts'
import type { Terminal } from '../terminal.ts'
import { parseTable, type TableRow } from './parse-table.ts'

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
  const text = await textOf(terminal, path)
  const [header, ...rows] = rowsOf(text, Object.values(columns), shown)
  if (header === undefined) throw new InputError([`${shown} is empty: it needs a header and rows.`])
  const problems: string[] = []
  const position: Record<string, number> = {}
  for (const [flag, name] of Object.entries(columns)) {
    const at = header.fields.indexOf(name)
    position[flag] = at
    if (at < 0)
      problems.push(
        `${shown}: there is no column ${JSON.stringify(name)} for --${flag}.${didYouMean(name, header.fields)}`,
      )
    else if (header.fields.lastIndexOf(name) !== at)
      problems.push(
        `${shown}: the column ${JSON.stringify(name)} stands in the header twice: rename one.`,
      )
  }
  if (problems.length > 0) {
    const names = header.fields.slice(0, MOST_LISTED).map((name) => JSON.stringify(name))
    throw new InputError([...problems, `${shown} has the columns ${names.join(', ')}.`])
  }
  if (rows.length === 0) throw new InputError([`${shown} has a header and no row.`])
  const width = header.fields.length
  for (const { line, fields } of rows)
    if (fields.length !== width)
      problems.push(`${shown}: line ${line} has ${fields.length} fields, and the header ${width}.`)
  throwIfAny(problems)
  return {
    path: shown,
    lines: rows.map(({ line }) => line),
    text: Object.fromEntries(
      Object.entries(position).map(([flag, at]) => [
        flag,
        rows.map(({ fields }) => fields[at] ?? ''),
      ]),
    ),
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

async function textOf(terminal: Terminal, path: string): Promise<string> {
  const file = path === '-' ? undefined : await existingFile(terminal.cwd, path)
  const bytes: Uint8Array[] = []
  try {
    await terminal.interruptible(async (signal) => {
      for await (const chunk of file === undefined ? terminal.stdin : openEvents(file)) {
        signal.throwIfAborted()
        bytes.push(chunk)
      }
    })
  } catch (error) {
    throw inCommandLineTerms(error, { path, ...(file !== undefined && { file }) })
  }
  const all = Buffer.concat(bytes)
  const encoding =
    all[0] === 0xff && all[1] === 0xfe
      ? 'utf-16le'
      : all[0] === 0xfe && all[1] === 0xff
        ? 'utf-16be'
        : 'utf-8'
  return new TextDecoder(encoding).decode(all)
}

/** The rows under the one of comma, semicolon and tab that finds most columns, then makes most. */
function rowsOf(text: string, wanted: readonly string[], shown: string): TableRow[] {
  const [first = ''] = text.split(/[\r\n]/, 1)
  const score = (delimiter: string) => {
    const names = first.split(delimiter).map((name) => name.replace(/^"(.*)"$/, '$1'))
    return wanted.filter((name) => names.includes(name)).length * 10_000 + names.length
  }
  const [delimiter = ','] = [',', ';', '\t'].sort((a, b) => score(b) - score(a))
  try {
    return parseTable(text, delimiter)
  } catch (error) {
    if (error instanceof RangeError) throw new InputError([`${shown}: ${error.message}.`])
    throw error
  }
}
