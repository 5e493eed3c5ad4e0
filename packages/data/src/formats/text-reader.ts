import type { ByteWindow } from '../bytes/byte-window.ts'

/** Reads the rows of a text, as UTF-8, from a window that is filled again and again. */
export interface TextReader {
  /** Why there is no row, where there was none. */
  readonly emptiness: string
  /** Reads what `window` holds as far as it goes; `last` says that nothing will follow. */
  read(window: ByteWindow, last: boolean): void
}
