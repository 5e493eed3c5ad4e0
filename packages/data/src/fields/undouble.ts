import { QUOTE } from '../bytes/ascii.ts'

/** Makes each doubled quote a single one, in place, and gives the new offset after the field. */
export function undouble(bytes: Uint8Array, from: number, to: number): number {
  let write = from
  for (let read = from; read < to; read++) {
    const byte = bytes[read] as number
    bytes[write++] = byte
    if (byte === QUOTE) read++
  }
  return write
}
