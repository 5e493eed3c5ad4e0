import { EventLogError } from '../event-log-error.ts'
import type { SeekableFile } from './event-source.ts'

/** Bytes that are kept where a format can only be read at any place, and the source can't. */
const LARGEST = 2 ** 30

/** A file of all bytes of a source, in memory. @throws EventLogError above 1 GiB. */
export async function wholeFile(bytes: AsyncIterable<Uint8Array>): Promise<SeekableFile> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of bytes) {
    pieces.push(piece.slice())
    size += piece.length
    if (size <= LARGEST) continue
    const message =
      'Parquet that is packed or comes through a pipe is kept in memory, and this is more than ' +
      '1 GiB: name the unpacked file'
    throw new EventLogError([{ message }])
  }
  const all = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return {
    size,
    slice: (start, end) => ({
      arrayBuffer: () => Promise.resolve(all.buffer.slice(start, end)),
    }),
  }
}
