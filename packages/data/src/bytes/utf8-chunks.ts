import { EventLogError } from '../event-log-error.ts'
import { joined } from '../source/peeked.ts'

const LARGEST = 1 << 18
const LONGEST_MAGIC = 4

/**
 * The bytes of a text as UTF-8 without a byte order mark, in pieces of 256 KiB at most. A mark at
 * the start tells UTF-8 and both forms of UTF-16; without one it is UTF-8.
 *
 * @throws EventLogError when the first bytes are those of a file that is not text.
 */
export async function* utf8Chunks(
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  let head = new Uint8Array(0)
  let convert: Convert | undefined
  for await (const chunk of source) {
    for (let from = 0; from < chunk.length; from += LARGEST) {
      const piece = chunk.subarray(from, from + LARGEST)
      if (convert !== undefined) {
        yield convert(piece, false)
        continue
      }
      head = joined(head, piece)
      if (head.length < LONGEST_MAGIC) continue
      const { mark, conversion } = encodingOf(head)
      convert = conversion
      yield convert(head.subarray(mark), false)
    }
  }
  if (convert !== undefined) yield convert(new Uint8Array(0), true)
  else {
    const { mark, conversion } = encodingOf(head)
    yield conversion(head.subarray(mark), true)
  }
}

type Convert = (piece: Uint8Array, last: boolean) => Uint8Array

const asItStands: Convert = (piece) => piece

/** The length of the byte order mark, and what makes UTF-8 of what follows it. */
function encodingOf(head: Uint8Array): { mark: number; conversion: Convert } {
  const has = (...magic: number[]) => magic.every((byte, i) => head[i] === byte)
  if (has(0xef, 0xbb, 0xbf)) return { mark: 3, conversion: asItStands }
  if (has(0xff, 0xfe)) return { mark: 2, conversion: fromUtf16('utf-16le') }
  if (has(0xfe, 0xff)) return { mark: 2, conversion: fromUtf16('utf-16be') }
  if (has(0x50, 0x4b, 3, 4)) refuse('is a zip archive or a workbook: save the sheet as CSV')
  return { mark: 0, conversion: asItStands }
}

function fromUtf16(encoding: 'utf-16le' | 'utf-16be'): Convert {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true })
  const encoder = new TextEncoder()
  return (piece, last) => encoder.encode(decoder.decode(piece, { stream: !last }))
}

function refuse(what: string): never {
  throw new EventLogError([{ message: `the file ${what}` }])
}
