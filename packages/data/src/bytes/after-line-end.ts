import { CR, LF } from './ascii.ts'

/**
 * The offset after the first line end (LF, CRLF or a lone CR) at or after `from`, or −1 when there
 * is none yet. A CR at `end` may be half of a CRLF, so it only counts when `last` says that nothing
 * follows.
 */
export function afterLineEnd(bytes: Uint8Array, from: number, end: number, last: boolean): number {
  for (let i = from; i < end; i++) {
    const byte = bytes[i] as number
    if (byte > CR) continue
    if (byte === LF) return i + 1
    if (byte !== CR) continue
    if (i + 1 < end) return bytes[i + 1] === LF ? i + 2 : i + 1
    return last ? i + 1 : -1
  }
  return -1
}
