import { allocateChain, type Chain, StateKind } from '../../src/model/chain.ts'

/** Touchpoints in a ring, each leading a few places on or to one of two outcomes; entered anywhere. */
export function ringChain(states: number): Chain {
  const touchpoints = states - 2
  const ids = Array.from({ length: states }, (_, i) => `s${i}`)
  const chain = allocateChain(ids, touchpoints, 4 * touchpoints)
  for (let i = 0; i < touchpoints; i++) {
    const to = [(i + 1) % touchpoints, (i + 5) % touchpoints].sort((a, b) => a - b)
    chain.column.set([...to, touchpoints, touchpoints + 1], 4 * i)
    chain.probability.set([0.5, 0.3, 0.15, 0.05], 4 * i)
    chain.rowStart[i + 1] = 4 * i + 4
    chain.entry[i] = 1 / touchpoints
    chain.sojournKind[i] = 1
    chain.meanSojourn[i] = 3600 * (1 + (i % 5))
    chain.cost[i] = 0.1 * (i % 3)
    chain.revenue[i] = i % 4
  }
  chain.kind[touchpoints] = StateKind.conversion
  chain.kind[touchpoints + 1] = StateKind.loss
  chain.revenue[touchpoints] = 800
  return chain
}

/** A hub that leads to every other touchpoint; each of them leads back or out. */
export function hubChain(states: number): Chain {
  const touchpoints = states - 1
  const ids = Array.from({ length: states }, (_, i) => `s${i}`)
  const chain = allocateChain(ids, touchpoints, 3 * (touchpoints - 1))
  for (let i = 1; i < touchpoints; i++) {
    const at = touchpoints - 1 + 2 * (i - 1)
    chain.column[i - 1] = i
    chain.probability[i - 1] = 1 / (touchpoints - 1)
    chain.column.set([0, touchpoints], at)
    chain.probability.set([0.8, 0.2], at)
    chain.rowStart[i] = at
    chain.revenue[i] = i
  }
  chain.rowStart[touchpoints] = chain.column.length
  chain.entry[0] = 1
  chain.kind[touchpoints] = StateKind.conversion
  return chain
}
