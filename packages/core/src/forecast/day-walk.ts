import { type FlowPlan, planFlow } from '../analysis/customer-flow.ts'
import { type Chain, StateKind } from '../model/chain.ts'
import { durationSeconds } from '../model/duration.ts'
import type { Journey } from '../model/journey.ts'
import { type MixturePart, planMixture } from '../scenarios/plan-mixture.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import { type JointChain, joinChains, Memory } from './joint-chain.ts'

/** A stock of the journey, by state and transition of a joint chain. */
export interface WalkedStock {
  readonly id: string
  readonly halfLifeDays: number
  /** Level at the start; undefined where the journey's own arrivals keep it up. */
  readonly level: number | undefined
  /** What an arrival adds, by state. */
  readonly inflow: Float64Array
  readonly acts: readonly { readonly position: number; readonly exponent: number }[]
}

/** A scenario, or the journey as it is, made ready to be followed day by day. */
export interface DayWalk {
  readonly scenario: Scenario
  readonly parts: readonly MixturePart[]
  readonly joint: JointChain
  readonly flow: FlowPlan
  /** Where customers may enter, 0 or 1 by state of the joint chain. */
  readonly starts: Uint8Array
  /** Id of each state of the joint chain, as the journey has it. */
  readonly ids: readonly string[]
  /** New customers that an arrival brings, by state; undefined where none does. */
  readonly brings: Float64Array | undefined
  /** State at which those who are referred enter, by part; undefined where they enter as others do. */
  readonly entrances: readonly number[] | undefined
  readonly stocks: readonly WalkedStock[]
}

/**
 * Prepares a scenario to be followed by day: the chains of all kinds of customers as one, with who has
 * converted, and who has brought others, remembered.
 *
 * @param chains of the personas, or of the journey where it has none.
 */
export function planDays(
  journey: Journey,
  scenario: Scenario,
  chains: readonly Chain[],
  entrance: string | undefined,
): DayWalk {
  const parts = planMixture(journey, scenario, chains, { throughTime: true })
  const referring = parts.map((part) => referralsOf(part.plan.chain, part.plan.journey))
  const hasReferrals = referring.some((brought) => brought.some((count) => count > 0))
  const joint = joinChains(
    parts.map((part, k) => {
      const { chain } = part.plan
      const brought = referring[k] as Float64Array
      return {
        chain,
        starts: Uint8Array.from(chain.ids, (id, i) =>
          (chain.entry[i] as number) > 0 || id === entrance ? 1 : 0,
        ),
        memory: Uint8Array.from(chain.kind, (kind, i) => {
          const converts = kind === StateKind.goal || kind === StateKind.conversion
          return (
            (converts ? Memory.converted : 0) | ((brought[i] as number) > 0 ? Memory.advocate : 0)
          )
        }),
      }
    }),
  )
  const size = joint.chain.ids.length
  const starts = new Uint8Array(size)
  for (const [k, part] of parts.entries())
    for (const [i, id] of part.plan.chain.ids.entries())
      if ((part.plan.chain.entry[i] as number) > 0 || id === entrance)
        starts[joint.startOf(k, i)] = 1
  const brings = hasReferrals
    ? Float64Array.from(
        { length: size },
        (_, u) => referring[joint.part[u] as number]?.[joint.state[u] as number] as number,
      )
    : undefined
  return {
    scenario,
    parts,
    joint,
    flow: planFlow(joint.chain, starts),
    starts,
    ids: idsOf(joint, parts),
    brings,
    entrances:
      entrance === undefined || !hasReferrals
        ? undefined
        : parts.map((part, k) => joint.startOf(k, part.plan.chain.ids.indexOf(entrance))),
    stocks: stocksOf(journey, parts, joint),
  }
}

function referralsOf(chain: Chain, { referrals = {} }: Journey): Float64Array {
  return Float64Array.from(chain.ids, (id) => (Object.hasOwn(referrals, id) && referrals[id]) || 0)
}

function idsOf(joint: JointChain, parts: readonly MixturePart[]): string[] {
  return Array.from(joint.state, (state, u) => {
    const { plan } = parts[joint.part[u] as number] as MixturePart
    const origin = plan.origin[state] as number
    return (origin < 0 ? plan.chain.ids[state] : plan.base.ids[origin]) as string
  })
}

function stocksOf(
  journey: Journey,
  parts: readonly MixturePart[],
  joint: JointChain,
): WalkedStock[] {
  const { chain, part, state } = joint
  const idOf = (u: number) => parts[part[u] as number]?.plan.chain.ids[state[u] as number]
  return (journey.stocks ?? []).map(({ id, halfLife, level }, s) => {
    const of = (u: number) => parts[part[u] as number]?.plan.journey.stocks?.[s]
    const inflow = Float64Array.from(chain.ids, (_, u) => {
      const amounts = of(u)?.inflow ?? {}
      const name = idOf(u) as string
      return (Object.hasOwn(amounts, name) && amounts[name]) || 0
    })
    const acts: { position: number; exponent: number }[] = []
    for (let u = 0; u < chain.touchpoints; u++)
      for (const { from, to, exponent } of of(u)?.acts ?? []) {
        if (from !== idOf(u)) continue
        for (let p = chain.rowStart[u] as number; p < (chain.rowStart[u + 1] as number); p++)
          if (idOf(chain.column[p] as number) === to) acts.push({ position: p, exponent })
      }
    return { id, halfLifeDays: durationSeconds(halfLife) / 86_400, level, inflow, acts }
  })
}
