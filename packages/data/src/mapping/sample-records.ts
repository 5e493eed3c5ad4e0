import { EventLogError } from '../event-log-error.ts'
import { readRows } from '../read-rows.ts'
import { LogSink } from '../rows/log-sink.ts'
import type { EventSource } from '../source/event-source.ts'
import type { EventMapping, SourceRecord } from './event-mapping.ts'

const ENOUGH = 1_000

/** Thrown by a mapping that wants no more records. */
class Enough extends Error {}

/**
 * The first thousand records of a source, with all their fields: to be shown to somebody who then says
 * what they mean. Fields are texts where the file is delimited, and otherwise what the file has.
 *
 * @param wanted names of columns that one would expect, by which it is told what stands between fields.
 * @throws EventLogError when there is nothing to look at.
 *
 * @example
 * ```ts
 * import { sampleRecords } from '@sojourn/data'
 * const [first] = await sampleRecords([new TextEncoder().encode('who;what\nmia;ad\n')])
 * console.log(first) // { who: 'mia', what: 'ad' }
 * ```
 */
export async function sampleRecords(
  source: EventSource,
  wanted: readonly string[] = [],
): Promise<readonly SourceRecord[]> {
  const records: SourceRecord[] = []
  const collecting: EventMapping = {
    name: 'sample',
    columns: { customer: '', time: '', touchpoint: '' },
    wanted,
    everything: true,
    problems: () => [],
    events(record) {
      if (records.length === ENOUGH) throw new Enough()
      records.push(record)
      return 'sampled'
    },
  }
  try {
    await readRows(source, collecting, {}, (at) => new LogSink(at))
  } catch (error) {
    // Whatever is wrong further down is said when the whole is read.
    const known = error instanceof Enough || error instanceof EventLogError
    if (!known || records.length === 0) throw error
  }
  return records
}
