import type { DuckDBAppender, DuckDBConnection, DuckDBDataChunk } from '@duckdb/node-api'
import { readNumber } from '../../fields/read-number.ts'
import type { EventSort, SortedEvents, UnsortedEvents } from '../../source/event-sorter.ts'
import { described } from './duckdb-problem.ts'
import type { Duckdb } from './import-duckdb.ts'

/** Rows of DuckDB's chunks. */
const CHUNK = 2048

interface Columns {
  readonly channel: boolean
  readonly value: boolean
  readonly tie: boolean
}

interface Opened {
  readonly duckdb: Duckdb
  readonly connection: DuckDBConnection
  readonly columns: Columns
  /** Closes the database and removes its folder. */
  readonly close: () => Promise<void>
}

/**
 * A table of events in a database of DuckDB, sorted when it is read. Texts that break ties are kept
 * as numbers and as texts: by which they are ordered is known once all are there.
 */
export class DuckdbSort implements EventSort {
  private readonly chunk: DuckDBDataChunk
  private tiesAreNumbers = true
  private readonly names: string[]

  private constructor(
    private readonly opened: Opened,
    private readonly appender: DuckDBAppender,
  ) {
    this.names = namesOf(opened.columns)
    const types = this.names.map((name) => typeOf(name, opened.duckdb))
    this.chunk = opened.duckdb.DuckDBDataChunk.create(types)
  }

  static async begin(opened: Opened): Promise<DuckdbSort> {
    const columns = namesOf(opened.columns).map(
      (name) => `${name} ${typeOf(name, opened.duckdb).toString()}`,
    )
    await opened.connection.run(`create table events (${columns.join(', ')})`)
    return new DuckdbSort(opened, await opened.connection.createAppender('events'))
  }

  async add(piece: UnsortedEvents): Promise<void> {
    const customers = new Array<string | undefined>(piece.customers.size)
    const ties = new Ties(piece)
    await described(async () => {
      for (let from = 0; from < piece.rows; from += CHUNK) {
        this.append(piece, from, Math.min(CHUNK, piece.rows - from), customers, ties)
      }
      this.appender.flushSync()
    })
    if (!ties.areNumbers) this.tiesAreNumbers = false
  }

  async *sorted(signal: AbortSignal | undefined): AsyncGenerator<SortedEvents> {
    const { connection } = this.opened
    const interrupt = () => connection.interrupt()
    signal?.addEventListener('abort', interrupt)
    try {
      this.appender.closeSync()
      const result = await described(() => connection.stream(this.query()), signal)
      const rows = new SortedRows(this.names)
      for (;;) {
        signal?.throwIfAborted()
        const chunk = await described(() => result.fetchChunk(), signal)
        if (chunk === null || chunk.rowCount === 0) return
        yield rows.of(chunk)
      }
    } finally {
      signal?.removeEventListener('abort', interrupt)
    }
  }

  close(): Promise<void> {
    return this.opened.close()
  }

  private query(): string {
    const tie = this.tiesAreNumbers ? 'tie_number' : 'tie_text'
    const by = ['customer', 'time', ...(this.opened.columns.tie ? [tie] : []), 'rowid']
    const read = this.names.filter((name) => !name.startsWith('tie_'))
    return `select ${read.join(', ')} from events order by ${by.join(', ')}`
  }

  private append(
    piece: UnsortedEvents,
    from: number,
    rows: number,
    customers: (string | undefined)[],
    ties: Ties,
  ): void {
    const { chunk } = this
    const { first, name } = piece.customers
    chunk.reset()
    chunk.rowCount = rows
    const value: Record<string, (row: number) => number | string | null> = {
      customer(row) {
        const code = (piece.customer[row] as number) - first
        customers[code] ??= name(code)
        return customers[code] as string
      },
      time: (row) => piece.time[row] as number,
      touchpoint: (row) => piece.touchpoint[row] as number,
      channel: (row) => piece.channel?.[row] as number,
      value: (row) => piece.value?.[row] as number,
      tie_number: (row) => ties.number(piece.tie?.[row] as number),
      tie_text: (row) => ties.text(piece.tie?.[row] as number),
    }
    this.names.forEach((column, at) => {
      const vector = chunk.getColumnVector(at)
      const of = value[column] as (row: number) => number | string | null
      for (let row = 0; row < rows; row++) vector.setItem(row, of(from + row))
      vector.flush()
    })
    this.appender.appendDataChunk(chunk)
  }
}

function namesOf({ channel, value, tie }: Columns): string[] {
  return [
    'customer',
    'time',
    'touchpoint',
    ...(channel ? ['channel'] : []),
    ...(value ? ['value'] : []),
    ...(tie ? ['tie_number', 'tie_text'] : []),
  ]
}

function typeOf(name: string, { DOUBLE, INTEGER, VARCHAR }: Duckdb) {
  if (name === 'customer' || name === 'tie_text') return VARCHAR
  return name === 'touchpoint' || name === 'channel' ? INTEGER : DOUBLE
}

/** What ties are ordered by, each text read once a piece; see `tieNumbers`. */
class Ties {
  /** Whether all that aren't empty were numbers so far. */
  areNumbers = true
  private readonly numbers: number[] = []
  private readonly texts: string[] = []
  private readonly encoder = new TextEncoder()

  constructor(private readonly piece: UnsortedEvents) {}

  number(code: number): number {
    this.numbers[code] ??= this.read(this.piece.tieText(code))
    return this.numbers[code]
  }

  /** The code units of the text in hexadecimal, which sort as they do; none where it is blank. */
  text(code: number): string {
    this.texts[code] ??= codeUnits(this.piece.tieText(code))
    return this.texts[code]
  }

  private read(text: string): number {
    if (text.trim() === '') return Number.NEGATIVE_INFINITY
    const bytes = this.encoder.encode(text)
    const number = readNumber(bytes, 0, bytes.length)
    if (!Number.isNaN(number)) return number
    this.areNumbers = false
    return 0
  }
}

function codeUnits(text: string): string {
  if (text.trim() === '') return ''
  let units = ''
  for (let i = 0; i < text.length; i++) units += text.charCodeAt(i).toString(16).padStart(4, '0')
  return units
}

/** The chunks of a result as columns; customers are numbered as they come. */
class SortedRows {
  private code = -1
  private latest: unknown
  private readonly customer = new Int32Array(CHUNK)
  private readonly time = new Float64Array(CHUNK)
  private readonly touchpoint = new Int32Array(CHUNK)
  private readonly channel: Int32Array | undefined
  private readonly value: Float64Array | undefined

  constructor(private readonly names: readonly string[]) {
    if (names.includes('channel')) this.channel = new Int32Array(CHUNK)
    if (names.includes('value')) this.value = new Float64Array(CHUNK)
  }

  of(chunk: DuckDBDataChunk): SortedEvents {
    const { names, customer, time, touchpoint, channel, value } = this
    const { rowCount: rows } = chunk
    const who = chunk.getColumnVector(0)
    for (let row = 0; row < rows; row++) {
      const name = who.getItem(row)
      if (name !== this.latest) {
        this.latest = name
        this.code++
      }
      customer[row] = this.code
    }
    const columns = { time, touchpoint, channel, value }
    for (const [name, into] of Object.entries(columns)) {
      if (into === undefined) continue
      const vector = chunk.getColumnVector(names.indexOf(name))
      for (let row = 0; row < rows; row++) into[row] = vector.getItem(row) as number
    }
    return { rows, customer, ...columns }
  }
}
