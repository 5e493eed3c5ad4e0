import { type EventLogColumns, type ReadEventLogOptions, readEventLog } from '../src/index.ts'

export const COLUMNS = { customer: 'customer', time: 'time', touchpoint: 'touchpoint' }

/** Reads a file given as text or bytes, in one piece. */
export function readText(
  file: string | Uint8Array,
  columns: EventLogColumns = COLUMNS,
  options: ReadEventLogOptions = {},
) {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file
  return readEventLog([bytes], columns, options)
}

/** Bytes in pieces that end at the given shares of their length. */
export function cut(bytes: Uint8Array, shares: readonly number[]): Uint8Array[] {
  const ends = shares.map((share) => Math.floor(share * bytes.length)).sort((a, b) => a - b)
  return [...ends, bytes.length].map((end, i) => bytes.slice(ends[i - 1] ?? 0, end))
}

/** The message of the error that a promise is rejected with. */
export async function messageOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise
  } catch (error) {
    return (error as Error).message
  }
  throw new Error('nothing was thrown')
}
