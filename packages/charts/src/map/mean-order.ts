import type { JourneyFlow } from '../flow/journey-flow.ts'

/** Sweeps over all steps; enough for any order that is worth drawing. */
const SWEEPS = 60

/**
 * How many steps customers have taken when they visit a node, on average: 0 for those who enter
 * there, otherwise one more than where they come from. By id.
 */
export function meanOrder(flow: JourneyFlow): Map<string, number> {
  const order = new Map(flow.nodes.map(({ id }) => [id, 0]))
  const visits = new Map(flow.nodes.map((node) => [node.id, node.visits]))
  const arrivals = new Map<string, { from: string; flow: number }[]>()
  for (const { from, to, flow: size } of flow.edges) {
    if (from === to) continue
    const list = arrivals.get(to)
    if (list) list.push({ from, flow: size })
    else arrivals.set(to, [{ from, flow: size }])
  }
  for (let sweep = 0; sweep < SWEEPS; sweep++)
    for (const [to, steps] of arrivals) {
      let sum = 0
      let total = 0
      for (const { from, flow: size } of steps) {
        sum += size * ((order.get(from) ?? 0) + 1)
        total += size
      }
      // Where a closed class keeps going round, more arrive than the visits say.
      order.set(to, sum / Math.max(total, visits.get(to) ?? 0))
    }
  return order
}
