import type { Role } from '../header/event-log-columns.ts'

/** A row of any source: its fields by name, texts and numbers, or with fields of their own. */
export type SourceRecord = Readonly<Record<string, unknown>>

/** The parts of an event as a source has them; see `EventLogColumns` for what each is. */
export type EventFields = Readonly<Partial<Record<Role, unknown>>>

/** Makes events of the records of a source: what `preset` gives, and names of columns say. */
export interface EventMapping {
  /** What it is called in messages, such as `ga4`. */
  readonly name: string
  /** The parts that its events may have, each with what its column is called in messages. */
  readonly columns: Readonly<Partial<Record<Role, string>>>
  /**
   * What these columns are called in a source with these names, where it may have others than
   * `columns` says.
   */
  called?(names: readonly string[]): Readonly<Partial<Record<Role, string>>>
  /** Names that one would find in its sources, by which it is told what stands between fields. */
  readonly wanted: readonly string[]
  /** Whether it may read fields that `wanted` doesn't name. */
  readonly everything?: boolean
  /** Told that a reading begins, perhaps once more. */
  begin?(): void
  /**
   * What is wrong with a source that has these names of columns, in words; none where it may be
   * right. Nested names have dots.
   */
  problems(names: readonly string[]): readonly string[]
  /**
   * Hands on each event that a record is, mostly one. Where it is none, and rightly so, the answer
   * says what it is instead, for a list with counts.
   */
  events(record: SourceRecord, hand: (event: EventFields) => void): string | undefined
}
