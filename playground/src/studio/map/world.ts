import type { FlowPart, FlowWords } from '@sojourn/charts'
import {
  type Chain,
  compilePersonaChains,
  expectedVisits,
  experienceChanges,
  type Journey,
  type MixturePart,
  planMixture,
  type Scenario,
  type Strengths,
} from 'sojourn'
import { typicalStrengths } from './typical-strengths.ts'

/** Customers of one kind, who walk one chain. */
export interface WorldPart extends FlowPart {
  /** Place of their persona in the journey; 0 where it has none. */
  readonly persona: number
  /** What a scenario plans for them; absent in the world as it is. */
  readonly planned?: MixturePart
}

/** The journey as all kinds of customers walk it, now or with a scenario at its medians. */
export interface World {
  readonly words: FlowWords
  readonly parts: readonly WorldPart[]
}

/** The world as it is. */
export function worldNow(journey: Journey): World {
  return {
    words: journey,
    parts: compilePersonaChains(journey).map((part, persona) => ({ ...part, persona })),
  }
}

/**
 * The world of a scenario, with every strength at its median and in full force.
 *
 * @throws JourneyError where the scenario can't be applied.
 */
export function worldWith(journey: Journey, scenario: Scenario, now: World): World {
  const strengths = typicalStrengths(scenario)
  const before = new Map(
    journey.touchpoints.map(({ id, experience = 0 }) => [id as string, experience]),
  )
  const felt = experienceChanges(scenario, before, strengths)
  const chains = now.parts.map(({ chain }) => chain)
  const planned = planMixture(journey, scenario, chains)
  const parts = planned.map((part): WorldPart & { entrants: number } => {
    const { chain, entrants } = chainWith(part, strengths)
    return { persona: part.persona, planned: part, share: part.share(strengths), chain, entrants }
  })
  // Where a scenario brings more entrants, the picture is still of 1,000 who enter.
  const total = parts.reduce((sum, { share, entrants }) => sum + share * entrants, 0)
  return {
    words: {
      ...journey,
      touchpoints: joined(planned.flatMap(({ plan }) => plan.journey.touchpoints)).map(
        (touchpoint) => {
          const change = felt.get(touchpoint.id)
          if (change === undefined) return touchpoint
          return { ...touchpoint, experience: (touchpoint.experience ?? 0) + change }
        },
      ),
      outcomes: joined(planned.flatMap(({ plan }) => plan.journey.outcomes)),
      conversions: [...new Set(planned.flatMap(({ plan }) => plan.journey.conversions ?? []))],
    },
    parts: parts.map(({ entrants, ...part }) => ({
      ...part,
      share: (part.share * entrants) / total,
    })),
  }
}

/** The chain of a part in one draw, and how many enter it for each who did. */
export function chainWith(
  { plan }: MixturePart,
  strengths: Strengths,
): { chain: Chain; entrants: number } {
  const stays = plan.stays(strengths)
  const probability = new Float64Array(stays.probability.length)
  const entry = new Float64Array(stays.entry.length)
  const entrants = plan.apply(plan.base.probability, strengths, probability, entry)
  return { chain: { ...stays, probability, entry }, entrants }
}

function joined<State extends { readonly id: string }>(states: readonly State[]): State[] {
  const known = new Map<string, State>()
  for (const state of states) if (!known.has(state.id)) known.set(state.id, state)
  return [...known.values()]
}

/** Visits of a touchpoint by customers of a kind, of each who enters; 1 for a trap, which is for ever. */
export function visitsOf(chain: Chain, id: string): number {
  const state = chain.ids.indexOf(id)
  if (state < 0 || state >= chain.touchpoints) return 0
  const visits = expectedVisits(chain).visits[state] as number
  return Number.isFinite(visits) ? visits : 1
}

/** Of all visits of a touchpoint, the shares that go on to each touchpoint and outcome. */
export function stepShares({ parts }: World, from: string): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  let all = 0
  for (const { share, chain } of parts) {
    const visits = share * visitsOf(chain, from)
    if (visits === 0) continue
    all += visits
    const state = chain.ids.indexOf(from)
    for (let p = chain.rowStart[state] as number; p < (chain.rowStart[state + 1] as number); p++) {
      const to = chain.ids[chain.column[p] as number] as string
      sums.set(to, (sums.get(to) ?? 0) + visits * (chain.probability[p] as number))
    }
  }
  return new Map([...sums].map(([to, steps]) => [to, steps / all]))
}
