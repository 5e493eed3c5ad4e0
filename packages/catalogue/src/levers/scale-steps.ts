import type { Chain } from 'sojourn/model'
import type { Step } from './steps.ts'

/**
 * A chain in which the odds of some steps are times `factor`, the rest of each row rescaled in
 * proportion: what `scaleOdds` makes of it where every visit meets it.
 */
export function scaleSteps(
  chain: Chain,
  state: ReadonlyMap<string, number>,
  steps: readonly Step[],
  factor: number,
): Chain {
  const probability = Float64Array.from(chain.probability)
  for (const { from, to } of steps) {
    const row = state.get(from) as number
    const scaled = new Set(to.map((id) => state.get(id) as number))
    const [start, end] = [chain.rowStart[row] as number, chain.rowStart[row + 1] as number]
    let total = 0
    for (let p = start; p < end; p++) {
      if (scaled.has(chain.column[p] as number))
        probability[p] = (probability[p] as number) * factor
      total += probability[p] as number
    }
    for (let p = start; p < end; p++) probability[p] = (probability[p] as number) / total
  }
  return { ...chain, probability }
}
