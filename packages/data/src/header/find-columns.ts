import { nearestName } from 'sojourn/model'
import { EventLogError, type EventLogProblem } from '../event-log-error.ts'
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
  const positions = { customer: -1, time: -1, touchpoint: -1, channel: -1, value: -1, tie: -1 }
  const problems: EventLogProblem[] = []
  for (const role of ROLES) {
    const name = columns[role]
    if (name === undefined) continue
    positions[role] = header.indexOf(name)
    if (positions[role] < 0) {
      const near = nearestName(name, header)
      const hint = near === undefined ? '' : `; did you mean ${quoted(near)}?`
      problems.push({ line, message: `there is no column ${quoted(name)} for the ${role}${hint}` })
    } else if (header.indexOf(name, positions[role] + 1) >= 0) {
      const message = `the column ${quoted(name)} for the ${role} stands in the header twice: rename one`
      problems.push({ line, message })
    }
  }
  if (problems.length > 0) throw new EventLogError(problems, `The header has ${listed(header)}`)
  return positions
}

function listed(header: readonly string[]): string {
  const names = header.slice(0, MOST_LISTED).map(quoted).join(', ')
  const more = header.length > MOST_LISTED ? ` and ${header.length - MOST_LISTED} more` : ''
  return header.length === 1
    ? `one column, ${names}: is the delimiter none of comma, semicolon and tab?`
    : `${header.length} columns: ${names}${more}`
}
