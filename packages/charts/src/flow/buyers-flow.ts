import { conditionOn, hittingProbabilities } from 'sojourn/analysis'
import { type Chain, StateKind } from 'sojourn/model'
import { expectedVisitors, type FlowPart, FlowSum, type FlowWords } from './flow-of-parts.ts'
import type { JourneyFlow } from './journey-flow.ts'

/**
 * The flow of those who reach a conversion, per 1,000 of them: up to it as the chain conditioned on
 * reaching it has it (Doob's transform), from there on as everybody. On a map of all customers what
 * comes after the purchase is hairlines; here it has its full width.
 *
 * @returns undefined where nobody who enters reaches a conversion.
 * @example
 * ```ts
 * import { buyersFlow } from '@sojourn/charts'
 * import { compilePersonaChains, journey } from 'sojourn/model'
 * const shop = journey({
 *   touchpoints: [{ id: 'ad' }, { id: 'order' }, { id: 'reviews' }],
 *   outcomes: [{ id: 'gone' }],
 *   conversions: ['order'],
 *   entries: { ad: 1 },
 *   transitions: { ad: { order: 0.04, gone: 'rest' }, order: { reviews: 0.5, gone: 'rest' }, reviews: { gone: 1 } },
 * })
 * console.log(buyersFlow(shop, compilePersonaChains(shop))?.nodes.map(({ visits }) => visits)) // 1000, 1000, 500
 * ```
 */
export function buyersFlow(
  words: FlowWords,
  parts: readonly FlowPart[],
  buyers = 1000,
): JourneyFlow | undefined {
  const known = parts.flatMap(({ share, chain }) => {
    const goals = Uint8Array.from(chain.kind, (kind) =>
      kind === StateKind.goal || kind === StateKind.conversion ? 1 : 0,
    )
    if (share === 0 || !goals.includes(1)) return []
    const { probability } = hittingProbabilities(chain, goals)
    const rate = chain.entry.reduce((sum, entry, i) => sum + entry * (probability[i] as number), 0)
    return rate > 0 ? [{ chain, goals, weight: share * rate }] : []
  })
  const total = known.reduce((sum, { weight }) => sum + weight, 0)
  if (total === 0) return undefined
  const sum = new FlowSum(words)
  for (const { chain, goals, weight } of known)
    addBuyers(sum, chain, goals, (buyers * weight) / total)
  return sum.flow()
}

function addBuyers(sum: FlowSum, chain: Chain, goals: Uint8Array, buyers: number): void {
  const before = conditionOn(chain, goals)
  const visits = expectedVisitors(before)
  // Where they convert first: there they are from then on.
  const arrivals = before.entry.map((share, i) => (goals[i] ? share : 0))
  for (const [state, expected] of visits.entries()) {
    if (goals[state]) continue
    sum.arrive(chain.ids[state] as string, buyers * expected)
    sum.leave(before, state, buyers * expected)
    const until = before.rowStart[state + 1] as number
    for (let p = before.rowStart[state] as number; p < until; p++) {
      const to = before.column[p] as number
      if (goals[to])
        arrivals[to] = (arrivals[to] as number) + expected * (before.probability[p] as number)
    }
  }
  const after = arrivals.map((share, i) => (i < chain.touchpoints ? share : 0))
  const goingOn = after.reduce((total, share) => total + share, 0)
  // Those whose journey ends with the conversion arrived by the steps above, or entered there.
  for (let i = chain.touchpoints; i < chain.ids.length; i++)
    if (goals[i]) sum.arrive(chain.ids[i] as string, buyers * (before.entry[i] as number))
  if (goingOn > 0)
    sum.add({ ...chain, entry: after.map((share) => share / goingOn) }, buyers * goingOn)
}
