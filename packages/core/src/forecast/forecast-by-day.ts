import { conversionStates } from '../analysis/state-set.ts'
import { drawProbabilities, posterior } from '../estimation/posterior.ts'
import type { Chain } from '../model/chain.ts'
import { compileChain } from '../model/compile-chain.ts'
import { durationSeconds } from '../model/duration.ts'
import type { Journey } from '../model/journey.ts'
import { personaJourney } from '../model/persona-journey.ts'
import type { Tail } from '../model/tail.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import { drawStrengths } from '../scenarios/strength-draws.ts'
import type { Strengths } from '../scenarios/strengths.ts'
import type { Cancellation } from '../simulation/runner.ts'
import type { CustomerCurves, PlaceCurves, TailOfDraw } from './day-curves.ts'
import {
  type DrawByDay,
  type DrawOptions,
  type Groups,
  type Prepared,
  runDraw,
  type Usual,
} from './day-draw.ts'
import type { Grouping } from './day-tally.ts'
import { type DayWalk, planDays } from './day-walk.ts'
import { type DayInterval, type Interval, summarise, summariseDays } from './projection.ts'
import { withReferralEntrance } from './referral-entrance.ts'
import { scenarioNotes } from './scenario-notes.ts'
import { tailSurvival } from './tail-survival.ts'
import { tailValue } from './tail-value.ts'

/** Options of {@link forecastByDay}. */
export interface ByDayOptions {
  /** Days to follow, a whole number; 90. */
  readonly horizon?: number
  /**
   * Customers who come by themselves: so many every day, or by day from the first (0 after the last that
   * is given). Where absent the journey's `arrivals`, else 1,000 on the first day.
   */
  readonly entrants?: number | ArrayLike<number>
  /** Whether the customers of a day come at its `start`, or `evenly` over it; at the start. */
  readonly entering?: 'start' | 'evenly'
  /** Number of draws of what is uncertain; 200. */
  readonly draws?: number
  /** Seed of all draws, a number or a text; 1. */
  readonly seed?: string | number
  /** Yearly rate at which money is discounted, such as 0.1; above 0, 0.1 if absent. */
  readonly discount?: number
  /** Error of any number of customers that is good enough, as a share of all who enter; 1e-3. */
  readonly tolerance?: number
  /** Told now and then what share of the work is done, from 0 to 1. */
  readonly onProgress?: (share: number) => void
  /** Looked at before each draw; where it is aborted (by `onProgress`, say), its reason is thrown. */
  readonly signal?: Pick<Cancellation, 'aborted' | 'reason'>
}

/** A persona's, or a place's, part of a forecast. */
export interface PartByDay<Curves> {
  /** Id of the persona, phase or channel; null for all that belongs to none, such as outcomes. */
  readonly id: string | null
  readonly curves: Curves
}

/** A journey by calendar day. All intervals hold 80 % of the draws. */
export interface ProjectionByDay {
  readonly name: string
  readonly total: CustomerCurves
  /** In the order of the journey; none where it has none. */
  readonly personas: readonly PartByDay<CustomerCurves>[]
  /** In the order of the journey, then what belongs to none. Visits, active customers, revenue and cost add up to the total's. */
  readonly phases: readonly PartByDay<PlaceCurves>[]
  readonly channels: readonly PartByDay<PlaceCurves>[]
  /** Level of each stock at the end of each day. */
  readonly stocks: readonly { readonly id: string; readonly level: readonly DayInterval[] }[]
  /**
   * Discounted margin of one who comes by themselves, over all time, if all stays as it is on the last
   * day; without what changes cost themselves, and without who is referred.
   */
  readonly lifetimeValue: Interval
  /**
   * How those who enter on the last day will remember their journeys ({@link peakEnd}), with the mean
   * experience of each touchpoint's visits; null where no experience is known.
   */
  readonly peakEnd: Interval | null
  /** Estimated largest error of any number of customers in the first draw: what halving the step changed. */
  readonly errorEstimate: number
}

/** A scenario by calendar day, and how it differs from the baseline. */
export interface ComparisonByDay extends ProjectionByDay {
  /** Scenario less baseline, draw by draw; satisfaction and the like null where either is. */
  readonly difference: CustomerCurves & Pick<ProjectionByDay, 'lifetimeValue' | 'peakEnd'>
  /** Share of draws that are strictly higher at the end of the horizon than the baseline in the same draw. */
  readonly probabilityBetter: { readonly converted: number; readonly presentValue: number }
}

/** Baseline and scenarios by calendar day, drawn together. */
export interface ForecastByDay {
  readonly baseline: ProjectionByDay
  readonly scenarios: readonly ComparisonByDay[]
  readonly horizon: number
  /** Draws that were made; 1 where nothing is uncertain. */
  readonly draws: number
  /** Steps of the grid in a day. */
  readonly perDay: number
  /** What a reader of the numbers should know, in words. */
  readonly notes: readonly string[]
}

const AS_IS = { format: 'sojourn-scenario', version: 1, name: 'As it is now', changes: [] } as const
/** Points of the grid at most, and multiplications of a draw that are worth waiting for. */
const MOST_POINTS = 32_768
const MOST_WORK = 6e7
/** Far above the rounding of any chain, and far below what matters; as in `compareScenario`. */
const ROUNDING = 1e-12

/**
 * Forecasts a journey as it is and with each scenario by calendar day: new customers, conversions, active
 * and retained customers, revenue, cost, margin, present and lifetime value, satisfaction, advocates and
 * who they bring, as means and intervals that hold 80 %; of all customers, and by persona, phase and
 * channel. Changes come and go as `planTimeline` says, stocks fill and decay, and word of mouth
 * brings customers in the moment of the visit that refers.
 *
 * Counts begin empty: customers from before the first day aren't in them. Those of a day come at its
 * start, or evenly over it ({@link ByDayOptions.entering}); a change that starts on day 1 acts from the
 * end of the first day, that is from row 2. Where the journey has a tail, it says who is retained and
 * what they pay, and the chain who converts.
 *
 * Within a draw, numbers are expected ones: the forward Markov renewal equation as in `calendarTrace`, of
 * all kinds of customers at once, on a grid that is halved until no number of customers moves by more
 * than the tolerance. Every draw takes rows from their Dirichlet posterior where the journey was fitted,
 * and strengths from their distributions; baseline and scenarios share the draws, so that a scenario
 * without changes differs by exactly 0.
 *
 * Cost: a draw of a scenario over 90 days with 30 touchpoints some 2 ms where sojourn times are
 * exponential or fixed, and O(points² · touchpoints) where they aren't.
 * @throws JourneyError where a scenario can't be applied, listing every reason.
 * @throws RangeError for options out of range, a journey without a conversion, unknown sojourn times,
 * referrals that explode, and stocks that nothing keeps up; all that is wrong with the options at once.
 * @example
 * ```ts
 * import { forecastByDay } from 'sojourn/forecast'
 * import { journey } from 'sojourn/model'
 * const club = journey({
 *   touchpoints: [
 *     { id: 'trial', sojourn: { distribution: 'fixed', value: '2d' } },
 *     { id: 'member', revenue: 30, sojourn: { distribution: 'fixed', value: '30d' } },
 *   ],
 *   outcomes: [{ id: 'gone', kind: 'churn' }], conversions: ['member'], entries: { trial: 1 },
 *   transitions: { trial: { member: 0.5, gone: 'rest' }, member: { member: 0.8, gone: 'rest' } },
 * })
 * const { total } = forecastByDay(club, [], { horizon: 40, entrants: [100] }).baseline
 * console.log(total.converted[1]?.mean, total.retained?.[31]?.mean) // 50 40
 * console.log(total.revenueSoFar[39]?.mean) // 2700, of 50 members and of the 40 who stay
 * ```
 */
export function forecastByDay(
  journey: Journey,
  scenarios: readonly Scenario[],
  options: ByDayOptions = {},
): ForecastByDay {
  const { draws = 200, seed = 1, discount = 0.1, tolerance = 1e-3, entering = 'start' } = options
  const { horizon, newcomers } = readOptions(journey, options)
  const { journey: walked, entrance } = withReferralEntrance(journey)
  const kinds = kindsOf(walked, seed, draws)
  const chains = kinds.map(({ chain }) => chain)
  const tail = journey.tail && readTail(journey.tail, horizon, { draws, seed, discount })
  const own = Math.max(tail?.survival.length ?? 1, ...kinds.map((kind) => kind.bases.length))

  const prepared = [AS_IS as Scenario, ...scenarios].map((scenario) => {
    const walk = planDays(walked, scenario, chains, entrance)
    const strengths = drawStrengths(scenario, seed, Math.max(draws, own))
    return {
      walk,
      number: strengths.uncertain ? Math.max(draws, own) : own,
      strengths: (d: number): Strengths => ({
        effect: strengths.effect.map((draw) => draw[d] as number),
        reach: strengths.reach.map((draw) => draw[d] as number),
      }),
      groups: groupsOf(journey, walk),
    }
  })
  const [asIs] = prepared as [Prepared]
  const unknown = [...new Set(prepared.flatMap(({ walk }) => unknownStays(walk)))]
  if (unknown.length > 0)
    throw new RangeError(
      `forecastByDay: the sojourn time of ${unknown.map((id) => JSON.stringify(id)).join(', ')} is unknown, so days can't be forecast; give each a "sojourn"`,
    )

  const run: Run = (each, d, perDay, usual, watch) =>
    runDraw(each, {
      d,
      perDay,
      usual,
      horizon,
      newcomers,
      evenly: entering === 'evenly',
      bases: each.walk.parts.map(({ persona }) => {
        const { bases } = kinds[persona] as Kind
        return bases[d % bases.length] as Float64Array
      }),
      ordinary: journey.arrivals?.perDay,
      tail: tail?.draw(d),
      discount,
      ...(watch && { watch }),
    })
  const allowed = tolerance * newcomers.reduce((sum, count) => sum + count, 0)
  const { perDay, errors } = chooseStep(prepared, run, { horizon, allowed })

  const work = prepared.reduce((sum, { number }) => sum + number, 0)
  let done = 0
  const drawAll = (each: Prepared, usual: (d: number) => Usual | undefined) =>
    Array.from({ length: each.number }, (_, d) => {
      options.onProgress?.(done++ / work)
      if (options.signal?.aborted)
        throw options.signal.reason ?? new Error('The forecast was stopped.')
      return run(each, d, perDay, usual(d))
    })
  const baseDraws = drawAll(asIs, () => undefined)
  const baseline = project(journey, asIs, baseDraws, errors[0] as number)
  const compared = prepared.slice(1).map((each, k): ComparisonByDay => {
    const drawn = drawAll(each, (d) => baseDraws[d % baseDraws.length]?.usual)
    return {
      ...project(journey, each, drawn, errors[k + 1] as number),
      ...compare(drawn, baseDraws),
    }
  })
  options.onProgress?.(1)
  return {
    baseline,
    scenarios: compared,
    horizon,
    draws: Math.max(...prepared.map(({ number }) => number)),
    perDay,
    notes: notes(journey, scenarios, kinds, tail, { error: Math.max(...errors), allowed }),
  }
}

interface Kind {
  readonly chain: Chain
  readonly bases: readonly Float64Array[]
  readonly drawn: boolean
  readonly edited: readonly string[]
}

/** The journey's rows, or those of each persona, drawn. */
function kindsOf(journey: Journey, seed: string | number, draws: number): Kind[] {
  const { personas = [] } = journey
  const own =
    personas.length === 0 ? [journey] : personas.map((persona) => personaJourney(journey, persona))
  return own.map((each) => {
    const chain = compileChain(each)
    const rows = posterior(each, chain)
    const drawn = rows.drawn.length > 0
    const bases = drawn ? drawProbabilities(rows, seed, draws) : [chain.probability]
    return { chain, bases, drawn, edited: rows.edited }
  })
}

/** @throws RangeError naming all that is wrong. */
function readOptions(
  journey: Journey,
  { horizon = 90, draws = 200, discount = 0.1, tolerance = 1e-3, ...options }: ByDayOptions,
): { horizon: number; newcomers: Float64Array } {
  const { entrants = journey.arrivals?.perDay ?? [1000], entering = 'start' } = options
  const goodHorizon = Number.isInteger(horizon) && horizon >= 1 && horizon <= 36_525
  const newcomers = Float64Array.from({ length: goodHorizon ? horizon : 0 }, (_, day) =>
    typeof entrants === 'number' ? entrants : (entrants[day] ?? 0),
  )
  const wrong = newcomers.findIndex((count) => !(count >= 0 && count < Infinity))
  const problems = [
    !conversionStates(compileChain(journey)).includes(1) &&
      'the journey has no conversion; give an outcome "kind": "conversion", or list goals in "conversions"',
    !goodHorizon && `the horizon is ${horizon} days; it must be a whole number from 1 to 36525`,
    wrong >= 0 &&
      `there are ${newcomers[wrong]} entrants on day ${wrong + 1}; it must be a finite number from 0`,
    goodHorizon &&
      wrong < 0 &&
      !newcomers.some((count) => count > 0) &&
      'nobody enters within the horizon; give "entrants" above 0',
    entering !== 'start' &&
      entering !== 'evenly' &&
      `entering is ${JSON.stringify(entering)}; it must be "start" or "evenly"`,
    !(Number.isInteger(draws) && draws >= 1) &&
      `draws is ${draws}; it must be a whole number from 1`,
    !(discount > 0 && discount < Infinity) && `discount is ${discount}; it must be above 0`,
    !(tolerance > 0 && tolerance < 1) &&
      `tolerance is ${tolerance}; it must be above 0 and below 1`,
  ].filter((problem) => problem !== false)
  if (problems.length > 0) throw new RangeError(`forecastByDay: ${problems.join('; ')}`)
  return { horizon, newcomers }
}

interface ReadTail {
  readonly survival: readonly Float64Array[]
  readonly note: string
  readonly draw: (d: number) => TailOfDraw & { readonly worth: number }
}

function readTail(
  tail: Tail,
  horizon: number,
  { draws, seed, discount }: { draws: number; seed: string | number; discount: number },
): ReadTail {
  const periodDays = durationSeconds(tail.period) / 86_400
  const { survival, laws, note } = tailSurvival(tail, Math.floor(horizon / periodDays), {
    draws,
    seed,
  })
  const { value = 0 } = tail
  // Nobody has converted yet: what is asked for is what one who converts is worth.
  const nobody = new Float64Array(1)
  const worths = laws?.map((law) =>
    value === 0 ? 0 : tailValue(law, nobody, { value, periodDays, discount }).lifetime,
  )
  return {
    survival,
    note,
    draw: (d) => ({
      survival: survival[d % survival.length] as Float64Array,
      periodDays,
      value,
      worth: worths ? (worths[d % worths.length] as number) : value === 0 ? 0 : Number.NaN,
    }),
  }
}

function unknownStays({ flow, ids, joint }: DayWalk): string[] {
  const unknown = new Set(flow.calendar.unknown)
  return ids.filter((_, u) => unknown.has(joint.chain.ids[u] as string))
}

function groupsOf(journey: Journey, { joint, parts, ids }: DayWalk): Groups {
  const listed = (all: readonly (string | undefined)[]) => [
    ...new Set(all.filter((id) => id !== undefined)),
  ]
  const touchpoints = parts.flatMap(({ plan }) => plan.journey.touchpoints)
  const phases = listed([
    ...(journey.phases ?? []).map(({ id }) => id),
    ...touchpoints.map(({ phase }) => phase),
  ])
  const channels = listed([
    ...(journey.channels ?? []).map(({ id }) => id),
    ...touchpoints.map(({ channel }) => channel),
  ])
  const phaseOf = new Map(touchpoints.map(({ id, phase }) => [id, phase]))
  const channelOf = new Map(touchpoints.map(({ id, channel }) => [id, channel]))
  const place = (names: readonly string[], of: ReadonlyMap<string, string | undefined>) => ({
    names: [...names, null],
    of: Int32Array.from(ids, (id) => {
      const name = of.get(id)
      return name === undefined ? names.length : names.indexOf(name)
    }),
    size: names.length + 1,
  })
  const personas = (journey.personas ?? []).map(({ id }) => id)
  return {
    personas: {
      names: personas,
      of: Int32Array.from(joint.part, (k) => parts[k]?.persona as number),
      size: Math.max(1, personas.length),
    },
    phases: place(phases, phaseOf),
    channels: place(channels, channelOf),
  }
}

type Run = (
  each: Prepared,
  d: number,
  perDay: number,
  usual: Usual | undefined,
  watch?: DrawOptions['watch'],
) => DrawByDay

/** Halves the step until no number of customers in the first draw of any walk moves by more than is allowed. */
function chooseStep(
  prepared: readonly Prepared[],
  run: Run,
  { horizon, allowed }: { horizon: number; allowed: number },
): { perDay: number; errors: number[] } {
  const listed = Math.max(
    ...prepared.map(
      ({ walk }) =>
        walk.flow.calendar.holding.filter(
          ({ atoms, exponential }) => !atoms && exponential === undefined,
        ).length,
    ),
  )
  const trace = (perDay: number) => {
    let usual: Usual | undefined
    return prepared.map((each, k) => {
      const numbers: Float64Array[] = []
      const drawn = run(each, 0, perDay, usual, (_, arrived, occupancy) => {
        numbers.push(Float64Array.from(arrived), Float64Array.from(occupancy))
      })
      if (k === 0) usual = drawn.usual
      return numbers
    })
  }
  let perDay = 1
  let coarse = trace(perDay)
  for (;;) {
    perDay *= 2
    const fine = trace(perDay)
    const errors = fine.map((numbers, k) => largestDifference(coarse[k] as Float64Array[], numbers))
    const next = 2 * perDay * horizon
    if (Math.max(...errors) <= allowed || next > MOST_POINTS || next ** 2 * listed > 2 * MOST_WORK)
      return { perDay, errors }
    coarse = fine
  }
}

function largestDifference(a: readonly Float64Array[], b: readonly Float64Array[]): number {
  let largest = 0
  for (const [t, counts] of a.entries())
    for (const [u, count] of counts.entries())
      largest = Math.max(largest, Math.abs(count - (b[t]?.[u] as number)))
  return largest
}

function project(
  journey: Journey,
  { walk, groups }: Prepared,
  draws: readonly DrawByDay[],
  errorEstimate: number,
): ProjectionByDay {
  const parts = <Curves extends object>(
    { names }: Grouping,
    of: (draw: DrawByDay) => readonly Curves[],
  ) =>
    names.map((id, k) => ({
      id,
      curves: summariseCurves(draws.map((draw) => of(draw)[k] as Curves)),
    }))
  return {
    name: walk.scenario.name,
    total: summariseCurves(draws.map(({ total }) => total)) as CustomerCurves,
    personas: parts(groups.personas, (draw) => draw.personas) as PartByDay<CustomerCurves>[],
    phases: parts(groups.phases, (draw) => draw.phases) as PartByDay<PlaceCurves>[],
    channels: parts(groups.channels, (draw) => draw.channels) as PartByDay<PlaceCurves>[],
    stocks: (journey.stocks ?? []).map(({ id }, s) => ({
      id,
      level: fromDayOne(summariseDays(draws.map(({ stocks }) => stocks[s] as Float64Array))),
    })),
    lifetimeValue: summarise(Float64Array.from(draws, (draw) => draw.lifetimeValue)),
    peakEnd: known(draws.map((draw) => draw.peakEnd)),
    errorEstimate,
  }
}

function known(values: readonly number[]): Interval | null {
  return values.some(Number.isNaN) ? null : summarise(Float64Array.from(values))
}

/** Scenario less baseline in the same draws. */
function compare(
  draws: readonly DrawByDay[],
  base: readonly DrawByDay[],
): Pick<ComparisonByDay, 'difference' | 'probabilityBetter'> {
  const pairs = draws.map((draw, d) => [draw, base[d % base.length] as DrawByDay] as const)
  const differences = pairs.map(([{ total: a }, { total: b }]) =>
    Object.fromEntries(
      Object.entries(a).map(([key, curve]: [string, Float64Array | null]) => {
        const other = b[key as keyof CustomerCurves]
        return [
          key,
          curve && other && curve.map((value, t) => difference(value, other[t] as number)),
        ]
      }),
    ),
  )
  const better = (key: 'converted' | 'presentValue') =>
    pairs.filter(
      ([a, b]) => difference(a.total[key].at(-1) as number, b.total[key].at(-1) as number) > 0,
    ).length / pairs.length
  return {
    difference: {
      ...(summariseCurves(differences) as CustomerCurves),
      lifetimeValue: summarise(
        Float64Array.from(pairs, ([a, b]) => difference(a.lifetimeValue, b.lifetimeValue)),
      ),
      peakEnd: known(pairs.map(([a, b]) => difference(a.peakEnd, b.peakEnd))),
    },
    probabilityBetter: { converted: better('converted'), presentValue: better('presentValue') },
  }
}

/** Unlike systems round differently; what is equal but for that is equal, infinite values too. */
function difference(a: number, b: number): number {
  const isRounding = Math.abs(a - b) <= ROUNDING * Math.max(Math.abs(a), Math.abs(b))
  return a === b || isRounding ? 0 : a - b
}

/** Summarises curves by name; null where a draw has none. */
function summariseCurves(draws: readonly object[]): object {
  const [first = {}] = draws
  return Object.fromEntries(
    Object.keys(first).map((key) => {
      const curves = draws.map((draw) => (draw as Record<string, Float64Array | null>)[key])
      return [
        key,
        curves.some((curve) => !curve) ? null : fromDayOne(summariseDays(curves as Float64Array[])),
      ]
    }),
  )
}

function fromDayOne(rows: readonly DayInterval[]): DayInterval[] {
  return rows.map((row) => ({ ...row, day: row.day + 1 }))
}

function notes(
  journey: Journey,
  scenarios: readonly Scenario[],
  kinds: readonly Kind[],
  tail: ReadTail | undefined,
  { error, allowed }: { error: number; allowed: number },
): string[] {
  const edited = [...new Set(kinds.flatMap((kind) => kind.edited))]
  return [
    'Counts begin with nobody: customers from before the first day are not in them.',
    kinds.some(({ drawn }) => drawn)
      ? undefined
      : 'The journey has no evidence, so its own probabilities are taken as certain; only the strengths of changes vary.',
    edited.length > 0
      ? `These rows differ from their evidence and are taken as stated: ${edited.map((id) => JSON.stringify(id)).join(', ')}.`
      : undefined,
    tail?.note,
    error > allowed
      ? `Numbers of customers are within some ${error.toPrecision(1)} of what is exact, more than was asked for: a finer step would take too long.`
      : undefined,
    ...(journey.stocks ?? []).flatMap(({ id, level }) =>
      level === undefined
        ? [
            `The stock ${JSON.stringify(id)} has no stated level: the journey as it is keeps it where it is, and scenarios move it from there.`,
          ]
        : [],
    ),
    ...scenarios.flatMap((scenario) => scenarioNotes(journey, scenario, { byDay: true })),
    'No backtest has been run on this forecast.',
  ].filter((note) => note !== undefined)
}
