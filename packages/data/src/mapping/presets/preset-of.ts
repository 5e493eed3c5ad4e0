import { quoted } from '../../fields/quoted.ts'
import { ROLES, type Role } from '../../header/event-log-columns.ts'
import type { EventFields, EventMapping, SourceRecord } from '../event-mapping.ts'
import { fieldOf } from '../field-of.ts'

/** The parts of an event: for each, the names its field may have, or what makes it of the record. */
type Sources = Readonly<
  Partial<
    Record<
      Role,
      {
        readonly names: readonly string[]
        readonly of?: (record: SourceRecord) => unknown
      }
    >
  >
>

/** What a preset is made of. */
export interface PresetParts {
  readonly name: string
  readonly sources: Sources
  /** Names may be in capitals too; they are listed in small letters. */
  readonly caseless?: boolean
  /** What a record is that makes no event; undefined where it makes one. */
  readonly leaveOut?: (record: SourceRecord) => string | undefined
  /**
   * Records that are several events; undefined where a record is not of that shape. Told the record
   * as it was given, too: where names are the touchpoints, their capitals count.
   */
  readonly several?: (
    record: SourceRecord,
    given: SourceRecord,
  ) => readonly EventFields[] | undefined
  /** Names of which one shows that records are several events, so that no other is needed. */
  readonly severalNames?: RegExp
}

const NEEDED = ['customer', 'time', 'touchpoint'] as const

/** The mapping of a preset. */
export function presetOf(parts: PresetParts): EventMapping {
  const { name, sources, caseless = false, leaveOut, several, severalNames } = parts
  const roles = ROLES.filter((role) => sources[role] !== undefined)
  const own = (names: readonly string[]) =>
    caseless ? names.map((column) => column.toLowerCase()) : names
  return {
    name,
    columns: Object.fromEntries(roles.map((role) => [role, sources[role]?.names[0] ?? role])),
    called: (header) =>
      Object.fromEntries(
        roles.flatMap((role) => {
          const name = firstThere(sources[role]?.names ?? [], own(header), header)
          return name === undefined ? [] : [[role, name]]
        }),
      ),
    wanted: roles.flatMap((role) => sources[role]?.names ?? []),
    everything: true,
    problems(header) {
      const there = own(header)
      if (severalNames && there.some((column) => severalNames.test(column))) return []
      return NEEDED.flatMap((role) => {
        const names = sources[role]?.names ?? []
        if (names.some((column) => there.includes(column))) return []
        const listed = names.map(quoted).join(' or ')
        return [`a file for ${name} has a column ${listed} for the ${role}, and this has none`]
      })
    },
    events(given, hand) {
      const record = caseless ? inSmallLetters(given) : given
      const events = several?.(record, given)
      if (events !== undefined) {
        for (const event of events) hand(event)
        return events.length === 0 ? 'records without events' : undefined
      }
      const sort = leaveOut?.(record)
      if (sort !== undefined) return sort
      const event: Partial<Record<Role, unknown>> = {}
      for (const role of roles) {
        const source = sources[role]
        event[role] = source?.of ? source.of(record) : firstOf(record, source?.names ?? [])
      }
      hand(event)
      return undefined
    },
  }
}

/** How a header writes the first of some names that it has. */
function firstThere(
  names: readonly string[],
  header: readonly string[],
  written: readonly string[],
): string | undefined {
  const at = names.map((name) => header.indexOf(name)).find((i) => i >= 0)
  return at === undefined ? undefined : written[at]
}

/** The first of some fields that isn't empty. */
export function firstOf(record: SourceRecord, names: readonly string[]): unknown {
  for (const name of names) {
    const value = fieldOf(record, name)
    if (value !== undefined && value !== null && value !== '') return value
  }
  return undefined
}

/** The text of the first of some fields that isn't empty; empty where all are. */
export function textOf(record: SourceRecord, names: readonly string[]): string {
  const value = firstOf(record, names)
  return value === undefined || typeof value === 'object' ? '' : String(value)
}

function inSmallLetters(record: SourceRecord): SourceRecord {
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => [name.toLowerCase(), value]),
  )
}
