import { SPACE } from '../bytes/ascii.ts'
import type { ByteWindow } from '../bytes/byte-window.ts'
import type { EventLogColumns } from '../header/event-log-columns.ts'
import { findColumns, refuse } from '../header/find-columns.ts'
import type { EventMapping } from '../mapping/event-mapping.ts'
import { MappedRows } from '../records/mapped-rows.ts'
import type { RecordTaker } from '../records/record-taker.ts'
import { DirectRows } from '../rows/direct-rows.ts'
import { LogReader } from '../rows/log-reader.ts'
import type { RowSink } from '../rows/row-sink.ts'
import type { RowTally } from '../rows/row-tally.ts'
import { JsonArrayReader } from './json-array-reader.ts'
import { JsonLinesReader } from './json-lines-reader.ts'
import type { TextReader } from './text-reader.ts'

const OPEN_XML = 60
const OPEN_LIST = 91
const OPEN_OBJECT = 123

/** What a reader of text reads to. */
export interface TextTarget {
  readonly mapping: EventMapping
  /** The columns, where they alone are the mapping. */
  readonly columns: EventLogColumns | undefined
  readonly delimiter: number | undefined
  readonly sink: RowSink
  readonly tally: RowTally
  readonly records: RecordTaker
}

/**
 * The reader of a text, by its first character that is no blank; undefined while there is none.
 * With a delimiter given it is delimited, whatever it begins with.
 */
export async function textReaderOf(
  window: ByteWindow,
  target: TextTarget,
): Promise<TextReader | undefined> {
  const { bytes, start, end } = window
  let at = start
  while (at < end && (bytes[at] as number) <= SPACE) at++
  if (at === end) return undefined
  const { delimiter, tally, records } = target
  if (delimiter !== undefined) return delimited(target)
  if (bytes[at] === OPEN_OBJECT) return new JsonLinesReader(records, tally)
  if (bytes[at] === OPEN_LIST) return new JsonArrayReader(records, tally)
  if (bytes[at] === OPEN_XML) {
    const { XesReader } = await import('./xes-reader.ts')
    return new XesReader(records)
  }
  return delimited(target)
}

function delimited({ mapping, columns, sink, tally, records, delimiter }: TextTarget): TextReader {
  return new LogReader({
    wanted: mapping.wanted,
    delimiter,
    tally,
    taker(header, line, scanner) {
      if (columns === undefined) {
        refuse(mapping.problems(header), header, line)
        records.stateColumns(header)
        return new MappedRows(header, records)
      }
      const at = findColumns(columns, header, line)
      return new DirectRows(at, header, tally, scanner, sink)
    },
  })
}
