import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { EventSort, EventSorter } from '../../source/event-sorter.ts'
import { described } from './duckdb-problem.ts'
import { DuckdbSort } from './duckdb-sort.ts'
import { importDuckdb } from './import-duckdb.ts'

/** How much a sort may take. */
export interface DuckdbSorterOptions {
  /** Events that are kept in memory before DuckDB takes them, 16 to 30 bytes each; 1.5 million. */
  readonly keep?: number
  /** Most memory for DuckDB, in mebibytes; 300. Reading takes some three hundred beside it. */
  readonly memoryMebibytes?: number
  /** Where what doesn't fit in memory is written, some 50 bytes an event; the system's folder. */
  readonly folder?: string
}

/** So that the result doesn't rest on the number of cores, nor memory: each thread has buffers. */
const THREADS = 2

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
export function duckdbSorter(options: DuckdbSorterOptions = {}): EventSorter {
  const { keep = 1_500_000, memoryMebibytes = 300, folder = tmpdir() } = options
  return {
    keep,
    async begin(columns): Promise<EventSort | undefined> {
      const duckdb = await importDuckdb()
      if (duckdb === undefined) return undefined
      const own = await described(() => mkdtemp(join(folder, 'sojourn-sort-')))
      try {
        const instance = await duckdb.DuckDBInstance.create(
          join(own, 'events.duckdb'),
          settings(own, memoryMebibytes),
        )
        const connection = await instance.connect()
        const close = async () => {
          connection.closeSync()
          instance.closeSync()
          await rm(own, { recursive: true, force: true })
        }
        return await DuckdbSort.begin({ duckdb, connection, columns, close })
      } catch (error) {
        await rm(own, { recursive: true, force: true })
        throw error
      }
    },
  }
}

function settings(folder: string, memoryMebibytes: number): Record<string, string> {
  return {
    memory_limit: `${memoryMebibytes}MiB`,
    threads: String(THREADS),
    temp_directory: join(folder, 'spilled'),
    preserve_insertion_order: 'false',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  }
}
