/** The bytes of a file in pieces, from its beginning. */
export type EventBytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/** A part of a file that is read when it is asked for. */
export interface FilePart {
  /** Reads it. */
  arrayBuffer(): Promise<ArrayBuffer>
}

/** A file that can be read at any place, as a `File` or a `Blob` of a browser can. */
export interface SeekableFile {
  /** Bytes. */
  readonly size: number
  /** Where it is on this computer, for who opens it in another way. */
  readonly path?: string
  /** The part from byte `start` up to byte `end`, exclusive. */
  slice(start: number, end: number): FilePart
}

/** A table whose rows come as records, such as one of a database. */
export interface EventRecords {
  /** The names of its columns, all of them. */
  columns(): Promise<readonly string[]>
  /**
   * Its rows in pieces, with these columns at least.
   *
   * @param by columns that the rows may be sorted by, the first one first: whoever reads them notes
   * whether they are, so nothing rests on it but speed.
   * @param signal stops the reading, also while the table waits for its first row.
   */
  records(
    columns: readonly string[],
    by: readonly string[],
    signal: AbortSignal | undefined,
  ): AsyncIterable<readonly Readonly<Record<string, unknown>>[]>
  /** How many rows it has, where that is known before they are read. */
  readonly rows?: number
  /** The number of a row in what it was sorted from; else rows are numbered as they come. */
  lineOf?(record: Readonly<Record<string, unknown>>): number
}

/** One of several files. */
export interface NamedFile {
  /** What it is called in messages. */
  readonly name: string
  /** Bytes, as they stand there; only progress is told by it. */
  readonly size?: number
  /** Opens it; called up to three times. Nothing may happen before its first bytes are asked for. */
  open(): EventBytes | SeekableFile | EventRecords
  /** What share of its bytes has come since it was opened last, from 0 to 1; where that is known. */
  share?(): number
}

/** Several files that make one log, read in the order of the list. */
export interface EventFiles {
  readonly files: readonly NamedFile[]
}

/**
 * What a log is read from: bytes in pieces, a file that can be read at any place, a table of a
 * database, or several of them. Whether it is delimited text, JSON, XES or Parquet is told from its first bytes, and so is gzip.
 */
export type EventSource = EventBytes | SeekableFile | EventRecords | EventFiles

/** Whether a source is one file that can be read at any place. */
export function isSeekable(source: EventSource): source is SeekableFile {
  return 'slice' in source && 'size' in source
}

/** Whether a source has its rows as records. */
export function isTable(source: EventSource): source is EventRecords {
  return 'records' in source
}

/** The files of a source; one that is alone has no name. */
export function filesOf(
  source: EventSource,
): readonly (Omit<NamedFile, 'name'> & { readonly name?: string })[] {
  return 'files' in source ? source.files : [{ open: () => source }]
}
