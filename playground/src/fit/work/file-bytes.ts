const PIECE = 1 << 20

/** The bytes of a file in pieces, so that it is never in memory as a whole. */
export async function* fileBytes(
  file: File,
  onRead: (share: number) => void,
): AsyncGenerator<Uint8Array, void, undefined> {
  for (let start = 0; start < file.size; start += PIECE) {
    const end = Math.min(file.size, start + PIECE)
    yield new Uint8Array(await file.slice(start, end).arrayBuffer())
    onRead(end / file.size)
  }
}
