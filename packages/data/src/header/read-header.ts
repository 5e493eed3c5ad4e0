import { COMMA, TAB } from '../bytes/ascii.ts'
import type { ByteWindow } from '../bytes/byte-window.ts'
import { found, RecordScanner } from '../bytes/record-scanner.ts'
import { EventLogError } from '../event-log-error.ts'
import { decodeText } from '../fields/decode-text.ts'

const SEMICOLON = 59
const MOST_COLUMNS = 10_000

/** A header: its names, and how the file separates fields. */
export interface Header {
  readonly names: readonly string[]
  readonly delimiter: number
  /** Offset after the header and its line end. */
  readonly next: number
  /** Line breaks within its names. */
  readonly breaks: number
}

/** What reading a header needs to know. */
export interface HeaderQuestion {
  readonly wanted: readonly string[]
  /** Number of the header's first line, for messages. */
  readonly line: number
  /** Whether the window holds all that will come. */
  readonly last: boolean
  /** The byte between fields; detected where it is absent. */
  readonly delimiter: number | undefined
}

/**
 * The header at the start of a window, undefined when more bytes are needed. Without a delimiter
 * given, it is the one of comma, semicolon and tab under which most of the wanted columns are
 * there; after that, the one that makes most columns.
 *
 * @throws EventLogError when the header is not a row.
 */
export function readHeader(window: ByteWindow, question: HeaderQuestion): Header | undefined {
  const { bytes, start, end } = window
  const { wanted, line, last, delimiter: given } = question
  let best: Header | undefined
  let bestScore = -1
  for (const delimiter of given === undefined ? [COMMA, SEMICOLON, TAB] : [given]) {
    const scanner = new RecordScanner(delimiter, MOST_COLUMNS)
    const status = scanner.scan(bytes, start, end, last)
    if (status === found.partial) return undefined
    if (status !== found.complete || scanner.fields > MOST_COLUMNS) continue
    const names = headerNames(bytes, scanner)
    const there = wanted.filter((name) => names.includes(name)).length
    const score = there * (MOST_COLUMNS + 1) + names.length
    if (score <= bestScore) continue
    best = { names, delimiter, next: scanner.next, breaks: scanner.breaks }
    bestScore = score
  }
  if (best === undefined) {
    const message = 'the header is not a row of names: look for a quote that is missing or extra'
    throw new EventLogError([{ line, message }])
  }
  if (best.names.some((name) => name.includes('\0'))) {
    const message = 'the header has NUL characters: save the file as UTF-8 text'
    throw new EventLogError([{ line, message }])
  }
  return best
}

function headerNames(bytes: Uint8Array, scanner: RecordScanner): string[] {
  return Array.from({ length: scanner.fields }, (_, field) => {
    const from = scanner.starts[field] as number
    const to = scanner.ends[field] as number
    return to < 0 ? decodeText(bytes, from, ~to).replaceAll('""', '"') : decodeText(bytes, from, to)
  })
}
