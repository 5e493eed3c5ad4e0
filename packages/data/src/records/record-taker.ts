import type { FieldOffsets } from '../bytes/record-scanner.ts'
import { EventLogError } from '../event-log-error.ts'
import { quoted } from '../fields/quoted.ts'
import { type Positions, ROLES, type Role } from '../header/event-log-columns.ts'
import { listedColumns } from '../header/find-columns.ts'
import type { EventFields, EventMapping, SourceRecord } from '../mapping/event-mapping.ts'
import { addFieldNames } from '../mapping/field-names.ts'
import { EventRows } from '../rows/event-rows.ts'
import { rowProblem } from '../rows/row-problem.ts'
import type { RowSink } from '../rows/row-sink.ts'
import type { RowTally } from '../rows/row-tally.ts'
import { fieldText } from './field-text.ts'

/** Records whose names are looked at; if none of them has a column, no other is expected to. */
const SAMPLE = 1_000

const utf8 = new TextEncoder()

/** Writes a text as UTF-8 at an offset, and gives the one after it. Most are short and of ASCII. */
function written(text: string, bytes: Uint8Array, at: number): number {
  const { length } = text
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i)
    if (code > 127) return at + utf8.encodeInto(text, bytes.subarray(at)).written
    bytes[at + i] = code
  }
  return at + length
}

/** Whether a number is whole and so large that others of its size are taken for it. */
function isRounded(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value)
}

/** Where the parts of an event stand among those that a mapping makes. */
export function mappedPositions({ columns }: EventMapping): Positions {
  const at = { customer: -1, time: -1, touchpoint: -1, channel: -1, value: -1, tie: -1 }
  let next = 0
  for (const role of ROLES) if (columns[role] !== undefined) at[role] = next++
  return at
}

/**
 * Takes records: makes events of them, and takes these as rows of a delimited file are taken, so
 * that all formats have the same rules.
 */
export class RecordTaker {
  private readonly at: Positions
  private readonly roles: readonly Role[]
  /** What the parts of events are called in messages. */
  private header: readonly string[]
  private named = false
  private readonly rows: EventRows
  private readonly offsets: FieldOffsets
  private bytes = new Uint8Array(1 << 12)
  private records = 0
  /** Whether the names of columns were stated, so that none must be looked for. */
  private stated = false
  /** Which parts of events were met. */
  private readonly met: boolean[] = []
  private readonly names = new Set<string>()
  /** The line of the record whose events are taken, and how many they are. */
  private line = 0
  private handed = 0

  constructor(
    private readonly mapping: EventMapping,
    private readonly tally: RowTally,
    sink: RowSink,
  ) {
    this.at = mappedPositions(mapping)
    this.roles = ROLES.filter((role) => this.at[role] >= 0)
    this.header = this.roles.map((role) => mapping.columns[role] as string)
    this.rows = new EventRows(this.at, sink, tally.serialDates)
    const { length } = this.roles
    this.offsets = { starts: new Int32Array(length), ends: new Int32Array(length) }
  }

  /** Takes the events of a record, which stands on `line`; those that are wrong are skipped. */
  take(record: SourceRecord, line: number): void {
    if (this.records < SAMPLE && !this.stated) addFieldNames(record, this.names)
    this.line = line
    this.handed = 0
    const sort = this.mapping.events(record, this.hand)
    if (this.handed === 0) this.tally.leaveOut(sort ?? 'no event')
    if (++this.records === SAMPLE && this.rows.taken === 0) this.checkNames()
  }

  /** What the column of a part of events is called, as far as that is known; undefined where there is none. */
  columnOf(role: Role): string | undefined {
    return this.header[this.roles.indexOf(role)]
  }

  /** Says that the names of columns are stated by the file, and have been looked at. */
  stateColumns(names: readonly string[]): void {
    this.stated = true
    this.callColumns(names)
  }

  /** @throws EventLogError when a column is not among the names that a file states. */
  requireColumns(names: readonly string[]): void {
    this.stateColumns(names)
    this.refuse(names, `The file has ${listedColumns(names)}`)
  }

  /** @throws EventLogError when there were records, and none had a column that must be there. */
  checkNames(): void {
    if (this.records === 0 || this.stated) return
    const met = this.header.filter((_, i) => this.met[i])
    const names = [...new Set([...this.names, ...met])]
    const number = Math.min(this.records, SAMPLE)
    const records = number === 1 ? 'The first record has' : `The first ${number} records have`
    // The answer of an interface has its records in a field, such as "results".
    const lists = names.flatMap((name) => /^(.+)\.0$/.exec(name)?.[1] ?? [])
    const [list] = number === 1 ? lists : []
    const hint =
      list === undefined ? '' : `; if the records are in ${quoted(list)}, write that list alone`
    this.refuse(names, `${records} ${listedColumns(names)}${hint}`)
  }

  private refuse(names: readonly string[], summary: string): void {
    const problems = this.mapping.problems(names).map((message) => ({ message }))
    if (problems.length > 0) throw new EventLogError(problems, summary)
  }

  private readonly hand = (event: EventFields): void => {
    this.handed++
    const nested = this.write(event)
    if (nested === undefined && this.rows.take(this.bytes, this.offsets)) {
      this.tally.take()
      return
    }
    this.callColumns([...this.names])
    const problem =
      nested === undefined
        ? rowProblem(this.bytes, this.offsets, this.at, this.header)
        : `column ${quoted(this.header[nested.part] as string)}: ${nested.what}`
    this.tally.skip(this.line, problem)
  }

  /** Calls columns in messages what they are called in the source. */
  private callColumns(names: readonly string[]): void {
    if (this.named) return
    this.named = true
    const called = this.mapping.called?.(names)
    if (called !== undefined)
      this.header = this.roles.map((role, i) => called[role] ?? (this.header[i] as string))
  }

  /** Writes an event as a row is written; else which of its parts can't be, and in words why. */
  private write(event: EventFields): { part: number; what: string } | undefined {
    const { starts, ends } = this.offsets
    let end = 0
    for (let i = 0; i < this.roles.length; i++) {
      const role = this.roles[i] as Role
      const value = event[role]
      if (value !== undefined) this.met[i] = true
      if (role !== 'value' && isRounded(value)) {
        return { part: i, what: `${value} may be rounded, and others with it: write it as text` }
      }
      const text = fieldText(value)
      if (text === undefined) {
        const is = Array.isArray(value) ? 'is a list' : 'has fields of its own'
        return { part: i, what: `${is}: name one of them, with dots` }
      }
      this.makeRoom(end + 3 * text.length)
      starts[i] = end
      end = written(text, this.bytes, end)
      ends[i] = end
    }
    return undefined
  }

  private makeRoom(length: number): void {
    if (length <= this.bytes.length) return
    const larger = new Uint8Array(2 * length)
    larger.set(this.bytes)
    this.bytes = larger
  }
}
