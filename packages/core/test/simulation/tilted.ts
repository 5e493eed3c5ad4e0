import type { Chain } from '../../src/model/index.ts'

/**
 * A chain as a biased kernel walks it: in each row one transition, the first or the rarest, is too
 * likely by a share of itself, at the cost of the others.
 */
export function tilted(chain: Chain, share: number, which: 'first' | 'rarest'): Chain {
  const probability = chain.probability.slice()
  for (let i = 0; i < chain.touchpoints; i++) {
    const row = probability.subarray(chain.rowStart[i], chain.rowStart[i + 1])
    if (row.length < 2) continue
    const at = which === 'first' ? 0 : row.indexOf(Math.min(...row))
    const before = row[at] as number
    const rest = 1 - before
    const more = share * Math.min(before, rest)
    for (const k of row.keys())
      row[k] = (row[k] as number) * (k === at ? 1 + more / before : 1 - more / rest)
  }
  return { ...chain, probability }
}
