const BEGINNING = 1 << 16
const PIECE = 1 << 20
/** Lines above a header that are looked at: titles and notes of a spreadsheet are few. */
const MOST_ABOVE = 20

/** How a text was written that isn't UTF-8. */
export type OldEncoding = 'windows-1252' | 'utf-16le' | 'utf-16be'

/** A file as it can be read, and what was done to it. */
export interface TidyFile {
  readonly file: File
  /** What it was written in, where that wasn't UTF-8. */
  readonly encoding?: OldEncoding
  /** Lines above the header that were left out. */
  readonly above: number
}

/**
 * Makes plain what spreadsheets write: a text in the Windows alphabet becomes UTF-8, and a title or
 * empty lines above the header are left out. Any other file stays as it is.
 */
export async function tidyFile(file: File): Promise<TidyFile> {
  const beginning = await bytesOf(file, 0, BEGINNING)
  if (isBinary(beginning)) return { file, above: 0 }
  const encoding = await oldEncoding(file, beginning)
  const plain = encoding === undefined ? file : await inUtf8(file, encoding)
  const { lines, bytes } = aboveHeader(await textOf(plain))
  const { name, lastModified } = file
  return {
    file: lines === 0 ? plain : new File([plain.slice(bytes)], name, { lastModified }),
    ...(encoding !== undefined && { encoding }),
    above: lines,
  }
}

async function bytesOf(file: Blob, start: number, end: number): Promise<Uint8Array> {
  return new Uint8Array(await file.slice(start, end).arrayBuffer())
}

/** The beginning of a file with its byte order mark, if it has one: it counts among the bytes. */
async function textOf(file: Blob): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await bytesOf(file, 0, BEGINNING))
}

/** Parquet, gzip and the like: a byte that no text has, and no sign of two bytes a letter. */
function isBinary(bytes: Uint8Array): boolean {
  const twoBytes = byMark(bytes) !== undefined
  return !twoBytes && bytes.some((byte) => byte < 9 || (byte > 13 && byte < 28))
}

function byMark([first, second]: Uint8Array): OldEncoding | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined
}

/** Undefined where all of it is UTF-8; read piece by piece, and no further than the first doubt. */
async function oldEncoding(file: File, beginning: Uint8Array): Promise<OldEncoding | undefined> {
  const marked = byMark(beginning)
  if (marked !== undefined) return marked
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for (let start = 0; start < file.size; start += PIECE)
      decoder.decode(await bytesOf(file, start, start + PIECE), { stream: true })
    decoder.decode()
    return undefined
  } catch {
    return 'windows-1252'
  }
}

async function inUtf8(file: File, encoding: OldEncoding): Promise<File> {
  const decoder = new TextDecoder(encoding)
  const pieces: string[] = []
  for (let start = 0; start < file.size; start += PIECE)
    pieces.push(decoder.decode(await bytesOf(file, start, start + PIECE), { stream: true }))
  pieces.push(decoder.decode())
  return new File(pieces, file.name, { lastModified: file.lastModified })
}

/** The header is the first line with about as many names as the fullest line has fields. */
function aboveHeader(beginning: string): { lines: number; bytes: number } {
  const none = { lines: 0, bytes: 0 }
  // Records with names of their own have no header.
  if (/^\uFEFF?\s*[[{<]/.test(beginning)) return none
  const lines = beginning.split(/(?<=\n)/).slice(0, 2 * MOST_ABOVE)
  const counts = [';', ',', '\t'].map((delimiter) => lines.map((line) => filled(line, delimiter)))
  const widths = counts.reduce((a, b) => (sum(b) > sum(a) ? b : a))
  const most = Math.max(...widths)
  if (most < 2) return none
  const header = widths.findIndex((width) => width >= Math.max(2, 0.6 * most))
  if (header > MOST_ABOVE) return none
  return {
    lines: header,
    bytes: new TextEncoder().encode(lines.slice(0, header).join('')).length,
  }
}

/** Fields of a line that hold something. */
function filled(line: string, delimiter: string): number {
  return line.split(delimiter).filter((field) => /[^\s"\uFEFF]/.test(field)).length
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0)
}
