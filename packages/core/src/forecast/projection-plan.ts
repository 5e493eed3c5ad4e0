import {
  calendarOf,
  type GatherOptions,
  gather,
  planCalendar,
  rewarding,
} from '../analysis/calendar.ts'
import { planRetention, retainedByDay } from '../analysis/retention.ts'
import { conversionStates } from '../analysis/state-set.ts'
import { type Chain, StateKind } from '../model/chain.ts'
import {
  allocateElimination,
  type Elimination,
  eliminate,
  solveTransposed,
} from '../numeric/elimination.ts'
import { planElimination } from '../numeric/elimination-plan.ts'
import { strongComponents } from '../numeric/strong-components.ts'

/** What one draw of a chain comes to. */
export interface Outcome {
  /** Probability of conversion. */
  readonly conversion: number
  /** Revenue per entrant within the horizon; NaN where it isn't known. */
  readonly revenue: number
  /** Probability of arriving at a goal that is a touchpoint. */
  readonly goal: number
  /** By day: share of those who have not been lost since; absent where it isn't known. */
  readonly retained?: Float64Array
}

/** Everything about a chain's pattern that its draws have in common, worked out once. */
export interface ProjectionPlan {
  readonly chain: Chain
  /** Ids whose missing sojourn time keeps revenue, or retention, from being known. */
  readonly revenueUnknown: readonly string[]
  readonly retentionUnknown: readonly string[]
  /** What a draw comes to; retention is worked out only if asked for. */
  readonly project: (
    probability: Float64Array,
    entry: Float64Array,
    withRetention: boolean,
  ) => Outcome
}

/** Plans projections of a chain over a horizon in days. */
export function planProjection(chain: Chain, horizon: number): ProjectionPlan {
  const stop = conversionStates(chain)
  const elimination = beforeConversion(chain, stop)
  const { plan } = elimination
  const entered = Uint8Array.from(chain.entry, (share) => (share > 0 ? 1 : 0))
  const earning = rewarding(chain.revenue)
  const revenuePlan = planCalendar(chain, entered, earning)
  const retentionPlan = planRetention(chain)
  const hasGoal = chain.kind.includes(StateKind.goal)
  const flow = new Float64Array(plan.size)
  const arrivals = new Float64Array(chain.ids.length)
  const once = sameGrid(horizon, 1)
  const daily = sameGrid(1, Math.floor(horizon))
  const revenueWithin = (probability: Float64Array, entry: Float64Array) =>
    once((options) => gather(calendarOf(revenuePlan, probability), chain.revenue, entry, options))
      .total[1] as number
  const retainedFrom = (probability: Float64Array, from: Float64Array) =>
    daily((options) => retainedByDay(retentionPlan, probability, from, options)).retained

  return {
    chain,
    revenueUnknown: revenuePlan.unknown,
    retentionUnknown: retentionPlan.unknown,
    project(probability, entry, withRetention) {
      eliminate(plan, probability, elimination)
      for (let k = 0; k < plan.size; k++) flow[k] = entry[plan.state[k] as number] as number
      const { exit } = plan
      solveTransposed({ ...elimination, probability }, flow, flow)
      for (let s = 0; s < arrivals.length; s++) arrivals[s] = stop[s] ? (entry[s] as number) : 0
      for (let k = 0; k < plan.size; k++)
        for (let p = exit.start[k] as number; p < (exit.start[k + 1] as number); p++) {
          const to = exit.column[p] as number
          if (stop[to])
            arrivals[to] =
              (arrivals[to] as number) +
              (flow[k] as number) * (probability[exit.position[p] as number] as number)
        }
      let conversion = 0
      let goal = 0
      for (let s = 0; s < arrivals.length; s++) {
        conversion += arrivals[s] as number
        if (chain.kind[s] === StateKind.goal) goal += arrivals[s] as number
        else arrivals[s] = 0
      }
      const revenue =
        revenuePlan.unknown.length > 0 ? Number.NaN : revenueWithin(probability, entry)
      const outcome = { conversion: Math.min(1, conversion), revenue, goal: Math.min(1, goal) }
      if (!withRetention || !hasGoal || goal === 0 || retentionPlan.unknown.length > 0)
        return outcome
      return { ...outcome, retained: retainedFrom(probability, arrivals) }
    },
  }
}

/**
 * Options of one way of gathering rewards in many draws. Where that needs a grid, the first draw,
 * which is the middle one, finds how fine it must be; the others use the same.
 */
function sameGrid(period: number, periods: number) {
  let options: GatherOptions = { period, periods, tolerance: 1e-3, work: 3e7 }
  return <Result extends { readonly perPeriod?: number }>(
    gathered: (options: GatherOptions) => Result,
  ) => {
    const result = gathered(options)
    options = { ...options, perPeriod: result.perPeriod }
    return result
  }
}

/** Elimination of the touchpoints that customers pass before conversion and can leave. */
function beforeConversion(chain: Chain, stop: Uint8Array): Elimination {
  const met = new Set<number>()
  for (const [state, share] of chain.entry.entries()) if (share > 0 && !stop[state]) met.add(state)
  const row = (state: number) =>
    chain.column.subarray(chain.rowStart[state], chain.rowStart[state + 1])
  for (const state of met)
    if (state < chain.touchpoints) for (const to of row(state)) if (!stop[to]) met.add(to)
  const states = [...met].filter((state) => state < chain.touchpoints)
  const place = new Map(states.map((state, k) => [state, k]))
  const rows = states.map((state) => [...row(state)].flatMap((to) => place.get(to) ?? []))
  const open = strongComponents(rows).filter((members) => {
    const inside = new Set(members.map((k) => states[k]))
    return members.some((k) => row(states[k] as number).some((to) => !inside.has(to)))
  })
  const kept = open.flat().map((k) => states[k] as number)
  return allocateElimination(
    planElimination(chain.rowStart, chain.column, kept, chain.ids.length),
    chain.probability,
  )
}
