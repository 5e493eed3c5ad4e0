import type { Pattern } from './sparse-rows.ts'

/**
 * A directed graph that grows: edges in flat arrays, linked by where they come from and by where
 * they lead, with a hash table that tells whether one is there.
 */
export interface EdgeList {
  /** Adds an edge. @returns whether it was not there yet. */
  add(from: number, to: number): boolean
  /** Writes where the edges of a node lead, or come from, to `into`. @returns how many. */
  copyTargets(node: number, into: Int32Array): number
  copySources(node: number, into: Int32Array): number
}

const NONE = -1

/** The edges of a pattern. */
export function edgeList({ start, column }: Pattern): EdgeList {
  const size = start.length - 1
  let room = Math.max(16, 2 * column.length)
  let count = 0
  let source = new Int32Array(room)
  let target = new Int32Array(room)
  let nextOut = new Int32Array(room)
  let nextIn = new Int32Array(room)
  const firstOut = new Int32Array(size).fill(NONE)
  const firstIn = new Int32Array(size).fill(NONE)
  let table = emptyTable(room)

  // Open addressing, at most half full; the table holds numbers of edges.
  const slotOf = (from: number, to: number): number => {
    const mask = table.length - 1
    let slot = (Math.imul(from, 0x9e37_79b1) ^ Math.imul(to, 0x85eb_ca6b)) >>> 0
    for (slot = (slot ^ (slot >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const edge = table[slot] as number
      if (edge === NONE || (source[edge] === from && target[edge] === to)) return slot
    }
  }
  const grow = () => {
    room *= 2
    source = widened(source, room)
    target = widened(target, room)
    nextOut = widened(nextOut, room)
    nextIn = widened(nextIn, room)
    table = emptyTable(room)
    for (let edge = 0; edge < count; edge++)
      table[slotOf(source[edge] as number, target[edge] as number)] = edge
  }
  const add = (from: number, to: number): boolean => {
    const slot = slotOf(from, to)
    if (table[slot] !== NONE) return false
    table[slot] = count
    source[count] = from
    target[count] = to
    nextOut[count] = firstOut[from] as number
    nextIn[count] = firstIn[to] as number
    firstOut[from] = count
    firstIn[to] = count
    if (++count === room) grow()
    return true
  }
  const copy = (first: number, next: Int32Array, end: Int32Array, into: Int32Array): number => {
    let length = 0
    for (let edge = first; edge !== NONE; edge = next[edge] as number)
      into[length++] = end[edge] as number
    return length
  }
  for (let i = 0; i < size; i++)
    for (let p = start[i] as number; p < (start[i + 1] as number); p++) add(i, column[p] as number)
  return {
    add,
    copyTargets: (node, into) => copy(firstOut[node] as number, nextOut, target, into),
    copySources: (node, into) => copy(firstIn[node] as number, nextIn, source, into),
  }
}

function widened(values: Int32Array, room: number): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(room)
  wider.set(values)
  return wider
}

function emptyTable(edges: number): Int32Array {
  return new Int32Array(2 ** Math.ceil(Math.log2(2 * edges + 1))).fill(NONE)
}
