import { type Chain, SojournKind } from '../model/chain.ts'
import { type Elimination, eliminate, solve, solveTransposed } from '../numeric/elimination.ts'
import { type EliminationPlan, planElimination } from '../numeric/elimination-plan.ts'
import { type UniformisedChain, uniformise } from '../numeric/uniformisation.ts'
import { canReach, reachable } from './reach.ts'

const SECONDS_PER_DAY = 86_400

/**
 * The part of a chain that is met from some starting states, ordered for calendar time. It rests on
 * the pattern of the transitions only, so one plan serves all draws of a chain.
 */
export interface CalendarPlan {
  readonly chain: Chain
  /** Touchpoints with an exponential sojourn time, which take time, by place. */
  readonly lasting: Int32Array
  /** Place of each state among `lasting`, −1 where it has none. */
  readonly place: Int32Array
  /** Elimination of the touchpoints that are left at once. */
  readonly instant: EliminationPlan
  /** Ids of touchpoints that are met and matter, but whose sojourn time isn't known to be exponential. */
  readonly unknown: readonly string[]
}

/**
 * Plans calendar time from `start` (0 or 1 by state). A touchpoint whose sojourn time isn't known
 * matters if something of `interest` can still follow it.
 */
export function planCalendar(chain: Chain, start: Uint8Array, interest: Uint8Array): CalendarPlan {
  const met = reachable(chain, start)
  const can = canReach(chain, interest)
  const lasting: number[] = []
  const instant: number[] = []
  const unknown: string[] = []
  for (let i = 0; i < chain.touchpoints; i++) {
    const row = chain.column.subarray(chain.rowStart[i], chain.rowStart[i + 1])
    if (!met[i] || !row.some((to) => can[to])) continue
    if (chain.sojournKind[i] === SojournKind.exponential) lasting.push(i)
    else if (chain.sojournKind[i] === SojournKind.instant) instant.push(i)
    else unknown.push(chain.ids[i] as string)
  }
  const place = new Int32Array(chain.ids.length).fill(-1)
  for (const [k, state] of lasting.entries()) place[state] = k
  return {
    chain,
    lasting: Int32Array.from(lasting),
    place,
    instant: planElimination(chain.rowStart, chain.column, instant, chain.ids.length),
    unknown,
  }
}

/** A plan with the probabilities of one chain (or one draw of it) filled in; time is in days. */
export interface Calendar {
  readonly plan: CalendarPlan
  readonly uniformised: UniformisedChain
  readonly probability: Float64Array
  readonly instant: Elimination
}

/** Fills in probabilities, by position of the chain's transitions. */
export function calendarOf(plan: CalendarPlan, probability: Float64Array): Calendar {
  const { chain, lasting, place } = plan
  const instant = eliminate(plan.instant, probability)
  const through = new Float64Array(plan.instant.size)
  const meanDays = Float64Array.from(
    lasting,
    (state) => (chain.meanSojourn[state] as number) / SECONDS_PER_DAY,
  )
  const uniformised = uniformise(meanDays, (k, into) => {
    const state = lasting[k] as number
    through.fill(0)
    for (let p = chain.rowStart[state] as number; p < (chain.rowStart[state + 1] as number); p++) {
      const to = chain.column[p] as number
      const value = probability[p] as number
      const j = place[to] as number
      if (j >= 0) into[j] = (into[j] as number) + value
      const m = plan.instant.unknown[to] as number
      if (m >= 0) through[m] = (through[m] as number) + value
    }
    passInstants(plan, instant, through, into)
  })
  return { plan, uniformised, probability, instant }
}

/**
 * Whoever arrives at touchpoints that take no time (`through`, by their place in the plan; used up)
 * is in the same moment where these lead to: among the lasting states, or gone.
 */
function passInstants(
  plan: CalendarPlan,
  instant: Elimination,
  through: Float64Array,
  into: Float64Array,
): void {
  if (through.every((mass) => mass === 0)) return
  solveTransposed(instant, through, through)
  const { exit, size } = plan.instant
  for (let m = 0; m < size; m++)
    for (let p = exit.start[m] as number; p < (exit.start[m + 1] as number); p++) {
      const j = plan.place[exit.column[p] as number] as number
      if (j < 0) continue
      const onward = instant.probability[exit.position[p] as number] as number
      into[j] = (into[j] as number) + (through[m] as number) * onward
    }
}

/**
 * Reward on arrival (by state) turned into what flows per day in each lasting state, and into what
 * an arrival at a state is worth at once: its own reward and that of the instant states behind it.
 */
export function rewardFlow(
  calendar: Calendar,
  reward: Float64Array,
): { flow: Float64Array; atOnce: Float64Array } {
  const { plan, probability, instant } = calendar
  const { chain, lasting } = plan
  const atOnce = Float64Array.from(reward)
  if (plan.instant.size > 0) {
    const b = new Float64Array(plan.instant.size)
    for (const [m, state] of plan.instant.state.entries()) {
      b[m] = reward[state] as number
      for (
        let p = plan.instant.exit.start[m] as number;
        p < (plan.instant.exit.start[m + 1] as number);
        p++
      )
        b[m] =
          (b[m] as number) +
          (probability[plan.instant.exit.position[p] as number] as number) *
            (reward[plan.instant.exit.column[p] as number] as number)
    }
    const worth = solve(instant, b)
    for (const [m, state] of plan.instant.state.entries()) atOnce[state] = worth[m] as number
  }
  const flow = new Float64Array(lasting.length)
  for (const [k, state] of lasting.entries()) {
    let onJump = 0
    for (let p = chain.rowStart[state] as number; p < (chain.rowStart[state + 1] as number); p++)
      onJump += (probability[p] as number) * (atOnce[chain.column[p] as number] as number)
    flow[k] = (onJump * SECONDS_PER_DAY) / (chain.meanSojourn[state] as number)
  }
  return { flow, atOnce }
}

/** Where customers stand among the lasting states once the instant ones they start at are passed. */
export function settle({ plan, instant }: Calendar, start: Float64Array): Float64Array {
  const settled = Float64Array.from(plan.lasting, (state) => start[state] as number)
  const through = Float64Array.from(plan.instant.state, (state) => start[state] as number)
  passInstants(plan, instant, through, settled)
  return settled
}

/** The outcomes and goals that have a reward, as 0 and 1 by state. */
export function rewarding(reward: Float64Array): Uint8Array {
  return Uint8Array.from(reward, (value) => (value === 0 ? 0 : 1))
}
