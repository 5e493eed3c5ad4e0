import { Layout, StateField, Sum, ValueField } from './layout.ts'

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
      /** No more blocks: hand over the visits, and let the memory go. */
      readonly kind: 'finish'
      readonly run: number
    }

/** What a worker answers: once to every order. */
export type Answer =
  | { readonly kind: 'loaded'; readonly run: number }
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
 * Its numbers are those of `layout.ts`.
 */
export const WORKER_PROGRAM = `'use strict'
const port = typeof require === 'function' ? require('node:worker_threads').parentPort : self
let memory, walk, states, at
const orders = {
  load({ run, module, packed, states: n, values }) {
    memory = walk = undefined
    memory = new WebAssembly.Memory({ initial: Math.ceil(packed.byteLength / 65536) })
    new Uint8Array(memory.buffer).set(new Uint8Array(packed))
    walk = new WebAssembly.Instance(module, { sojourn: { memory } }).exports.walk
    states = n
    at = values
    port.postMessage({ kind: 'loaded', run })
  },
  walk({ run, first, journeys }) {
    const sums = new Float64Array(${Sum.length} * journeys.length)
    const values = []
    journeys.forEach((count, k) => {
      walk(first + k, count)
      sums.set(new Float64Array(memory.buffer, ${Layout.sums}, ${Sum.length}), ${Sum.length} * k)
      if (at > 0) values.push(memory.buffer.slice(at, at + ${ValueField.record} * count))
    })
    port.postMessage({ kind: 'walked', run, first, sums, values }, [sums.buffer, ...values])
  },
  finish({ run }) {
    const visits = new Float64Array(2 * states)
    const memoryNow = new Float64Array(memory.buffer)
    for (let i = 0; i < states; i++) {
      const record = ${Layout.states / 8} + ${Layout.record / 8} * i
      visits[2 * i] = memoryNow[record + ${StateField.visits}]
      visits[2 * i + 1] = memoryNow[record + ${StateField.ordinals}]
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
