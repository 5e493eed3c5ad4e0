import { planCalendar, rewarding } from '../analysis/calendar.ts'
import { planRetention } from '../analysis/retention.ts'
import { conversionStates, lossStates } from '../analysis/state-set.ts'
import { type Chain, StateKind } from '../model/chain.ts'
import {
  allocateElimination,
  type Elimination,
  eliminate,
  solveTransposed,
} from '../numeric/elimination.ts'
import { planElimination } from '../numeric/elimination-plan.ts'
import { strongComponents } from '../numeric/strong-components.ts'
import { type DrawsInTime, drawsInTime } from './draws-in-time.ts'

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
  /** Whether all sojourn times that matter are exponential or nil, so that nothing is on a grid. */
  readonly isExponential: boolean
  /** Ids whose missing sojourn time keeps revenue, or retention, from being known. */
  readonly revenueUnknown: readonly string[]
  readonly retentionUnknown: readonly string[]
  /**
   * The largest error of revenue (per entrant) and retention in the first draw, where sojourn times
   * that aren't exponential put them on a grid; 0 before there was a draw.
   */
  readonly gridErrors: () => { readonly revenue: number; readonly retention: number }
  readonly draws: { readonly revenue: DrawsInTime; readonly losses: DrawsInTime }
  /** Conversion of a draw. */
  readonly convert: (probability: Float64Array, entry: Float64Array) => Converted
  /** Revenue of a draw per entrant within the horizon; NaN where it isn't known. */
  readonly earn: (probability: Float64Array, entry: Float64Array) => number
  /** Retention of a draw by day; undefined where it isn't known, or nobody arrives at a goal. */
  readonly retain: (probability: Float64Array, converted: Converted) => Float64Array | undefined
}

/** Conversion of one draw. */
export interface Converted {
  /** Probability of conversion. */
  readonly conversion: number
  /** Probability of arriving at a goal that is a touchpoint. */
  readonly goal: number
  /** The same for each such goal, by state; overwritten by the next draw. */
  readonly arrivals: Float64Array
}

/** What a draw comes to; retention is worked out only if asked for. */
export type Project = (
  probability: Float64Array,
  entry: Float64Array,
  withRetention: boolean,
) => Outcome

/** Everything by the certified path: squaring of operators, without a subtraction. */
export function certifiedProjection({ convert, earn, retain }: ProjectionPlan): Project {
  return (probability, entry, withRetention) => {
    const converted = convert(probability, entry)
    const { conversion, goal } = converted
    const outcome = { conversion, goal, revenue: earn(probability, entry) }
    const retained = withRetention ? retain(probability, converted) : undefined
    return retained === undefined ? outcome : { ...outcome, retained }
  }
}

/**
 * Plans projections of a chain over a horizon in days. `like` is one of a chain much like this one,
 * whose first draw stands for the first of these; see {@link drawsInTime}.
 */
export function planProjection(
  chain: Chain,
  horizon: number,
  like?: ProjectionPlan,
): ProjectionPlan {
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
  const losing = Float64Array.from(lossStates(chain))
  const goals = chain.kind.map((kind) => (kind === StateKind.goal ? 1 : 0))
  const revenue = drawsInTime(
    revenuePlan,
    { start: entered, interest: chain.revenue, period: horizon, periods: 1 },
    like?.draws.revenue,
  )
  const losses = drawsInTime(
    retentionPlan,
    { start: goals, interest: losing, period: 1, periods: Math.floor(horizon) },
    like?.draws.losses,
  )

  return {
    chain,
    isExponential: revenuePlan.isExponential && retentionPlan.isExponential,
    revenueUnknown: revenuePlan.unknown,
    retentionUnknown: retentionPlan.unknown,
    gridErrors: () => ({
      revenue: revenuePlan.isExponential ? 0 : revenue.errorBound(),
      retention: retentionPlan.isExponential ? 0 : losses.errorBound(),
    }),
    draws: { revenue, losses },
    convert(probability, entry) {
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
      return { conversion: Math.min(1, conversion), goal: Math.min(1, goal), arrivals }
    },
    earn: (probability, entry) =>
      revenuePlan.unknown.length > 0
        ? Number.NaN
        : (revenue.totals(probability, entry, chain.revenue)[1] as number),
    retain(probability, { goal, arrivals }) {
      if (!hasGoal || goal === 0 || retentionPlan.unknown.length > 0) return undefined
      const converted = arrivals.reduce((sum, share) => sum + share, 0)
      const start = arrivals.map((share) => share / converted)
      const lost = losses.totals(probability, start, losing)
      return lost.map((share) => Math.min(1, Math.max(0, 1 - share)))
    },
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
