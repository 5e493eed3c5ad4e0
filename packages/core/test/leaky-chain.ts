import { allocateChain, type Chain, StateKind } from '../src/model/chain.ts'
import { type Random, randomStream } from '../src/numeric/random.ts'

/** The shape of a {@link leakyChain}. */
export interface LeakyOptions {
  /** Share of steps that lead anywhere in the block; the others lead to a state nearby. 0.05. */
  readonly far?: number
  /** States have 5 to 10 edges each (`even`), or mostly 2 and some of them hundreds. */
  readonly degrees?: 'even' | 'uneven'
  /** States round one ring; all of them. Each state leads to the next ring too, if there is one. */
  readonly block?: number
}

/**
 * A chain of so many touchpoints round a ring, of which each step leaks the share `leak` to two
 * outcomes: 5 to 10 random edges a state, most of them to the 25 states before or the 50 after.
 * Near ones alone would suit a factorisation, far ones alone an iteration.
 */
export function leakyChain(
  touchpoints: number,
  leak: number,
  { far = 0.05, degrees = 'even', block = touchpoints }: LeakyOptions = {},
): Chain {
  const random = randomStream('leaky chain', `${touchpoints} ${leak} ${far} ${degrees} ${block}`)
  const edges = Int32Array.from({ length: touchpoints }, (_, i) => {
    const first = i - (i % block)
    const size = Math.min(block, touchpoints - first)
    const wanted = degrees === 'even' ? 5 + Math.floor(6 * random()) : uneven(random)
    // Where all are near there are but 76 to choose from.
    return Math.min(wanted, Math.ceil(Math.min(size, far > 0 ? size : 76) / 2))
  })
  const onward = (i: number) => (i - (i % block) + block < touchpoints ? 1 : 0)
  const transitions = edges.reduce((sum, count, i) => sum + count + onward(i) + 2, 0)
  const ids = Array.from({ length: touchpoints + 2 }, (_, i) => `s${i}`)
  const chain = allocateChain(ids, touchpoints, transitions)
  let position = 0
  for (let i = 0; i < touchpoints; i++) {
    const first = i - (i % block)
    const size = Math.min(block, touchpoints - first)
    const row = chain.column.subarray(position, position + (edges[i] as number) + onward(i))
    row.fill(-1)
    row[0] = first + ((i + 1 - first) % size)
    for (let e = 1; e < (edges[i] as number); ) {
      const reach = random() < far ? size : Math.min(76, size)
      const ahead = Math.floor(reach * random()) - Math.min(25, Math.floor(size / 3))
      const to = first + ((i - first + ahead + size) % size)
      if (!row.includes(to)) row[e++] = to
    }
    if (onward(i)) {
      const next = Math.min(block, touchpoints - first - block)
      row[row.length - 1] = first + block + Math.floor(next * random())
    }
    row.sort()
    const weight = chain.probability.subarray(position, position + row.length)
    let total = 0
    for (let e = 0; e < row.length; e++) total += weight[e] = 0.1 + random()
    for (let e = 0; e < row.length; e++) weight[e] = ((1 - leak) * (weight[e] as number)) / total
    position += row.length
    const sold = random()
    chain.column[position] = touchpoints
    chain.probability[position++] = leak * sold
    chain.column[position] = touchpoints + 1
    chain.probability[position++] = leak * (1 - sold)
    chain.rowStart[i + 1] = position
  }
  chain.entry[0] = 1
  chain.kind[touchpoints] = StateKind.conversion
  chain.kind[touchpoints + 1] = StateKind.loss
  return chain
}

/** Two edges or a few, but every hundredth time more than two hundred. */
function uneven(random: Random): number {
  return Math.min(400, Math.floor(2 / random()))
}
