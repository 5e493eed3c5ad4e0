import { COMMA, TAB } from '../bytes/ascii.ts'
import type { ByteWindow } from '../bytes/byte-window.ts'
import { found, RecordScanner } from '../bytes/record-scanner.ts'
import { EventLogError } from '../event-log-error.ts'
import { decodeText } from '../fields/decode-text.ts'

const SEMICOLON = 59
const MOST_COLUMNS = 10_000

/** A header: its names, and how the file separates fields. */
export interface PathHeader {
  readonly names: readonly string[]
  readonly delimiter: number
  /** Offset after the header and its line end. */
  readonly next: number
  /** Line breaks within its names. */
  readonly breaks: number
}

/**
 * The header at the start of a window, undefined where more bytes are needed. Of comma, semicolon
 * and tab the delimiter is that under which most of the wanted columns are there; after that, the
 * one that makes most columns.
 *
 * @throws EventLogError where the header is not a row.
 */
export function readPathHeader(
  { bytes, start, end }: ByteWindow,
  wanted: readonly string[],
  line: number,
  last: boolean,
): PathHeader | undefined {
  let best: PathHeader | undefined
  let bestScore = -1
  for (const delimiter of [COMMA, SEMICOLON, TAB]) {
    const scanner = new RecordScanner(delimiter, MOST_COLUMNS)
    const status = scanner.scan(bytes, start, end, last)
    if (status === found.partial) return undefined
    if (status !== found.complete || scanner.fields > MOST_COLUMNS) continue
    const names = Array.from({ length: scanner.fields }, (_, field) => {
      const from = scanner.starts[field] as number
      const to = scanner.ends[field] as number
      return to < 0
        ? decodeText(bytes, from, ~to).replaceAll('""', '"')
        : decodeText(bytes, from, to)
    })
    const score = wanted.filter((name) => names.includes(name)).length * MOST_COLUMNS + names.length
    if (score <= bestScore) continue
    best = { names, delimiter, next: scanner.next, breaks: scanner.breaks }
    bestScore = score
  }
  if (best !== undefined) return best
  const message = 'the header is not a row of names: look for a quote that is missing or extra'
  throw new EventLogError([{ line, message }])
}
