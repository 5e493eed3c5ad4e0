import type { EliminationOrder } from './minimum-degree-order.ts'
import { type Pattern, patternOf } from './sparse-rows.ts'

/**
 * Orders a small strongly connected graph by least fill: the next to go is the node whose
 * elimination adds the fewest edges (Rose 1972). Takes longer than Markowitz's rule and leaves less
 * to do, so it is for orders that are replayed many times.
 *
 * Cost: all nodes are counted anew in each round, in sets of bits: a tenth of a millisecond for 50
 * nodes with four successors each, 7 ms for 200.
 */
export function minimumFillOrder({ start, column }: Pattern): EliminationOrder {
  const size = start.length - 1
  const out = Array.from(
    { length: size },
    (_, i) => new Set(column.subarray(start[i], start[i + 1])),
  )
  const into: Set<number>[] = out.map(() => new Set())
  const bits = nodeSets(size)
  for (const [i, targets] of out.entries())
    for (const j of targets) {
      into[j]?.add(i)
      bits.add(i, j)
    }

  const left = new Set(out.keys())
  const order: number[] = []
  const upperNodes: (readonly number[])[] = []
  const lowerNodes: number[][] = out.map(() => [])
  while (left.size > 0) {
    const node = leastFill(left, into, bits)
    const sources = into[node] as Set<number>
    const targets = out[node] as Set<number>
    left.delete(node)
    for (const j of targets) into[j]?.delete(node)
    for (const i of sources) {
      out[i]?.delete(node)
      bits.delete(i, node)
      lowerNodes[i]?.push(order.length)
      for (const j of targets) {
        if (i === j) continue
        out[i]?.add(j)
        into[j]?.add(i)
        bits.add(i, j)
      }
    }
    order.push(node)
    upperNodes.push([...targets])
  }

  const place = new Int32Array(size)
  for (const [k, node] of order.entries()) place[node] = k
  return {
    order: Int32Array.from(order),
    lower: patternOf(order.map((node) => lowerNodes[node] as number[])),
    upper: patternOf(upperNodes.map((row) => row.map((node) => place[node] as number))),
  }
}

/** The first of the nodes left that would add the fewest edges. */
function leastFill(
  left: ReadonlySet<number>,
  into: readonly ReadonlySet<number>[],
  out: ReturnType<typeof nodeSets>,
): number {
  let best = -1
  let least = Infinity
  for (const node of left) {
    let added = 0
    for (const source of into[node] as ReadonlySet<number>) {
      added += out.more(node, source)
      // A source that is a successor too gets no edge to itself.
      if (out.has(node, source)) added--
      if (added >= least) break
    }
    if (added >= least) continue
    best = node
    least = added
    if (least === 0) break
  }
  return best
}

/** A set of nodes for each of `size` nodes, 32 to a word. */
function nodeSets(size: number) {
  const words = Math.ceil(size / 32)
  const bits = new Int32Array(size * words)
  const place = (set: number, node: number) => set * words + (node >>> 5)
  return {
    has: (set: number, node: number) =>
      (((bits[place(set, node)] as number) >>> (node & 31)) & 1) === 1,
    add(set: number, node: number) {
      const at = place(set, node)
      bits[at] = (bits[at] as number) | (1 << (node & 31))
    },
    delete(set: number, node: number) {
      const at = place(set, node)
      bits[at] = (bits[at] as number) & ~(1 << (node & 31))
    },
    /** How many nodes `set` has that `other` hasn't. */
    more(set: number, other: number): number {
      let count = 0
      for (let w = 0; w < words; w++)
        count += bitCount((bits[set * words + w] as number) & ~(bits[other * words + w] as number))
      return count
    },
  }
}

/** How many bits of a word are set: summed in pairs, fours and bytes. */
function bitCount(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
