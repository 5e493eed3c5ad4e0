import { decodeText } from './fields/decode-text.ts'
import { quoted } from './fields/quoted.ts'
import { textProblem } from './fields/text-problem.ts'
import { undouble } from './fields/undouble.ts'
import { columnProblems, refuse } from './header/find-columns.ts'
import { readDelimited } from './rows/read-delimited.ts'
import { refuseSkipped } from './rows/refuse-skipped.ts'
import { RowTally } from './rows/row-tally.ts'

/** How to read a table. */
export interface ReadTableOptions {
  /** Told, every 65,536 rows, of the rows read so far. */
  readonly onProgress?: ((rows: number) => void) | undefined
  /** Stops the reading; the promise is then rejected with the signal's reason. */
  readonly signal?: AbortSignal | undefined
}

/** Columns of a table, as text. */
export interface TableReading<Role extends string> {
  /** By row: the line of the file at which it begins, 1-based. */
  readonly lines: readonly number[]
  /** By role: the field of each row. */
  readonly text: Readonly<Record<Role, readonly string[]>>
}

/**
 * Reads columns of a small table from the bytes of a delimited file (RFC 4180; comma, semicolon or
 * tab; UTF-8, or UTF-16 with a byte order mark; also within gzip; a header first). All of it is kept.
 * No row is skipped: a table with a ragged row is refused.
 *
 * @param columns names in the header, by what each column is for.
 * @throws EventLogError listing every column that is missing or there twice, or every row that has
 * the wrong shape; or saying that there is no row.
 *
 * @example
 * ```ts
 * import { readTable } from '@sojourn/data'
 * const file = new TextEncoder().encode('step,n\nsearch,12\ncart,9\n')
 * const { text } = await readTable([file], { count: 'n' })
 * console.log(text.count) // ['12', '9']
 * ```
 */
export async function readTable<Role extends string>(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  columns: Readonly<Record<Role, string>>,
  { onProgress, signal }: ReadTableOptions = {},
): Promise<TableReading<Role>> {
  const roles = Object.keys(columns) as Role[]
  const lines: number[] = []
  const text = Object.fromEntries(roles.map((role) => [role, []])) as unknown as Record<
    Role,
    string[]
  >
  const tally = new RowTally({ strict: false, progress: (rows) => onProgress?.(rows) })
  const emptiness = await readDelimited(source, signal, {
    wanted: Object.values(columns),
    tally,
    taker(header, headerLine) {
      refuse(columnProblems(columns, header, roles), header, headerLine)
      return {
        take(bytes, { starts, ends }, line) {
          const problems: string[] = []
          for (const role of roles) {
            const field = header.indexOf(columns[role])
            const from = starts[field] as number
            const end = ends[field] as number
            const to = end < 0 ? undouble(bytes, from, ~end) : end
            // Two roles may share a column.
            ends[field] = to
            const problem = textProblem(bytes, from, to)
            if (problem) problems.push(`column ${quoted(columns[role])}: ${problem}`)
            text[role].push(decodeText(bytes, from, to))
          }
          if (problems.length > 0) tally.skip(line, problems.join('; '))
          else tally.take()
          lines.push(line)
        },
        takePlain: ({ start }) => start,
      }
    },
  })
  refuseSkipped(tally, emptiness)
  return { lines, text }
}
