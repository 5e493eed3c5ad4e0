/** What a worker is told. */
export type Order =
  | {
      /** A new run: a kernel is made with a memory of its own. */
      readonly kind: 'load'
      readonly run: number
      readonly module: object
      readonly packed: ArrayBuffer
      readonly states: number
      /** Byte where values lie; 0 where none are wanted. */
      readonly values: number
    }
  | {
      /** Walk some blocks: the journeys of each, from block `first` on. */
      readonly kind: 'walk'
      readonly run: number
      readonly first: number
      readonly journeys: readonly number[]
    }
  | {
      /** No more blocks: hand over the visits. */
      readonly kind: 'finish'
      readonly run: number
    }

/** What a worker answers. */
export type Answer =
  | {
      readonly kind: 'walked'
      readonly run: number
      readonly first: number
      /** The sums of each block, one after the other. */
      readonly sums: Float64Array
      /** The values of each block, if they are wanted. */
      readonly values: readonly ArrayBuffer[]
    }
  | { readonly kind: 'finished'; readonly run: number; readonly visits: Float64Array }
  | { readonly kind: 'failed'; readonly run: number; readonly message: string }

/**
 * The program of a worker, as text: it is started the same way from sources, from a bundle, in a
 * browser and in Node, and no bundler has to know of it. All the work is the WebAssembly module's.
 * Numbers are those of `layout.ts`: 16 sums; records of 64 bytes from 2240, visits at 32 and their
 * ordinals at 40; values of 64 bytes a journey.
 */
export const WORKER_PROGRAM = `'use strict'
const port = typeof require === 'function' ? require('node:worker_threads').parentPort : self
let memory, walk, states, at
const orders = {
  load({ module, packed, states: n, values }) {
    memory = new WebAssembly.Memory({ initial: Math.ceil(packed.byteLength / 65536) })
    new Uint8Array(memory.buffer).set(new Uint8Array(packed))
    walk = new WebAssembly.Instance(module, { sojourn: { memory } }).exports.walk
    states = n
    at = values
  },
  walk({ run, first, journeys }) {
    const sums = new Float64Array(16 * journeys.length)
    const values = []
    journeys.forEach((count, k) => {
      walk(first + k, count)
      sums.set(new Float64Array(memory.buffer, 0, 16), 16 * k)
      if (at > 0) values.push(memory.buffer.slice(at, at + 64 * count))
    })
    port.postMessage({ kind: 'walked', run, first, sums, values }, [sums.buffer, ...values])
  },
  finish({ run }) {
    const visits = new Float64Array(2 * states)
    const memoryNow = new Float64Array(memory.buffer)
    for (let i = 0; i < states; i++) {
      visits[2 * i] = memoryNow[280 + 8 * i + 4]
      visits[2 * i + 1] = memoryNow[280 + 8 * i + 5]
    }
    memory = walk = undefined
    port.postMessage({ kind: 'finished', run, visits }, [visits.buffer])
  },
}
port.onmessage = ({ data }) => {
  try {
    orders[data.kind](data)
  } catch (error) {
    port.postMessage({ kind: 'failed', run: data.run, message: String(error) })
  }
}
`
