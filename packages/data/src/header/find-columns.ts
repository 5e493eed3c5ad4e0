import { nearestName } from 'sojourn/model'
import { EventLogError } from '../event-log-error.ts'
import { quoted } from '../fields/quoted.ts'
import { type EventLogColumns, type Positions, ROLES } from './event-log-columns.ts'

const MOST_LISTED = 30

/**
 * Where the columns stand in the header.
 *
 * @throws EventLogError with every column that is missing or that stands there twice.
 */
export function findColumns(
  columns: EventLogColumns,
  header: readonly string[],
  line: number,
): Positions {
  refuse(columnProblems(columns, header), header, line)
  const positions = { customer: -1, time: -1, touchpoint: -1, channel: -1, value: -1, tie: -1 }
  for (const role of ROLES) {
    const name = columns[role]
    if (name !== undefined) positions[role] = header.indexOf(name)
  }
  return positions
}

/** Every column that is missing among names, or that stands there twice, in words. */
export function columnProblems(
  columns: Readonly<Partial<Record<string, string>>> | Partial<EventLogColumns>,
  names: readonly string[],
  roles: readonly string[] = ROLES,
): string[] {
  const problems: string[] = []
  for (const role of roles) {
    const name = (columns as Readonly<Record<string, string | undefined>>)[role]
    if (name === undefined) continue
    const at = names.indexOf(name)
    if (at < 0) {
      // A header that was not split is no suggestion.
      const near = names.length > 1 ? nearestName(name, names) : undefined
      const hint = near === undefined ? '' : `; did you mean ${quoted(near)}?`
      problems.push(`there is no column ${quoted(name)} for the ${role}${hint}`)
    } else if (names.indexOf(name, at + 1) >= 0) {
      problems.push(
        `the column ${quoted(name)} for the ${role} stands in the header twice: rename one`,
      )
    }
  }
  return problems
}

/** @throws EventLogError listing problems of a header, and its names, where there are any. */
export function refuse(problems: readonly string[], header: readonly string[], line: number): void {
  if (problems.length === 0) return
  throw new EventLogError(
    problems.map((message) => ({ line, message })),
    `The header has ${listed(header)}`,
  )
}

/** Names of columns for a message, the first thirty of them. */
export function listedColumns(names: readonly string[]): string {
  const first = names.slice(0, MOST_LISTED).map(quoted).join(', ')
  const more = names.length > MOST_LISTED ? ` and ${names.length - MOST_LISTED} more` : ''
  return `${names.length === 1 ? 'one column' : `${names.length} columns`}: ${first}${more}`
}

function listed(header: readonly string[]): string {
  return header.length === 1
    ? `one column, ${quoted(header[0] as string)}: is the delimiter none of comma, semicolon and tab?`
    : listedColumns(header)
}
