import { EventLogError } from '../../event-log-error.ts'

/** Does work of DuckDB's. @throws EventLogError saying what it lacks, or the signal's reason. */
export async function described<Result>(
  work: () => Promise<Result>,
  signal?: AbortSignal,
): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    signal?.throwIfAborted()
    const { message } = error as Error
    throw new EventLogError([{ message: words(message) }], undefined, { cause: error })
  }
}

function words(message: string): string {
  if (/no space left|max_temp_directory_size|disk/i.test(message))
    return `the log is in no order, and to sort it there is not enough room on the disk, some 50 bytes an event: free some, or set TMPDIR to a folder with more (${firstLine(message)})`
  if (/ENOENT|EACCES|EROFS/.test(message))
    return `the log is in no order, and to sort it there is no folder to write to: set TMPDIR to one (${firstLine(message)})`
  if (/out of memory|could not allocate|failed to (allocate|pin)/i.test(message))
    return `the log is in no order, and to sort it there is not enough memory: allow more (memoryMebibytes, or --sort-memory on the command line), or sort it by customer and time before (${firstLine(message)})`
  return `the log is in no order, and sorting it failed (${firstLine(message)})`
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] as string
}
