import { statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import type { SeekableFile } from '../source/event-source.ts'

/** A file that is read where it is asked to; it is opened for each part, and none is left open. */
export function seekableFile(path: string): SeekableFile {
  return {
    path,
    size: statSync(path).size,
    slice: (start, end) => ({
      async arrayBuffer() {
        const part = new Uint8Array(end - start)
        const file = await open(path)
        try {
          let at = 0
          while (at < part.length) {
            const { bytesRead } = await file.read(part, at, part.length - at, start + at)
            if (bytesRead === 0) throw new Error('the file became shorter while it was read')
            at += bytesRead
          }
        } finally {
          await file.close()
        }
        return part.buffer
      },
    }),
  }
}
