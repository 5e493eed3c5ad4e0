import type { Chain } from '../model/chain.ts'
import { costOf } from '../scenarios/change-cost.ts'
import { actsOn, exposureGroups } from '../scenarios/exposure.ts'
import type { MixturePart } from '../scenarios/plan-mixture.ts'
import { reachOfKind } from '../scenarios/reach-of-kind.ts'
import type { Change } from '../scenarios/scenario.ts'
import type { Strengths } from '../scenarios/strengths.ts'

/** What an arrival brings and costs with a scenario, by state of the changed chain. */
export interface StateMoney {
  /** Less what those who meet a change get of it, such as a discount. */
  readonly revenue: Float64Array
  /** Of the journey itself, and of every visit that meets a change. */
  readonly cost: Float64Array
  /** Paid on entering, by state. */
  readonly entryCost: Float64Array
}

/**
 * The money of a part's states in a draw, as `scenarioCosts` has it: of each visit that can meet a
 * change its `perTouch` times the share that does, and of all revenue its `shareOfRevenue` times the
 * same.
 */
export function partMoney(
  { plan, met }: MixturePart,
  persona: string | undefined,
): (strengths: Strengths) => StateMoney {
  const { chain, scenario } = plan
  const groups = exposureGroups(scenario)
  const charged = scenario.changes.flatMap((change, i) => {
    const { perTouch = 0, shareOfRevenue = 0 } = costOf(change)
    if ((perTouch === 0 && shareOfRevenue === 0) || !actsOn(change, persona)) return []
    const states = statesOf(plan.base, chain, plan.origin, touchedBy(change))
    return [{ change, group: groups.of[i] as number, perTouch, shareOfRevenue, states }]
  })
  return (strengths) => {
    const cost = Float64Array.from(chain.cost)
    const entryCost = new Float64Array(chain.ids.length)
    let kept = 1
    for (const { change, group, perTouch, shareOfRevenue, states } of charged) {
      const meeting = reachOfKind(groups, group, strengths, met)
      // Everybody who comes to a touchpoint that is inserted has met what inserts it.
      const paying = perTouch * (change.op === 'insertTouchpoint' ? 1 : meeting)
      const into = change.op === 'scaleEntries' ? entryCost : cost
      for (const state of states) into[state] = (into[state] as number) + paying
      kept -= meeting * shareOfRevenue
    }
    return { revenue: chain.revenue.map((amount) => amount * kept), cost, entryCost }
  }
}

/** States where `partMoney` may ever have a cost: what a plan must look at. */
export function mayCost({ plan }: MixturePart): Float64Array {
  const { chain, scenario } = plan
  const may = Float64Array.from(chain.cost)
  for (const change of scenario.changes)
    if ((costOf(change).perTouch ?? 0) > 0 && change.op !== 'scaleEntries')
      for (const state of statesOf(plan.base, chain, plan.origin, touchedBy(change))) may[state] = 1
  return may
}

/** Id whose visits (or entries) can meet a change. */
function touchedBy(change: Change): string {
  switch (change.op) {
    case 'scaleOdds':
    case 'redirect':
      return change.from
    case 'insertTouchpoint':
      return change.touchpoint.id
    case 'setReward':
      return (change.touchpoint ?? change.outcome) as string
    default:
      return change.touchpoint
  }
}

/** States of the changed chain that are, or have some of the visits of, an id. */
function statesOf(base: Chain, chain: Chain, origin: Int32Array, id: string): number[] {
  return [...chain.ids.keys()].filter(
    (state) => chain.ids[state] === id || base.ids[origin[state] as number] === id,
  )
}
