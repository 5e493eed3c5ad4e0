/**
 * What needs Node: the files at a path, the bytes of a file or of standard input, and sorting what
 * is larger than memory.
 *
 * @module
 */
export { eventFiles } from './event-files.ts'
export { type OpenEventsOptions, openEvents } from './open-events.ts'
export { postgresEvents } from './postgres/postgres-events.ts'
export {
  countPostgres,
  type CountPostgresOptions,
  type PostgresCounts,
} from './postgres/count-postgres.ts'
export { type DuckdbSorterOptions, duckdbSorter } from './duckdb/duckdb-sorter.ts'
