import { type Chain, SojournKind } from '../model/chain.ts'
import { sojournCumulative, sojournIntegral, sojournPeak } from '../model/sojourn-time.ts'
import { accumulate } from '../numeric/accumulate.ts'
import { type Elimination, eliminate, solveTransposed } from '../numeric/elimination.ts'
import { type EliminationPlan, planElimination } from '../numeric/elimination-plan.ts'
import type { HoldingTime } from '../numeric/holding-time.ts'
import { solveRenewal, valuesOnGrid } from '../numeric/renewal-equation.ts'
import { type SparseRows, sparseRows, sparseTimesVector } from '../numeric/sparse-rows.ts'
import { uniformise } from '../numeric/uniformisation.ts'
import { canReach, reachable } from './reach.ts'

const SECONDS_PER_DAY = 86_400

/**
 * The part of a chain that is met from some starting states, ordered for calendar time. It rests on
 * the pattern of the transitions only, so one plan serves all draws of a chain.
 */
export interface CalendarPlan {
  readonly chain: Chain
  /** Touchpoints that take time, by place. */
  readonly lasting: Int32Array
  /** Place of each state among `lasting`, −1 where it has none. */
  readonly place: Int32Array
  /** Elimination of the touchpoints that are left at once. */
  readonly instant: EliminationPlan
  /** How long each of these lasts, in days. */
  readonly holding: readonly HoldingTime[]
  /** Whether all of these are exponential, so that calendar time is a Markov chain. */
  readonly isExponential: boolean
  /** Ids of touchpoints that are met and matter, but whose sojourn time isn't known. */
  readonly unknown: readonly string[]
}

/**
 * Plans calendar time from `start` (0 or 1 by state). A touchpoint whose sojourn time isn't known
 * matters if something of `interest` can still follow it.
 */
export function planCalendar(chain: Chain, start: Uint8Array, interest: Uint8Array): CalendarPlan {
  const met = reachable(chain, start)
  const can = canReach(chain, interest)
  // Ends do, for ever: outcomes, which have no sojourn time, and dead ends.
  const takesTime = Uint8Array.from(chain.ids, (_, i) =>
    chain.sojournKind[i] !== SojournKind.instant || chain.rowStart[i] === chain.rowStart[i + 1]
      ? 1
      : 0,
  )
  const goesOn = canReach(chain, takesTime)
  const lasting: number[] = []
  const instant: number[] = []
  const unknown: string[] = []
  for (let i = 0; i < chain.touchpoints; i++) {
    const row = chain.column.subarray(chain.rowStart[i], chain.rowStart[i + 1])
    if (!met[i] || !row.some((to) => can[to])) continue
    if (chain.sojournKind[i] === SojournKind.unknown) unknown.push(chain.ids[i] as string)
    else if (chain.sojournKind[i] !== SojournKind.instant) lasting.push(i)
    // Who is caught among touchpoints that take no time is there for ever.
    else if (goesOn[i]) instant.push(i)
  }
  const place = new Int32Array(chain.ids.length).fill(-1)
  for (const [k, state] of lasting.entries()) place[state] = k
  return {
    chain,
    lasting: Int32Array.from(lasting),
    place,
    holding: lasting.map((state) => holdingTime(chain, state)),
    isExponential: lasting.every((state) => chain.sojournKind[state] === SojournKind.exponential),
    instant: planElimination(chain.rowStart, chain.column, instant, chain.ids.length),
    unknown,
  }
}

/** A plan with the probabilities of one chain (or one draw of it) filled in. */
export interface Calendar {
  readonly plan: CalendarPlan
  readonly instant: Elimination
  /**
   * Row `k`: expected arrivals at every state in the moment when lasting state `k` is left, those
   * beyond touchpoints that take no time included.
   */
  readonly arrivals: SparseRows
  /** The same among the lasting states, by place. */
  readonly jumps: SparseRows
}

/** Fills in probabilities, by position of the chain's transitions. */
export function calendarOf(plan: CalendarPlan, probability: Float64Array): Calendar {
  const { chain, lasting, place } = plan
  const instant = eliminate(plan.instant, probability)
  const arrivals = sparseRows(
    lasting.length,
    (k, into) => {
      const state = lasting[k] as number
      const until = chain.rowStart[state + 1] as number
      for (let p = chain.rowStart[state] as number; p < until; p++)
        into[chain.column[p] as number] = probability[p] as number
      addThoseAtOnce(plan, instant, into)
    },
    chain.ids.length,
  )
  const jumps = sparseRows(lasting.length, (k, into) => {
    for (let p = arrivals.start[k] as number; p < (arrivals.start[k + 1] as number); p++) {
      const j = place[arrivals.column[p] as number] as number
      if (j >= 0) into[j] = arrivals.value[p] as number
    }
  })
  return { plan, instant, arrivals, jumps }
}

/** Adds to arrivals (by state) those that follow at once, beyond touchpoints that take no time. */
function addThoseAtOnce(plan: CalendarPlan, instant: Elimination, arrivals: Float64Array): void {
  const { exit, size, state } = plan.instant
  const visits = Float64Array.from(state, (s) => arrivals[s] as number)
  if (visits.every((mass) => mass === 0)) return
  solveTransposed(instant, visits, visits)
  for (let m = 0; m < size; m++) {
    arrivals[state[m] as number] = visits[m] as number
    for (let p = exit.start[m] as number; p < (exit.start[m + 1] as number); p++) {
      const to = exit.column[p] as number
      const onward = instant.probability[exit.position[p] as number] as number
      arrivals[to] = (arrivals[to] as number) + (visits[m] as number) * onward
    }
  }
}

/** Arrivals of those who start as `start` says (by state), at once. */
export function startingArrivals({ plan, instant }: Calendar, start: Float64Array): Float64Array {
  const arrivals = Float64Array.from(start)
  addThoseAtOnce(plan, instant, arrivals)
  return arrivals
}

/** Rewards gathered in calendar time. */
export interface Gathered {
  /** By period from 0: what those who start as `start` says have earned by its end. */
  readonly total: Float64Array
  /** The largest absolute error of any of these. */
  readonly errorBound: number
  /** Points of the grid in a period, where there was one. */
  readonly perPeriod?: number
}

/** How rewards are gathered: over which periods, and how well where a grid is needed. */
export interface GatherOptions {
  /** Length of a period, in days. */
  readonly period: number
  readonly periods: number
  /** The error that is good enough on a grid, as a share of what is gathered; 1e-4. */
  readonly tolerance?: number
  /** Multiplications that a grid is worth; 3e8, about half a second. */
  readonly work?: number
  /** The grid to use as it is, found for a chain much like this one; the error is then not known. */
  readonly perPeriod?: number | undefined
}

/**
 * Expected reward on arrivals (by state) of those who start as `start` says (by state), by the end of
 * each period: by uniformisation where all sojourn times are exponential, else from the Markov
 * renewal equation.
 */
export function gather(
  calendar: Calendar,
  reward: Float64Array,
  start: Float64Array,
  options: GatherOptions,
): Gathered {
  const { plan } = calendar
  const onJump = sparseTimesVector(calendar.arrivals, reward)
  const arrivals = startingArrivals(calendar, start)
  const here = arrivals.reduce((sum, count, i) => sum + count * (reward[i] as number), 0)
  const settled = Float64Array.from(plan.lasting, (state) => arrivals[state] as number)
  const { period, periods } = options
  if (plan.lasting.length === 0 || periods === 0)
    return { total: new Float64Array(periods + 1).fill(here), errorBound: 0 }
  const { byState, errorBound, perPeriod } = plan.isExponential
    ? inMarkovTime(calendar, onJump, settled, period, periods)
    : inSemiMarkovTime(calendar, onJump, settled, options)
  const total = Float64Array.from(byState, (totals) =>
    settled.reduce((sum, share, k) => sum + share * (totals[k] as number), here),
  )
  return { total, errorBound, ...(perPeriod !== undefined && { perPeriod }) }
}

/**
 * Expected reward by the end of each period, from each touchpoint that takes time, by its place: of
 * those who have just come there (`staying`), and of those who are just leaving (`leaving`).
 */
export function gatherFromEach(
  calendar: Calendar,
  reward: Float64Array,
  options: GatherOptions,
): { staying: readonly Float64Array[]; leaving: readonly Float64Array[] } {
  const { plan } = calendar
  const onJump = sparseTimesVector(calendar.arrivals, reward)
  const everywhere = new Float64Array(plan.lasting.length).fill(1)
  const { period, periods } = options
  const { byState } = plan.isExponential
    ? inMarkovTime(calendar, onJump, everywhere, period, periods)
    : inSemiMarkovTime(calendar, onJump, everywhere, options)
  const from = (totals: readonly Float64Array[]) =>
    Array.from(plan.lasting, (_, k) => Float64Array.from(totals, (each) => each[k] as number))
  const onward = byState.map((totals) => {
    const later = sparseTimesVector(calendar.jumps, totals)
    return later.map((more, k) => more + (onJump[k] as number))
  })
  return { staying: from(byState), leaving: from(onward) }
}

interface ByState {
  readonly byState: readonly Float64Array[]
  readonly errorBound: number
  readonly perPeriod?: number
}

function inMarkovTime(
  { plan, jumps }: Calendar,
  onJump: Float64Array,
  start: Float64Array,
  period: number,
  periods: number,
): ByState {
  const meanDays = Float64Array.from(plan.holding, ({ exponential }) => exponential as number)
  const flow = onJump.map((earned, k) => earned / (meanDays[k] as number))
  const { total, errorBound } = accumulate(uniformise(meanDays, jumps), flow, period, periods)
  // The bound is for totals of up to 1.
  const largest = (total.at(-1) as Float64Array).reduce((most, x) => Math.max(most, Math.abs(x)), 0)
  const weight = start.reduce((sum, share) => sum + share, 0)
  return { byState: total, errorBound: errorBound * Math.max(largest, 2 ** -1022) * weight }
}

function inSemiMarkovTime(
  { plan: { holding }, jumps }: Calendar,
  onJump: Float64Array,
  start: Float64Array,
  { period, periods, tolerance = 1e-4, work = 3e8, perPeriod }: GatherOptions,
): ByState {
  // What is gathered must not fall, so gains and costs are gathered apart.
  const parts = ([1, -1] as const).flatMap((sign) => {
    const part = onJump.map((earned) => Math.max(0, sign * earned))
    return part.some((earned) => earned > 0) ? [{ sign, part }] : []
  })
  const size = holding.length
  const byState = Array.from({ length: periods + 1 }, () => new Float64Array(size))
  let errorBound = 0
  let points = perPeriod ?? 0
  for (const { sign, part } of parts) {
    const problem = { jumps, onJump: part, holding }
    const solution =
      perPeriod === undefined
        ? solveRenewal(problem, period, periods, { start, tolerance, work })
        : { total: valuesOnGrid(problem, period, periods, perPeriod), bound: [] }
    if ('perPeriod' in solution) points = Math.max(points, solution.perPeriod)
    for (const [t, totals] of byState.entries())
      for (let k = 0; k < size; k++)
        totals[k] = (totals[k] as number) + sign * (solution.total[t]?.[k] as number)
    errorBound += solution.bound.reduce((largest, errors) => {
      const error = start.reduce(
        (sum, share, k) => (share > 0 ? sum + share * (errors[k] as number) : sum),
        0,
      )
      return Math.max(largest, error)
    }, 0)
  }
  return { byState, errorBound, ...(points > 0 && { perPeriod: points }) }
}

/** The sojourn time of a touchpoint that takes time, in days. */
function holdingTime(chain: Chain, state: number): HoldingTime {
  const kind = chain.sojournKind[state]
  const scale = (chain.sojournScale[state] as number) / SECONDS_PER_DAY
  const [from, until] = [chain.sampleStart[state] as number, chain.sampleStart[state + 1] as number]
  const sampled = Array.from({ length: until - from }, (_, k) => ({
    value: (chain.sampleValue[from + k] as number) / SECONDS_PER_DAY,
    share: chain.sampleShare[from + k] as number,
  }))
  const atoms = kind === SojournKind.fixed ? [{ value: scale, share: 1 }] : sampled
  return {
    cumulative: (days) => sojournCumulative(chain, state, days * SECONDS_PER_DAY),
    integral: (days) => sojournIntegral(chain, state, days * SECONDS_PER_DAY) / SECONDS_PER_DAY,
    peak: sojournPeak(chain, state) * SECONDS_PER_DAY,
    ...(atoms.length > 0 && { atoms }),
    ...(kind === SojournKind.exponential && { exponential: scale }),
  }
}

/** The outcomes and goals that have a reward, as 0 and 1 by state. */
export function rewarding(reward: Float64Array): Uint8Array {
  return Uint8Array.from(reward, (value) => (value === 0 ? 0 : 1))
}
