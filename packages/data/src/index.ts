/**
 * Event logs: from the bytes of files to columns. Runs in Node and in browsers; opening files by
 * their paths is in `@sojourn/data/node`.
 *
 * @module
 */

export { countEventLog, type CountEventLogOptions, type EventLogCounts } from './count-event-log.ts'
export { EventLogError, type EventLogProblem } from './event-log-error.ts'
export type { EventLogColumns } from './header/event-log-columns.ts'
export { hasDecimalComma } from './fields/decimal-comma.ts'
export {
  type DateOrder,
  DATE_ORDERS,
  isoDate,
  type TimeFacts,
  timeFacts,
} from './fields/written-dates.ts'
export { asWritten, type Writing } from './mapping/as-written.ts'
export type { EventFields, EventMapping, SourceRecord } from './mapping/event-mapping.ts'
export { guessColumns, type Guess } from './mapping/guess-columns.ts'
export { PRESET_NAMES, type PresetName, preset } from './mapping/preset.ts'
export { sampleRecords } from './mapping/sample-records.ts'
export { type RuledMapping, withRules } from './mapping/with-rules.ts'
export type { EventRule, EventRules } from './mapping/rules/event-rules.ts'
export { parseTime } from './parse-time.ts'
export {
  type EventLogReading,
  type LeftOut,
  type ReadEventLogOptions,
  readEventLog,
  type SkippedRow,
} from './read-event-log.ts'
export {
  skippedRowsSql,
  transitionCountsSql,
  type TransitionCountsOptions,
} from './sql/transition-counts-sql.ts'
export type { EventRelation } from './sql/event-relation.ts'
export { type CountRow, countsOfRows } from './sql/counts-of-rows.ts'
export type {
  EventSort,
  EventSorter,
  SortedEvents,
  UnsortedEvents,
} from './source/event-sorter.ts'
export type {
  EventBytes,
  EventFiles,
  EventRecords,
  EventSource,
  FilePart,
  NamedFile,
  SeekableFile,
} from './source/event-source.ts'
export type { PathTableColumns } from './paths/path-columns.ts'
export {
  type PathTableReading,
  type ReadPathTableOptions,
  readPathTable,
} from './paths/read-path-table.ts'
export { type ReadTableOptions, readTable, type TableReading } from './read-table.ts'
