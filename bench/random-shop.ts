import { allocateChain, type Chain, StateKind } from '../packages/core/src/model/chain.ts'
import { randomStream } from '../packages/core/src/numeric/random.ts'

/**
 * A chain of so many states, each leading to `degree` random touchpoints and, one time in twenty, to
 * one of two outcomes; with exponential sojourn times, costs and revenues. With `near`, they lie
 * among so many in a row round about, as in a journey with an order, and not anywhere.
 */
export function randomShop(states: number, degree: number, near?: number): Chain {
  const touchpoints = states - 2
  const random = randomStream('bench', String(states))
  const ids = Array.from({ length: states }, (_, i) => `s${i}`)
  const chain = allocateChain(ids, touchpoints, touchpoints * (degree + 2))
  for (let i = 0; i < touchpoints; i++) {
    const to = new Set<number>()
    const first = near === undefined ? 0 : i - Math.floor(near / 3) + touchpoints
    while (to.size < degree)
      to.add((first + Math.floor(random() * (near ?? touchpoints))) % touchpoints)
    const weight = Array.from({ length: degree }, () => 0.1 + random())
    const total = weight.reduce((sum, w) => sum + w, 0)
    const at = i * (degree + 2)
    chain.column.set([...[...to].sort((a, b) => a - b), touchpoints, touchpoints + 1], at)
    chain.probability.set([...weight.map((w) => (0.95 * w) / total), 0.02, 0.03], at)
    chain.rowStart[i + 1] = at + degree + 2
    chain.sojournKind[i] = 1
    chain.meanSojourn[i] = 3600 * (1 + (i % 5))
    chain.cost[i] = 0.1 * (i % 3)
    chain.revenue[i] = i % 4
  }
  chain.entry.set([0.6, 0.4])
  chain.kind[touchpoints] = StateKind.conversion
  chain.kind[touchpoints + 1] = StateKind.loss
  chain.revenue[touchpoints] = 800
  return chain
}
