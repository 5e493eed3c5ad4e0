import { type PathRow, type PathTable, pathTable } from 'sojourn/attribution'
import { JourneyError } from 'sojourn/model'
import { EventLogError } from '../event-log-error.ts'
import { quoted } from '../fields/quoted.ts'
import { readDelimited } from '../rows/read-delimited.ts'
import { refuseSkipped } from '../rows/refuse-skipped.ts'
import { RowTally } from '../rows/row-tally.ts'
import { findPathColumns, PATH_ROLES, type PathTableColumns } from './path-columns.ts'
import { PathRows } from './path-rows.ts'

/** How to read a table of paths. */
export interface ReadPathTableOptions {
  /** What stands between the touches of a path; `' > '`. */
  readonly separator?: string | undefined
  /** Told, every 65,536 rows, of the rows read so far. */
  readonly onProgress?: ((rows: number) => void) | undefined
  /** Stops the reading; the promise is then rejected with the signal's reason. */
  readonly signal?: AbortSignal | undefined
}

/** A table of paths, and what is odd about its file. */
export interface PathTableReading {
  readonly paths: PathTable
  /** What may be a mistake, in words. */
  readonly warnings: readonly string[]
}

/**
 * Reads aggregated paths, the export of attribution tools, from the bytes of a delimited file
 * (RFC 4180; comma, semicolon or tab; UTF-8, or UTF-16 with a byte order mark; a header first): a
 * row a path, with how many of those who took it converted, their value, and how many did not.
 * Blanks round a touch are no part of its name. No row is skipped: a table with a wrong one is
 * refused, since what is left out would shift every channel's share.
 *
 * @throws EventLogError listing every problem with its line: columns that are missing or there
 * twice, rows of the wrong shape, empty paths and touches, amounts that are no numbers from 0, a value
 * without a conversion; and a table in which nobody took a path.
 * @throws RangeError for an empty separator.
 *
 * @example
 * ```ts
 * import { readPathTable } from '@sojourn/data'
 * const text = 'path,orders,worth\nad > mail,2,59.80\nmail,0,\n'
 * const columns = { path: 'path', conversions: 'orders', value: 'worth' }
 * const { paths } = await readPathTable([new TextEncoder().encode(text)], columns)
 * console.log(paths.channels) // [ 'ad', 'mail' ]
 * ```
 */
export async function readPathTable(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  columns: PathTableColumns,
  { separator = ' > ', onProgress, signal }: ReadPathTableOptions = {},
): Promise<PathTableReading> {
  if (separator === '') throw new RangeError('readPathTable: the separator is empty')
  const rows: PathRow[] = []
  const tally = new RowTally({ strict: false, progress: (seen) => onProgress?.(seen) })
  const emptiness = await readDelimited(source, signal, {
    wanted: PATH_ROLES.map((role) => columns[role]).filter((name) => name !== undefined),
    tally,
    taker: (header, line) =>
      new PathRows(findPathColumns(columns, header, line), header, separator, tally, rows),
  })
  refuseSkipped(tally, emptiness)
  const paths = tableOf(rows, separator)
  return { paths, warnings: separatorWarnings(paths, separator) }
}

function tableOf(rows: readonly PathRow[], separator: string): PathTable {
  try {
    return pathTable(rows, { separator })
  } catch (error) {
    // The rows have been checked one by one; what is left is wrong with all of them together.
    if (!(error instanceof JourneyError)) throw error
    throw new EventLogError(error.problems.map(({ message }) => ({ message })))
  }
}

/** Names that have the separator in them but for its blanks: it may be written otherwise there. */
function separatorWarnings({ channels }: PathTable, separator: string): string[] {
  const bare = separator.trim()
  const odd = bare === '' ? [] : channels.filter((channel) => channel.includes(bare))
  const [first] = odd
  if (first === undefined) return []
  const others = odd.length > 1 ? ` and ${odd.length - 1} more` : ''
  return [
    `The channel ${quoted(first)}${others} has ${quoted(bare)} in its name; the separator is ${quoted(separator)}.`,
  ]
}
