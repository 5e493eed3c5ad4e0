import type { FlowDay } from '../analysis/customer-flow.ts'
import { StateKind } from '../model/chain.ts'
import type { JointChain } from './joint-chain.ts'
import { Memory } from './joint-chain.ts'

/** What is counted of a group of states, by day. */
export interface DayTally {
  readonly newcomers: Float64Array
  readonly referred: Float64Array
  /** Customers who have converted, who were lost after that, and who have brought others, so far. */
  readonly converted: Float64Array
  readonly lostSince: Float64Array
  readonly advocates: Float64Array
  /** Customers at touchpoints at the end of the day. */
  readonly active: Float64Array
  readonly ended: Float64Array
  readonly visits: Float64Array
  readonly revenue: Float64Array
  readonly cost: Float64Array
  /** Visits of touchpoints whose experience is known, and their experiences added up. */
  readonly felt: Float64Array
  readonly feeling: Float64Array
}

/** Groups of states: which of them each belongs to. */
export interface Grouping {
  /** Ids of the groups; null for what is of none. */
  readonly names: readonly (string | null)[]
  readonly of: Int32Array
  readonly size: number
}

export function emptyTally(days: number): DayTally {
  const array = () => new Float64Array(days)
  return {
    newcomers: array(),
    referred: array(),
    converted: array(),
    lostSince: array(),
    advocates: array(),
    active: array(),
    ended: array(),
    visits: array(),
    revenue: array(),
    cost: array(),
    felt: array(),
    feeling: array(),
  }
}

/** Takes down a day of a flow, in groups; `before` is what the day before ended with, and is moved on. */
export function takeDown(
  joint: JointChain,
  day: number,
  flow: FlowDay,
  before: {
    readonly arrived: Float64Array
    readonly entered: Float64Array
    readonly referred: Float64Array
  },
  experience: Float64Array,
  groups: readonly { readonly grouping: Grouping; readonly tallies: readonly DayTally[] }[],
): void {
  const { chain, memory } = joint
  const t = day - 1
  for (const { grouping, tallies } of groups)
    for (let u = 0; u < chain.ids.length; u++) {
      const tally = tallies[grouping.of[u] as number] as DayTally
      const arrivals = (flow.arrived[u] as number) - (before.arrived[u] as number)
      const here = flow.occupancy[u] as number
      const entered = (flow.entered[u] as number) - (before.entered[u] as number)
      if (entered > 0) increase(tally.newcomers, t, entered)
      const referred = (flow.referred[u] as number) - (before.referred[u] as number)
      if (referred > 0) increase(tally.referred, t, referred)
      const remembered = memory[u] as number
      if (remembered & Memory.converted) {
        increase(tally.converted, t, here)
        if (chain.kind[u] === StateKind.loss) increase(tally.lostSince, t, here)
      }
      if (remembered & Memory.advocate) increase(tally.advocates, t, here)
      if (u < chain.touchpoints) {
        increase(tally.active, t, here)
        increase(tally.visits, t, arrivals)
        const felt = experience[u] as number
        if (!Number.isNaN(felt)) {
          increase(tally.felt, t, arrivals)
          increase(tally.feeling, t, arrivals * felt)
        }
      } else increase(tally.ended, t, here)
      increase(tally.revenue, t, arrivals * (chain.revenue[u] as number))
      increase(tally.cost, t, arrivals * (chain.cost[u] as number))
    }
  before.arrived.set(flow.arrived)
  before.entered.set(flow.entered)
  before.referred.set(flow.referred)
}

function increase(what: Float64Array, t: number, more: number): void {
  what[t] = (what[t] as number) + more
}
