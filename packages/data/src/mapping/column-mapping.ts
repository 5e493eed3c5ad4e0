import { type EventLogColumns, ROLES, type Role } from '../header/event-log-columns.ts'
import { columnProblems } from '../header/find-columns.ts'
import type { EventFields, EventMapping } from './event-mapping.ts'
import { fieldOf } from './field-of.ts'

/** The mapping that names of columns say: each part of an event is one field. */
export function columnMapping(columns: EventLogColumns): EventMapping {
  const roles = ROLES.filter((role) => columns[role] !== undefined)
  const names = roles.map((role) => columns[role] as string)
  return {
    name: 'columns',
    columns: Object.fromEntries(roles.map((role, i) => [role, names[i]])),
    wanted: names,
    problems: (header) => columnProblems(columns, header),
    events(record, hand) {
      const event: Partial<Record<Role, unknown>> = {}
      for (let i = 0; i < roles.length; i++)
        event[roles[i] as Role] = fieldOf(record, names[i] as string)
      hand(event as EventFields)
      return undefined
    },
  }
}
