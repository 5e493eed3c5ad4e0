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

/** How files begin that are met in place of a log, and what to do about each. */
const FOREIGN: readonly (readonly [readonly number[], string])[] = [
  [[0x1f, 0x8b], 'is packed with gzip twice: unpack it once'],
  [[0x50, 0x4b, 3, 4], 'is a zip archive or a workbook: save the sheet as CSV'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'is a workbook of an old kind: save the sheet as CSV'],
  [[0x28, 0xb5, 0x2f, 0xfd], 'is packed with zstd: unpack it first, or pack it with gzip'],
  [[0xfd, 0x37, 0x7a, 0x58], 'is packed with xz: unpack it first, or pack it with gzip'],
  [[0x42, 0x5a, 0x68, 0x39], 'is packed with bzip2: unpack it first, or pack it with gzip'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'is a 7z archive: unpack it first'],
  [[0x25, 0x50, 0x44, 0x46], 'is a PDF: export the table as CSV'],
  [[0x53, 0x51, 0x4c, 0x69], 'is an SQLite database: export the table as CSV'],
  [[0x4f, 0x62, 0x6a, 1], 'is Avro: export it as JSON, CSV or Parquet'],
  [[0x4f, 0x52, 0x43, 8], 'is ORC: export it as JSON, CSV or Parquet'],
  [[0x89, 0x50, 0x4e, 0x47], 'is a picture: choose the table itself, such as a CSV file'],
  [[0xff, 0xd8, 0xff, 0xe0], 'is a picture: choose the table itself, such as a CSV file'],
]

/** The length of the byte order mark, and what makes UTF-8 of what follows it. */
function encodingOf(head: Uint8Array): { mark: number; conversion: Convert } {
  const has = (...magic: number[]) => magic.every((byte, i) => head[i] === byte)
  if (has(0xef, 0xbb, 0xbf)) return { mark: 3, conversion: asItStands }
  if (has(0xff, 0xfe)) return { mark: 2, conversion: fromUtf16('utf-16le') }
  if (has(0xfe, 0xff)) return { mark: 2, conversion: fromUtf16('utf-16be') }
  const foreign = FOREIGN.find(([magic]) => has(...magic))
  if (foreign !== undefined) refuse(foreign[1])
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
