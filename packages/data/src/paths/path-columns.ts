import { nearestName } from 'sojourn/model'
import { EventLogError, type EventLogProblem } from '../event-log-error.ts'
import { quoted } from '../fields/quoted.ts'

/** The names, as the header has them, of the columns of a table of aggregated paths. */
export interface PathTableColumns {
  /** The touches of a path, with a separator between them. */
  readonly path: string
  /** How many customers who took it converted. */
  readonly conversions: string
  /** What their conversions were worth together; may be empty where there are none. */
  readonly value?: string | undefined
  /** How many customers took it and did not convert. */
  readonly nulls?: string | undefined
}

/** The columns of a path, in the order of reports. */
export const PATH_ROLES = ['path', 'conversions', 'value', 'nulls'] as const

/** A column of a path. */
export type PathRole = (typeof PATH_ROLES)[number]

/** The offset of each column, −1 where the table has none. */
export type PathPositions = Readonly<Record<PathRole, number>>

const MOST_LISTED = 30

/**
 * Where the columns stand in the header.
 *
 * @throws EventLogError with every column that is missing or that stands there twice.
 */
export function findPathColumns(
  columns: PathTableColumns,
  header: readonly string[],
  line: number,
): PathPositions {
  const positions = { path: -1, conversions: -1, value: -1, nulls: -1 }
  const problems: EventLogProblem[] = []
  for (const role of PATH_ROLES) {
    const name = columns[role]
    if (name === undefined) continue
    positions[role] = header.indexOf(name)
    if (positions[role] < 0) {
      const near = header.length > 1 ? nearestName(name, header) : undefined
      const hint = near === undefined ? '' : `; did you mean ${quoted(near)}?`
      problems.push({ line, message: `there is no column ${quoted(name)} for the ${role}${hint}` })
    } else if (header.indexOf(name, positions[role] + 1) >= 0) {
      const message = `the column ${quoted(name)} for the ${role} stands in the header twice: rename one`
      problems.push({ line, message })
    }
  }
  if (problems.length > 0) throw new EventLogError(problems, listed(header))
  return positions
}

function listed(header: readonly string[]): string {
  const names = header.slice(0, MOST_LISTED).map(quoted).join(', ')
  const more = header.length > MOST_LISTED ? ` and ${header.length - MOST_LISTED} more` : ''
  return header.length === 1
    ? `The header has one column, ${names}: is the delimiter none of comma, semicolon and tab?`
    : `The header has ${header.length} columns: ${names}${more}`
}
