import type { EventSource } from '@sojourn/data'

/**
 * Whether reading a source can't look at a signal for long: a group of rows of Parquet, which may be
 * millions, is unpacked in one go. Nothing is left behind by it, so Ctrl-C may end the process itself.
 */
export function stopsAtOnce(source: EventSource | undefined): boolean {
  if (source === undefined || !('files' in source)) return false
  return source.files.some(({ name }) => /\.parquet(\.gz)?$/i.test(name))
}
