import type { SeekableFile } from './event-source.ts'

const PIECE = 1 << 20

/** The bytes of a file that can be read at any place, in pieces. */
export async function* fileBytes(file: SeekableFile): AsyncGenerator<Uint8Array, void, undefined> {
  for (let start = 0; start < file.size; start += PIECE) {
    const end = Math.min(file.size, start + PIECE)
    yield new Uint8Array(await file.slice(start, end).arrayBuffer())
  }
}
