import type { EventBytes } from './event-source.ts'

/** The first bytes of a source, and a source of all of them, these included. */
export interface Peeked {
  /** As many bytes as were asked for, or all where there are fewer. */
  readonly head: Uint8Array
  readonly all: AsyncIterable<Uint8Array>
}

/** Looks at the first `length` bytes of a source. Pieces may be overwritten by the next one. */
export async function peeked(bytes: EventBytes, length: number): Promise<Peeked> {
  const pieces =
    Symbol.asyncIterator in bytes ? bytes[Symbol.asyncIterator]() : bytes[Symbol.iterator]()
  let first = new Uint8Array(0)
  let done = false
  while (first.length < length && !done) {
    const next = await pieces.next()
    if (next.done) done = true
    else first = joined(first, asBytes(next.value))
  }
  return { head: first.subarray(0, length), all: rest() }

  async function* rest(): AsyncGenerator<Uint8Array, void, undefined> {
    let ended = done
    try {
      if (first.length > 0) yield first
      while (!ended) {
        const next = await pieces.next()
        if (next.done) ended = true
        else yield asBytes(next.value)
      }
    } finally {
      if (!ended) await pieces.return?.()
    }
  }
}

/** Two pieces as one. */
export function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}

function asBytes(piece: unknown): Uint8Array {
  if (piece instanceof Uint8Array) return piece
  throw new TypeError('readEventLog: the source must give Uint8Arrays; bytes at hand are [bytes]')
}
