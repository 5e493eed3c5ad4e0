import { tmpdir } from 'node:os'
import type { EventSorter } from '../../source/event-sorter.ts'
import { DuckdbSort } from './duckdb-sort.ts'
import { openDuckdb } from './open-duckdb.ts'
import { sortedParquet } from './sorted-parquet.ts'

/** How much a sort may take. */
export interface DuckdbSorterOptions {
  /** Events that are kept in memory before DuckDB takes them, 16 to 30 bytes each; 1.5 million. */
  readonly keep?: number
  /** Most memory for DuckDB, in mebibytes; 300. Reading takes some three hundred beside it. */
  readonly memoryMebibytes?: number
  /** Where what doesn't fit in memory is written, some 50 bytes an event; the system's folder. */
  readonly folder?: string
}

/**
 * Sorts the events of a log that is in no order and larger than memory, with DuckDB, which spills
 * to disk: for `countEventLog`. Customers are compared by their whole names, not by a hash of them.
 * Needs the package `@duckdb/node-api`; where it isn't installed, all events are kept in memory.
 *
 * Cost: O(n log n), some 3 µs an event, and a temporary folder of some 50 bytes an event.
 * @example
 * ```ts
 * import { countEventLog } from '@sojourn/data'
 * import { duckdbSorter, eventFiles } from '@sojourn/data/node'
 * const columns = { customer: 'customer', time: 'time', touchpoint: 'touchpoint' }
 * const files = await eventFiles('examples/web-shop/events.csv.gz')
 * const sorter = duckdbSorter({ keep: 50_000, memoryMebibytes: 200 })
 * const { counts, ordered } = await countEventLog(() => files, columns, { sorter })
 * console.log(ordered, counts.customers) // false 20000
 * ```
 */
export function duckdbSorter(options: DuckdbSorterOptions = {}): Required<EventSorter> {
  const { keep = 1_500_000, memoryMebibytes = 300, folder = tmpdir() } = options
  const limits = { memoryMebibytes, folder }
  return {
    keep,
    async begin(columns) {
      const opened = await openDuckdb(limits)
      return opened && DuckdbSort.begin({ ...opened, columns })
    },
    async table({ path }, columns) {
      if (path === undefined || !/\.parquet$/i.test(path)) return undefined
      return sortedParquet(path, columns, { ...limits, least: keep })
    },
  }
}
