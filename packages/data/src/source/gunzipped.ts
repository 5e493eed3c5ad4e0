import { EventLogError } from '../event-log-error.ts'

/** The part of the web platform's `DecompressionStream` that is used here. */
interface Unpacking {
  readonly writable: {
    getWriter(): {
      write(piece: Uint8Array): Promise<void>
      close(): Promise<void>
      abort(reason: unknown): Promise<void>
    }
  }
  readonly readable: {
    getReader(): {
      read(): Promise<{ done: boolean; value?: Uint8Array }>
      cancel(): Promise<void>
    }
  }
}

/** The bytes that gzip data hold. @throws EventLogError where they are damaged or cut off. */
export async function* gunzipped(
  packed: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  const { DecompressionStream } = globalThis as unknown as {
    DecompressionStream: new (format: string) => Unpacking
  }
  const stream = new DecompressionStream('gzip')
  const reader = stream.readable.getReader()
  let broken: unknown
  const feeding = feed(stream, packed).catch((error) => {
    broken = error
  })
  try {
    while (true) {
      const { done, value } = await reader.read()
      if (done) return
      if (value !== undefined) yield value
    }
  } catch (error) {
    await feeding
    // What went wrong in reading the source is said as it is.
    if (broken !== undefined && broken !== error && !isUnpacking(broken)) throw broken
    throw new EventLogError([{ message: damage(error) }], undefined, { cause: error })
  } finally {
    await reader.cancel().catch(() => {})
  }
}

async function feed({ writable }: Unpacking, packed: AsyncIterable<Uint8Array>): Promise<void> {
  const writer = writable.getWriter()
  try {
    // A piece may be overwritten by the next one.
    for await (const piece of packed) await writer.write(piece.slice())
    await writer.close()
  } catch (error) {
    writer.abort(error).catch(() => {})
    throw error
  }
}

function isUnpacking(error: unknown): boolean {
  const { code = '', name = '' } = error as { code?: string; name?: string }
  return String(code).startsWith('Z_') || name === 'TypeError'
}

function damage(error: unknown): string {
  const { code, message } = error as { code?: string; message: string }
  return code === 'Z_BUF_ERROR'
    ? 'the file ends in the middle of its gzip data: copy it again'
    : `the file has gzip data that is damaged or cut off (${message}): copy it again`
}

/** Whether bytes begin as gzip does. */
export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b
}
