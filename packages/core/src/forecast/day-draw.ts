import {
  type FlowDay,
  flowCells,
  planFlow,
  type Regime,
  runFlow,
} from '../analysis/customer-flow.ts'
import { peakEnd } from '../analysis/peak-end.ts'
import { StateKind } from '../model/chain.ts'
import { experienceChanges } from '../scenarios/experiences.ts'
import type { MixturePart } from '../scenarios/plan-mixture.ts'
import { planTimeline, type Timeline } from '../scenarios/plan-timeline.ts'
import { type CustomersMet, costsBetween } from '../scenarios/scenario-costs.ts'
import type { Strengths } from '../scenarios/strengths.ts'
import { isTimed } from '../scenarios/timing.ts'
import {
  type CustomerCurves,
  customerCurves,
  type PlaceCurves,
  placeCurves,
  staying,
  type TailOfDraw,
} from './day-curves.ts'
import type { Groups } from './day-groups.ts'
import { regimesOf, stocksInFlow } from './day-regimes.ts'
import { type DayTally, emptyTally, type Grouping, takeDown } from './day-tally.ts'
import { arrivalsInAll, chainInForce, lifetimeValue } from './day-value.ts'
import type { DayWalk } from './day-walk.ts'
import { withStays } from './joint-chain.ts'

/** A walk with its strengths by draw, and its states in groups. */
export interface Prepared {
  readonly walk: DayWalk
  readonly number: number
  readonly strengths: (d: number) => Strengths
  readonly groups: Groups
}

/** What the baseline took into its stocks in a draw, by stock and cell, and the levels they began with. */
export interface Usual {
  readonly inflows: readonly Float64Array[]
  readonly steady: readonly number[]
}

export type Watch = (day: number, arrived: Float64Array, occupancy: Float64Array) => void

/** What a draw is to be followed with. */
export interface DrawOptions {
  readonly d: number
  readonly perDay: number
  readonly usual: Usual | undefined
  readonly horizon: number
  readonly newcomers: Float64Array
  readonly evenly: boolean
  /** Customers who come a day as a rule, where the journey says so. */
  readonly ordinary: number | undefined
  readonly bases: readonly Float64Array[]
  readonly tail: (TailOfDraw & { readonly worth: number }) | undefined
  readonly discount: number
  readonly watch?: Watch
}

/** What a draw comes to, by day. */
export interface DrawByDay {
  readonly total: CustomerCurves<Float64Array>
  readonly personas: readonly CustomerCurves<Float64Array>[]
  readonly phases: readonly PlaceCurves<Float64Array>[]
  readonly channels: readonly PlaceCurves<Float64Array>[]
  readonly stocks: readonly Float64Array[]
  readonly lifetimeValue: number
  /** NaN where no experience is known. */
  readonly peakEnd: number
  readonly usual: Usual
}

/** Follows one draw of a walk day by day. */
export function runDraw(
  { walk, strengths: strengthsOf, groups }: Prepared,
  {
    d,
    perDay,
    usual,
    horizon,
    newcomers,
    evenly,
    ordinary,
    bases,
    tail,
    discount,
    watch,
  }: DrawOptions,
): DrawByDay {
  const { joint, parts, scenario, stocks } = walk
  const strengths = strengthsOf(d)
  const regimes = regimesOf({ walk, bases, strengths })
  const stays = parts.map((part) => part.plan.stays(strengths))
  const same = stays.every((chain, k) => chain === parts[k]?.plan.chain)
  const chain = same ? joint.chain : withStays(joint, stays)
  const flow = same ? walk.flow : planFlow(chain, walk.starts)
  const cells = horizon * perDay
  const steady = usual?.steady ?? steadyLevels(walk, regimes(0), ordinary ?? meanOf(newcomers))
  const inFlow = stocksInFlow(walk, steady, { step: 1 / perDay, cells }, usual?.inflows)
  const total = emptyTally(horizon)
  const tallies = (grouping: Grouping) =>
    Array.from({ length: grouping.size }, () => emptyTally(horizon))
  const [personas, phases, channels] = [
    tallies(groups.personas),
    tallies(groups.phases),
    tallies(groups.channels),
  ]
  const size = joint.chain.ids.length
  const counted = [
    { grouping: { names: [], of: new Int32Array(size), size: 1 }, tallies: [total] },
    { grouping: groups.personas, tallies: personas },
    { grouping: groups.phases, tallies: phases },
    { grouping: groups.channels, tallies: channels },
  ]
  const before = {
    arrived: new Float64Array(size),
    entered: new Float64Array(size),
    referred: new Float64Array(size),
  }
  const levels = stocks.map(() => new Float64Array(horizon))
  const hasCosts = scenario.changes.some(({ cost }) => typeof cost === 'object')
  const changes = hasCosts ? new Float64Array(horizon) : undefined
  const timeline = planTimeline(scenario)
  const timed = scenario.changes.some(isTimed)
  const onDay = (day: number): Strengths =>
    timed ? { ...strengths, force: meanForce(timeline.force, day, perDay) } : strengths
  const feels = scenario.changes.some(({ op }) => op === 'setExperience')
  let experience = experiencesOf(walk, strengths)

  runFlow(flow, flowCells(flow, horizon, perDay), {
    days: horizon,
    perDay,
    newcomers,
    evenly,
    regime: (n) => inFlow.scale(regimes((n + 0.5) / perDay)),
    ...(walk.brings && { brings: walk.brings }),
    passed: (n, arrivals) => inFlow.pass(n, arrivals),
    ended(day, state) {
      watch?.(day, state.arrived, state.occupancy)
      if (feels && timed) experience = experiencesOf(walk, onDay(day))
      if (changes)
        changes[day - 1] = costsBetween(
          scenario,
          customersMet(walk, state, before),
          { from: day - 1, until: day },
          onDay(day),
        ).reduce((sum, cost) => sum + cost.total, 0)
      takeDown(joint, day, state, before, experience, counted)
      for (const [s, level] of inFlow.levels().entries())
        (levels[s] as Float64Array)[day - 1] = level
    },
  })

  const refers = walk.brings !== undefined
  const follows = joint.chain.kind.subarray(0, joint.chain.touchpoints).includes(StateKind.goal)
  const accounts = { tail, discount, follows, refers }
  const curves = customerCurves(total, { ...accounts, ...(changes && { changes }) })
  const paid = tail && staying(curves.conversions, tail).paid
  const places = (list: readonly DayTally[]) =>
    list.map((tally, k) => placeCurves(tally, k === list.length - 1 ? paid : undefined))
  // What is so on the last day, of one who enters then; not needed to choose the step.
  const last = watch ? undefined : inFlow.scale(regimes(horizon - 0.5 / perDay))
  return {
    total: curves,
    personas: personas.map((tally) => customerCurves(tally, accounts)),
    phases: places(phases),
    channels: places(channels),
    stocks: levels,
    lifetimeValue: last ? lifetimeValue(walk, chain, last, discount, tail?.worth ?? 0) : 0,
    peakEnd:
      last && experience.some((felt) => !Number.isNaN(felt))
        ? (peakEnd(chainInForce(chain, last), experience)?.peakEnd ?? Number.NaN)
        : Number.NaN,
    usual: { inflows: inFlow.inflows, steady },
  }
}

/** How much of each change is in force over a day, on average over the cells of the grid. */
function meanForce(force: Timeline['force'], day: number, perDay: number): Float64Array {
  const sum = force(day - 1 + 0.5 / perDay)
  for (let n = 1; n < perDay; n++)
    for (const [i, more] of force(day - 1 + (n + 0.5) / perDay).entries())
      sum[i] = (sum[i] as number) + more
  return sum.map((total) => total / perDay)
}

/** Mean experience of a visit by state of the joint chain; NaN where it isn't known. */
function experiencesOf({ joint, parts, scenario, ids }: DayWalk, strengths: Strengths) {
  const known = parts.map((part) => {
    const { plan } = part
    const before = new Map(
      plan.journey.touchpoints.flatMap(({ id, experience }) =>
        experience === undefined ? [] : [[id, experience] as const],
      ),
    )
    const persona = personaOf(part)
    const changed = experienceChanges(scenario, before, strengths, {
      met: part.met,
      ...(persona !== undefined && { persona }),
    })
    return { before, changed }
  })
  return Float64Array.from(joint.part, (k, u) => {
    const { before, changed } = known[k] as (typeof known)[number]
    const id = ids[u] as string
    return (before.get(id) ?? Number.NaN) + (changed.get(id) ?? 0)
  })
}

function personaOf({ persona, plan }: MixturePart): string | undefined {
  return plan.journey.personas?.[persona]?.id
}

/** Customers of a day, one item a part, as the costs of changes want them. */
function customersMet(
  { joint, parts, ids }: DayWalk,
  { arrived, entered }: FlowDay,
  before: { readonly arrived: Float64Array; readonly entered: Float64Array },
): CustomersMet[] {
  const byPart = parts.map((part) => {
    const persona = personaOf(part)
    return {
      ...(persona !== undefined && { persona }),
      met: part.met,
      visits: Object.create(null) as Record<string, number>,
      entries: Object.create(null) as Record<string, number>,
      revenue: 0,
    }
  })
  for (const [u, k] of joint.part.entries()) {
    const kind = byPart[k] as (typeof byPart)[number]
    const id = ids[u] as string
    const arrivals = (arrived[u] as number) - (before.arrived[u] as number)
    kind.visits[id] = (kind.visits[id] ?? 0) + arrivals
    kind.entries[id] =
      (kind.entries[id] ?? 0) + (entered[u] as number) - (before.entered[u] as number)
    kind.revenue += arrivals * (joint.chain.revenue[u] as number)
  }
  return byPart
}

/** Levels that stocks begin with. @throws RangeError where nothing keeps one up. */
function steadyLevels(
  { stocks, joint, brings }: DayWalk,
  regime: Regime,
  perDay: number,
): number[] {
  if (stocks.length === 0) return []
  const kept = stocks.some(({ level }) => level === undefined)
  const arrivals = kept ? arrivalsInAll(joint, regime, brings) : new Float64Array()
  const levels = stocks.map(({ level, inflow, halfLifeDays }) => {
    if (level !== undefined) return level
    const filled = inflow.reduce(
      (sum, amount, u) => (amount > 0 ? sum + amount * (arrivals[u] as number) : sum),
      0,
    )
    return (perDay * filled * halfLifeDays) / Math.LN2
  })
  const wrong = stocks.filter(
    (_, s) => !((levels[s] as number) > 0 && (levels[s] as number) < Infinity),
  )
  if (wrong.length > 0)
    throw new RangeError(
      `forecastByDay: the journey's arrivals keep the stock ${wrong.map(({ id }) => JSON.stringify(id)).join(', ')} at no level above 0 that has an end; state its "level"`,
    )
  return levels
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
