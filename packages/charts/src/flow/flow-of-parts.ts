import { expectedVisits, hittingProbabilities } from 'sojourn/analysis'
import type { Chain, Journey } from 'sojourn/model'
import type { FlowEdge, FlowNode, JourneyFlow } from './journey-flow.ts'

/** Customers who walk one chain, and their share of those who enter; shares add up to 1. */
export interface FlowPart {
  readonly share: number
  readonly chain: Chain
}

/** What a flow takes from a journey: names, phases and goals. */
export type FlowWords = Pick<Journey, 'phases' | 'touchpoints' | 'outcomes' | 'conversions'>

/**
 * The flow of customers of several kinds together, each walking a chain of their own: those of
 * personas, or the parts that a scenario makes. Chains may differ in their touchpoints.
 *
 * @param words the journey with everything that any of the chains has.
 * @param entered number of entrants that the flow is of.
 * @example
 * ```ts
 * import { flowOfParts } from '@sojourn/charts'
 * import { compilePersonaChains, journey } from 'sojourn/model'
 * const shop = journey({
 *   touchpoints: [{ id: 'shop' }],
 *   outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }],
 *   entries: { shop: 1 },
 *   transitions: { shop: { order: 0.1, lost: 'rest' } },
 *   personas: [
 *     { id: 'browser', share: 3 },
 *     { id: 'regular', share: 1, transitions: { shop: { order: 0.5, lost: 'rest' } } },
 *   ],
 * })
 * console.log(flowOfParts(shop, compilePersonaChains(shop)).losses[0]?.flow) // 800
 * ```
 */
export function flowOfParts(
  words: FlowWords,
  parts: readonly FlowPart[],
  entered = 1000,
): JourneyFlow {
  const sum = new FlowSum(words)
  for (const { share, chain } of parts) if (share > 0) sum.add(chain, share * entered)
  return sum.flow()
}

/** Adds up the flows of chains by id. */
export class FlowSum {
  private readonly visits = new Map<string, number>()
  private readonly edges = new Map<string, Map<string, number>>()
  private readonly losses = new Map<string, number>()
  private readonly losing: ReadonlySet<string>

  constructor(private readonly words: FlowWords) {
    this.losing = new Set(
      words.outcomes.filter(({ kind }) => kind !== 'conversion').map(({ id }) => id),
    )
  }

  /** Adds the flow of `entered` customers who walk a chain. */
  add(chain: Chain, entered: number): void {
    const visits = expectedVisitors(chain)
    for (const [state, share] of chain.entry.entries())
      if (state >= chain.touchpoints) this.arrive(chain.ids[state] as string, entered * share)
    for (const [state, expected] of visits.entries()) {
      this.arrive(chain.ids[state] as string, entered * expected)
      this.leave(chain, state, entered * expected)
    }
  }

  /** Adds the steps of `visits` visits of a touchpoint. */
  leave(chain: Chain, state: number, visits: number): void {
    if (visits === 0) return
    const from = chain.ids[state] as string
    for (let p = chain.rowStart[state] as number; p < (chain.rowStart[state + 1] as number); p++) {
      const to = chain.column[p] as number
      const id = chain.ids[to] as string
      const flow = visits * (chain.probability[p] as number)
      if (this.losing.has(id)) add(this.losses, from, flow)
      else {
        const row = this.edges.get(from) ?? new Map<string, number>()
        this.edges.set(from, row)
        add(row, id, flow)
        if (to >= chain.touchpoints) this.arrive(id, flow)
      }
    }
  }

  /** Adds visits of a touchpoint, or arrivals at an outcome. */
  arrive(id: string, visits: number): void {
    add(this.visits, id, visits)
  }

  flow(): JourneyFlow {
    const { words } = this
    const goals = new Set<string>(words.conversions)
    const visits = (id: string) => this.visits.get(id) ?? 0
    const touchpoints = words.touchpoints.map(
      ({ id, name = id, phase = null, experience }): FlowNode => ({
        id,
        name,
        phase,
        visits: visits(id),
        goal: goals.has(id),
        ...(experience !== undefined && { feeling: experience }),
      }),
    )
    const ends = words.outcomes
      .filter(({ id }) => !this.losing.has(id))
      .map(
        ({ id, name = id }): FlowNode => ({
          id,
          name,
          phase: null,
          visits: visits(id),
          goal: true,
        }),
      )
    const ids = words.touchpoints.map(({ id }) => id as string)
    return {
      phases: phasesOf(words),
      nodes: [...touchpoints, ...ends].filter((node) => node.visits > 0),
      edges: ids.flatMap((from): FlowEdge[] =>
        [...(this.edges.get(from) ?? [])].map(([to, flow]) => ({ from, to, flow })),
      ),
      losses: ids.flatMap((from) => {
        const flow = this.losses.get(from) ?? 0
        return flow > 0 ? [{ from, flow }] : []
      }),
    }
  }
}

/** Expected visits by touchpoint; in a closed class the probability of ever coming instead. */
export function expectedVisitors(chain: Chain): Float64Array {
  return Float64Array.from(expectedVisits(chain).visits, (expected, state) => {
    if (expected !== Infinity) return expected
    const { probability } = hittingProbabilities(
      chain,
      Uint8Array.from(chain.ids, (_, i) => (i === state ? 1 : 0)),
    )
    return chain.entry.reduce((sum, share, i) => sum + share * (probability[i] ?? 0), 0)
  })
}

function add(sums: Map<string, number>, id: string, value: number): void {
  sums.set(id, (sums.get(id) ?? 0) + value)
}

function phasesOf({ phases, touchpoints }: FlowWords): { id: string; name: string }[] {
  if (phases) return phases.map(({ id, name = id }) => ({ id, name }))
  const ids = new Set(touchpoints.flatMap(({ phase }) => phase ?? []))
  return [...ids].map((id) => ({ id, name: id }))
}
