import type { Pattern } from './sparse-rows.ts'

/** Groups of nodes: group `c` holds `member[start[c]]` up to `start[c + 1]`, exclusive, ascending. */
export interface Components {
  readonly start: Int32Array
  readonly member: Int32Array
}

/**
 * Strongly connected components of a directed graph (Tarjan 1972), in an order in which every edge
 * between components leads to an earlier one. `column` lists where the edges of each node lead.
 * Cost O(nodes + edges); no recursion, so a path of a million nodes is no problem.
 *
 * @param kept 1 for nodes that count: the others are left out, and edges to them passed over; all
 * nodes with a row if absent.
 */
export function strongComponents({ start, column }: Pattern, kept?: Uint8Array): Components {
  const size = start.length - 1
  // When a node was met, from 1; the largest number once its component is settled.
  const met = new Int32Array(kept?.length ?? size)
  if (kept) for (let i = 0; i < met.length; i++) if (!kept[i]) met[i] = SETTLED
  const low = new Int32Array(size)
  const next = new Int32Array(size)
  const path = new Int32Array(size)
  const stack = new Int32Array(size)
  const owner = new Int32Array(size).fill(-1)
  let count = 0
  let clock = 0
  let height = 0
  for (let root = 0; root < size; root++) {
    if (met[root] !== 0) continue
    let depth = 0
    path[0] = root
    while (depth >= 0) {
      const node = path[depth] as number
      if (met[node] === 0) {
        met[node] = low[node] = ++clock
        next[node] = start[node] as number
        stack[height++] = node
      }
      const end = start[node + 1] as number
      let lowest = low[node] as number
      let at = next[node] as number
      let child = -1
      for (; at < end; at++) {
        const to = column[at] as number
        const when = met[to] as number
        if (when === 0) {
          child = to
          break
        }
        if (when < lowest) lowest = when
      }
      low[node] = lowest
      next[node] = at
      if (child >= 0) {
        path[++depth] = child
        continue
      }
      if (lowest === met[node]) {
        let member = -1
        while (member !== node) {
          member = stack[--height] as number
          met[member] = SETTLED
          owner[member] = count
        }
        count++
      }
      // A settled child no longer lowers anything: its component lies behind.
      if (--depth >= 0) {
        const parent = path[depth] as number
        if (met[node] !== SETTLED && lowest < (low[parent] as number)) low[parent] = lowest
      }
    }
  }
  return grouped(owner, count)
}

const SETTLED = 0x7fff_ffff

/** Nodes by group, ascending within each; those of group −1 are left out. */
function grouped(owner: Int32Array, count: number): Components {
  const start = new Int32Array(count + 1)
  for (const c of owner) if (c >= 0) start[c + 1] = (start[c + 1] as number) + 1
  for (let c = 0; c < count; c++) start[c + 1] = (start[c + 1] as number) + (start[c] as number)
  const member = new Int32Array(start[count] as number)
  const next = start.slice(0, count)
  for (let i = 0; i < owner.length; i++) {
    const c = owner[i] as number
    if (c < 0) continue
    const at = next[c] as number
    member[at] = i
    next[c] = at + 1
  }
  return { start, member }
}
