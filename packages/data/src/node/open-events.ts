import { promises } from 'node:fs'
import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { EventLogError } from '../event-log-error.ts'
import { requireName } from './log-names.ts'

/** Bytes read at a time: many more than Node's own, which costs a tenth of the whole reading. */
const PIECE = 1 << 20

/** How to open an event log. */
export interface OpenEventsOptions {
  /**
   * Let each piece be overwritten by the next one; default false. Quicker, and right where pieces are
   * used up at once, as `readEventLog` and `countEventLog` do.
   */
  readonly reuse?: boolean | undefined
  /** Told of the bytes of the file that have come so far, packed as they are; not of standard input. */
  readonly onRead?: ((bytes: number) => void) | undefined
}

/**
 * The bytes of an event log in a file, or of standard input when `path` is `-`; for Node. They are
 * unpacked when they begin as gzip does, whatever the name. The name must end in .csv, .tsv, .txt,
 * .json, .ndjson, .jsonl, .xes or .parquet, or in one of these and .gz. Parquet is best opened with
 * `eventFiles`, since its bytes alone have to be kept in memory.
 *
 * @throws EventLogError, at the first read, when there is no such file, when it can't be read, or
 * when its name has another ending; and where gzip data is damaged or cut off.
 *
 * @example
 * ```ts
 * import { readEventLog } from '@sojourn/data'
 * import { openEvents } from '@sojourn/data/node'
 * const columns = { customer: 'customer', time: 'time', touchpoint: 'touchpoint' }
 * const { log } = await readEventLog(openEvents('examples/web-shop/events.csv.gz'), columns)
 * console.log(log.customers) // 20000
 * ```
 */
export async function* openEvents(
  path: string,
  { reuse = false, onRead }: OpenEventsOptions = {},
): AsyncGenerator<Uint8Array, void, undefined> {
  if (path !== '-') requireName(path)
  const input: AsyncIterable<Uint8Array> =
    path === '-' ? process.stdin : overwrittenPieces(path, onRead)
  const chunks = describing(input, path)[Symbol.asyncIterator]()
  try {
    const { head, done } = await firstBytes(chunks)
    const packed = head[0] === 0x1f && head[1] === 0x8b
    const kept = path === '-' || (reuse && !packed)
    const all = withHead(head, done ? undefined : chunks, kept)
    if (packed) yield* describing(unzipped(all), path)
    else yield* all
  } finally {
    await chunks.return?.()
  }
}

/** At least two bytes, which tell whether it is gzip, unless there are fewer. */
async function firstBytes(
  chunks: AsyncIterator<Uint8Array>,
): Promise<{ head: Uint8Array; done: boolean }> {
  let head: Uint8Array = new Uint8Array(0)
  while (head.length < 2) {
    const next = await chunks.next()
    if (next.done) return { head, done: true }
    head = Buffer.concat([head, next.value])
  }
  return { head, done: false }
}

async function* withHead(
  head: Uint8Array,
  rest: AsyncIterator<Uint8Array> | undefined,
  asTheyAre: boolean,
): AsyncGenerator<Uint8Array, void, undefined> {
  yield head
  if (rest === undefined) return
  for (let next = await rest.next(); !next.done; next = await rest.next())
    yield asTheyAre ? next.value : next.value.slice()
}

/** The bytes of a file, each piece in the place of the one before. */
async function* overwrittenPieces(
  path: string,
  onRead: OpenEventsOptions['onRead'],
): AsyncGenerator<Uint8Array, void, undefined> {
  const file = await promises.open(path)
  let read = 0
  try {
    const piece = new Uint8Array(PIECE)
    while (true) {
      const { bytesRead } = await file.read(piece, 0, PIECE)
      if (bytesRead === 0) return
      read += bytesRead
      onRead?.(read)
      yield piece.subarray(0, bytesRead)
    }
  } finally {
    await file.close()
  }
}

function unzipped(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  // The error goes to whoever reads the result, so the callback has nothing left to do.
  return pipeline(
    Readable.from(bytes, { objectMode: false }),
    createGunzip({ chunkSize: PIECE }),
    () => {},
  )
}

/** The same bytes; errors of the system and of zlib become ones that say what to do. */
async function* describing(
  bytes: AsyncIterable<Uint8Array>,
  path: string,
): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    yield* bytes
  } catch (error) {
    if (error instanceof EventLogError) throw error
    const message = `${path === '-' ? 'standard input' : path} ${words(error)}`
    throw new EventLogError([{ message }], undefined, { cause: error })
  }
}

function words(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return "doesn't exist: look at the path"
  if (code === 'EISDIR') return 'is a directory: name a file in it, or use eventFiles'
  if (code === 'EACCES' || code === 'EPERM') return "can't be opened: no permission to read it"
  if (code === 'Z_BUF_ERROR') return 'ends in the middle of its gzip data: copy it again'
  if (code.startsWith('Z_')) return `has gzip data that is damaged (${message}): copy it again`
  return `can't be read: ${message}`
}
