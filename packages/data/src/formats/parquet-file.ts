import type { SchemaTree } from 'hyparquet'
import { EventLogError } from '../event-log-error.ts'
import type { EventMapping, SourceRecord } from '../mapping/event-mapping.ts'
import { wantedBy } from '../mapping/wanted-by.ts'
import { Instant } from '../records/instant.ts'
import type { RecordTaker } from '../records/record-taker.ts'
import type { SeekableFile } from '../source/event-source.ts'

const DEEPEST = 4
/** Rows between two looks at whether to go on. */
const BETWEEN_LOOKS = 1 << 16

/** What reading a Parquet file needs. */
export interface ParquetReading {
  readonly mapping: EventMapping
  readonly records: RecordTaker
  /** Told of the bytes that are read. */
  readonly received: (bytes: number) => void
  /** Told of how many of its rows have been read, since only some of its bytes are. */
  readonly readRows: (done: number, all: number) => void
  /** Asked before each group of rows, and now and then within it; false stops. */
  readonly goOn: () => Promise<boolean>
}

/** Times as such, so that no digit is lost and none is taken for seconds. */
const parsers = {
  timestampFromMilliseconds: (time: bigint) => new Instant(Number(time)),
  timestampFromMicroseconds: (time: bigint) =>
    new Instant(Number(time / 1000n) + Number(time % 1000n) / 1000),
  timestampFromNanoseconds: (time: bigint) =>
    new Instant(Number(time / 1_000_000n) + Number((time / 1000n) % 1000n) / 1000),
  dateFromDays: (days: number) => new Instant(days * 86_400_000),
}

/**
 * Reads a Parquet file, a group of rows at a time, and of these only the columns that matter.
 *
 * @returns how many rows it has.
 * @throws EventLogError when it is damaged, or has not the columns.
 */
export async function readParquet(
  file: SeekableFile,
  { mapping, records, received, readRows, goOn }: ParquetReading,
): Promise<void> {
  const { parquetMetadataAsync, parquetReadObjects, parquetSchema } = await import('hyparquet')
  const { compressors } = await import('hyparquet-compressors')
  const buffer = new Parts(file, received)
  const sound = <Result>(work: () => Result | Promise<Result>) => buffer.sound(work)
  const metadata = await sound(() => parquetMetadataAsync(buffer))
  const { children } = await sound(() => parquetSchema(metadata))
  records.requireColumns(columnNames(children))
  const columns = children.map(({ element }) => element.name).filter(wantedBy(mapping))
  const all = metadata.row_groups.reduce((sum, group) => sum + Number(group.num_rows), 0)
  let row = 0
  for (const group of metadata.row_groups) {
    if (!(await goOn())) return
    const rowStart = row
    const rowEnd = row + Number(group.num_rows)
    const rows = await sound(() =>
      parquetReadObjects({
        file: buffer,
        metadata,
        rowStart,
        rowEnd,
        columns,
        parsers,
        compressors,
      }),
    )
    if (rows.length !== rowEnd - rowStart) throw damaged(`rows ${rowStart + 1} to ${rowEnd}`)
    for (const record of rows) {
      records.take(record as SourceRecord, ++row)
      if (row % BETWEEN_LOOKS > 0) continue
      readRows(row, all)
      if (!(await goOn())) return
    }
    readRows(row, all)
  }
}

function columnNames(children: readonly SchemaTree[], prefix = '', depth = 0): string[] {
  if (depth === DEEPEST) return []
  return children.flatMap(({ element, children: inner }) => [
    prefix + element.name,
    ...columnNames(inner, `${prefix}${element.name}.`, depth + 1),
  ])
}

/**
 * The parts of a file. None is ever refused: the parser asks for several at once, and would leave
 * the refusal of all but one to nobody. A part that can't be had is empty, and `sound` says why.
 */
class Parts {
  readonly byteLength: number
  private failure: unknown

  constructor(
    private readonly file: SeekableFile,
    private readonly received: (bytes: number) => void,
  ) {
    this.byteLength = file.size
  }

  async slice(start: number, end = this.byteLength): Promise<ArrayBuffer> {
    const from = start < 0 ? Math.max(0, this.byteLength + start) : start
    try {
      if (!(from <= end && end <= this.byteLength)) throw new Error('it points behind its end')
      this.received(end - from)
      return await this.file.slice(from, end).arrayBuffer()
    } catch (error) {
      this.failure ??= error
      return new ArrayBuffer(0)
    }
  }

  /** Does work on parts. @throws EventLogError when a part can't be had, or is damaged. */
  async sound<Result>(work: () => Result | Promise<Result>): Promise<Result> {
    try {
      const result = await work()
      if (this.failure !== undefined) throw this.failure
      return result
    } catch (error) {
      const cause = this.failure ?? error
      throw damaged((cause as Error).message, cause)
    }
  }
}

function damaged(what: string, cause?: unknown): EventLogError {
  const message = `the file is Parquet that is damaged, cut off, or of a kind not read here (${what}): copy it again, or write it anew`
  return new EventLogError([{ message }], undefined, { cause })
}
