import { abortable } from '../bytes/abortable.ts'
import { ByteWindow } from '../bytes/byte-window.ts'
import { utf8Chunks } from '../bytes/utf8-chunks.ts'
import { gunzipped, isGzip } from '../source/gunzipped.ts'
import { peeked } from '../source/peeked.ts'
import { LogReader, type LogReaderOptions } from './log-reader.ts'

/** Reads the rows of one delimited text, also within gzip, to what takes them; gives why there was none. */
export async function readDelimited(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  signal: AbortSignal | undefined,
  options: Omit<LogReaderOptions, 'delimiter'>,
): Promise<string> {
  const reader = new LogReader({ ...options, delimiter: undefined })
  const window = new ByteWindow()
  const { head, all } = await peeked(abortable(source, signal), 2)
  for await (const chunk of utf8Chunks(isGzip(head) ? gunzipped(all) : all)) {
    window.append(chunk)
    reader.read(window, false)
  }
  reader.read(window, true)
  return reader.emptiness
}
