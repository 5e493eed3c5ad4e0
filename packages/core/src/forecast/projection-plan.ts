import {
  type CalendarPlan,
  calendarOf,
  planCalendar,
  rewardFlow,
  rewarding,
  settle,
} from '../analysis/calendar.ts'
import { planRetention, retainedByDay } from '../analysis/retention.ts'
import { conversionStates } from '../analysis/state-set.ts'
import { type Chain, StateKind } from '../model/chain.ts'
import { accumulate } from '../numeric/accumulate.ts'
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
        revenuePlan.unknown.length > 0
          ? Number.NaN
          : revenueWithin(revenuePlan, probability, entry, horizon)
      const outcome = { conversion: Math.min(1, conversion), revenue, goal: Math.min(1, goal) }
      if (!withRetention || !hasGoal || goal === 0 || retentionPlan.unknown.length > 0)
        return outcome
      return {
        ...outcome,
        retained: retainedByDay(retentionPlan, probability, arrivals, Math.floor(horizon)).retained,
      }
    },
  }
}

function revenueWithin(
  plan: CalendarPlan,
  probability: Float64Array,
  entry: Float64Array,
  horizon: number,
): number {
  const calendar = calendarOf(plan, probability)
  const { flow, atOnce } = rewardFlow(calendar, plan.chain.revenue)
  let revenue = 0
  for (let s = 0; s < entry.length; s++) revenue += (entry[s] as number) * (atOnce[s] as number)
  if (plan.lasting.length === 0) return revenue
  const within = accumulate(calendar.uniformised, flow, horizon, 1).total[1] as Float64Array
  const start = settle(calendar, entry)
  for (let k = 0; k < start.length; k++) revenue += (start[k] as number) * (within[k] as number)
  return revenue
}

/** Elimination of the touchpoints that customers pass before conversion and can leave. */
function beforeConversion(chain: Chain, stop: Uint8Array): Elimination {
  const met = new Set<number>()
  for (const [state, share] of chain.entry.entries()) if (share > 0 && !stop[state]) met.add(state)
  const row = (state: number) =>
    chain.column.subarray(chain.rowStart[state], chain.rowStart[state + 1])
  for (const state of met)
    if (state < chain.touchpoints) for (const to of row(state)) if (!stop[to]) met.add(to)
  const kept: number[] = []
  const { start, member } = strongComponents(
    { start: chain.rowStart, column: chain.column },
    Uint8Array.from(chain.ids, (_, state) => (state < chain.touchpoints && met.has(state) ? 1 : 0)),
  )
  for (let c = 0; c + 1 < start.length; c++) {
    const members = [...member.subarray(start[c], start[c + 1])]
    const inside = new Set(members)
    if (members.some((state) => row(state).some((to) => !inside.has(to)))) kept.push(...members)
  }
  return allocateElimination(
    planElimination(chain.rowStart, chain.column, kept, chain.ids.length),
    chain.probability,
  )
}
