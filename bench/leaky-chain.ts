import { allocateChain, type Chain, StateKind } from '../packages/core/src/model/chain.ts'
import { randomStream } from '../packages/core/src/numeric/random.ts'

/** Share of steps that lead anywhere; the others lead to a state nearby. */
const FAR = 0.05

/**
 * A chain of so many touchpoints round a ring, of which each step leaks the share `leak` to two
 * outcomes: 5 to 10 random edges a state, most of them to the 25 states before or the 50 after.
 * Near ones alone would suit a factorisation, far ones alone an iteration.
 */
export function leakyChain(touchpoints: number, leak: number): Chain {
  const random = randomStream('leaky chain', `${touchpoints} ${leak}`)
  const rows = Array.from({ length: touchpoints }, (_, i) => {
    const to = new Set([(i + 1) % touchpoints])
    const edges = 5 + Math.floor(6 * random())
    while (to.size < edges) {
      const reach = random() < FAR ? touchpoints : 76
      const ahead = Math.floor(reach * random()) - 25
      to.add((i + ahead + touchpoints) % touchpoints)
    }
    return Int32Array.from(to).sort()
  })
  const transitions = rows.reduce((sum, row) => sum + row.length + 2, 0)
  const ids = Array.from({ length: touchpoints + 2 }, (_, i) => `s${i}`)
  const chain = allocateChain(ids, touchpoints, transitions)
  let position = 0
  for (const [i, row] of rows.entries()) {
    const weight = Float64Array.from(row, () => 0.1 + random())
    const total = weight.reduce((sum, w) => sum + w, 0)
    const sold = random()
    chain.column.set([...row, touchpoints, touchpoints + 1], position)
    chain.probability.set(
      [...weight.map((w) => ((1 - leak) * w) / total), leak * sold, leak * (1 - sold)],
      position,
    )
    position += row.length + 2
    chain.rowStart[i + 1] = position
  }
  chain.entry[0] = 1
  chain.kind[touchpoints] = StateKind.conversion
  chain.kind[touchpoints + 1] = StateKind.loss
  return chain
}
