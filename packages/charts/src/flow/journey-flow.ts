import { expectedVisits, hittingProbabilities } from 'sojourn/analysis'
import { compileChain, type Journey } from 'sojourn/model'

/** Customers through a journey: what the map is drawn from. Plain data, per 1,000 who enter. */
export interface JourneyFlow {
  /** Phases from left to right. */
  readonly phases: readonly { readonly id: string; readonly name: string }[]
  /** Touchpoints that customers come to, and the outcomes that are conversions. */
  readonly nodes: readonly FlowNode[]
  /** Steps between nodes, those back and those to the same node included. */
  readonly edges: readonly FlowEdge[]
  /** Who leaves for good, by the touchpoint they leave from. */
  readonly losses: readonly { readonly from: string; readonly flow: number }[]
}

/** A touchpoint or a conversion in a {@link JourneyFlow}. */
export interface FlowNode {
  readonly id: string
  readonly name: string
  readonly phase: string | null
  /** Expected visits per 1,000 entrants. */
  readonly visits: number
  /** Whether arriving here is a conversion. */
  readonly goal: boolean
}

/** Steps from one node to another in a {@link JourneyFlow}. */
export interface FlowEdge {
  readonly from: string
  readonly to: string
  /** Expected steps per 1,000 entrants. */
  readonly flow: number
}

/**
 * The flow of customers through a journey by exact analysis: expected visits times transition
 * probabilities. Losses add up all outcomes that are no conversion; what nobody reaches is left
 * out. Customers caught in a closed class visit it for ever, so its touchpoints count the entrants
 * who ever come instead.
 *
 * @param entered number of entrants that the flow is of; the map's rules are meant for 1,000.
 * @example
 * ```ts
 * import { journeyFlow } from '@sojourn/charts'
 * import { journey } from 'sojourn/model'
 * const shop = journey({
 *   touchpoints: [{ id: 'ad' }, { id: 'cart' }],
 *   outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }],
 *   entries: { ad: 1 },
 *   transitions: { ad: { cart: 0.25, lost: 'rest' }, cart: { order: 0.5, lost: 'rest' } },
 * })
 * console.log(journeyFlow(shop).losses) // 750 from the ad, 125 from the cart
 * ```
 */
export function journeyFlow(journey: Journey, entered = 1000): JourneyFlow {
  const chain = compileChain(journey)
  const converts = journey.outcomes.map((outcome) => outcome.kind === 'conversion')
  const visits = Float64Array.from(expectedVisits(chain).visits, (expected, state) => {
    if (expected !== Infinity) return expected * entered
    const { probability } = hittingProbabilities(
      chain,
      Uint8Array.from(chain.ids, (_, i) => (i === state ? 1 : 0)),
    )
    return entered * chain.entry.reduce((sum, share, i) => sum + share * (probability[i] ?? 0), 0)
  })
  const edges: FlowEdge[] = []
  const losses: { from: string; flow: number }[] = []
  const converted = journey.outcomes.map((_, i) => entered * (chain.entry[visits.length + i] ?? 0))
  for (const [state, expected] of visits.entries()) {
    if (expected === 0) continue
    const from = chain.ids[state] as string
    let lost = 0
    for (let p = chain.rowStart[state] as number; p < (chain.rowStart[state + 1] as number); p++) {
      const to = chain.column[p] as number
      const flow = expected * (chain.probability[p] as number)
      const outcome = to - visits.length
      if (outcome >= 0 && !converts[outcome]) lost += flow
      else edges.push({ from, to: chain.ids[to] as string, flow })
      if (outcome >= 0) converted[outcome] = (converted[outcome] as number) + flow
    }
    if (lost > 0) losses.push({ from, flow: lost })
  }
  const goals = new Set<string>(journey.conversions)
  const nodes = [
    ...journey.touchpoints.map(({ id, name = id, phase = null }, i) => ({
      id,
      name,
      phase,
      visits: visits[i] as number,
      goal: goals.has(id),
    })),
    ...journey.outcomes.flatMap(({ id, name = id }, i) =>
      converts[i] ? { id, name, phase: null, visits: converted[i] as number, goal: true } : [],
    ),
  ].filter((node) => node.visits > 0)
  return { phases: phasesOf(journey), nodes, edges, losses }
}

function phasesOf(journey: Journey): { id: string; name: string }[] {
  if (journey.phases) return journey.phases.map(({ id, name = id }) => ({ id, name }))
  const ids = new Set(journey.touchpoints.flatMap(({ phase }) => phase ?? []))
  return [...ids].map((id) => ({ id, name: id }))
}
