// Event logs: from the bytes of a delimited file to columns. Runs in Node and in browsers; opening
// files is in '@sojourn/data/node'.

export { EventLogError, type EventLogProblem } from './event-log-error.ts'
export type { EventLogColumns } from './header/event-log-columns.ts'
export { parseTime } from './parse-time.ts'
export {
  type EventLogReading,
  type ReadEventLogOptions,
  readEventLog,
  type SkippedRow,
} from './read-event-log.ts'
export type { PathTableColumns } from './paths/path-columns.ts'
export {
  type PathTableReading,
  type ReadPathTableOptions,
  readPathTable,
} from './paths/read-path-table.ts'
