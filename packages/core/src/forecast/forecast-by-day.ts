import { drawProbabilities, posterior } from '../estimation/posterior.ts'
import type { Chain } from '../model/chain.ts'
import { compileChain } from '../model/compile-chain.ts'
import type { Journey } from '../model/journey.ts'
import { personaJourney } from '../model/persona-journey.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import { drawStrengths } from '../scenarios/strength-draws.ts'
import type { Strengths } from '../scenarios/strengths.ts'
import { byDayNotes } from './by-day-notes.ts'
import { type ByDayOptions, readByDayOptions } from './by-day-options.ts'
import {
  type ComparisonByDay,
  compareByDay,
  type ProjectionByDay,
  projectByDay,
} from './by-day-projection.ts'
import { chooseStep, type FollowDraw } from './choose-step.ts'
import { type Prepared, runDraw, type Usual } from './day-draw.ts'
import { groupsOf } from './day-groups.ts'
import { type DayWalk, planDays } from './day-walk.ts'
import { withReferralEntrance } from './referral-entrance.ts'
import { tailPayments } from './tail-payments.ts'

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
 * Cost: a draw of a scenario over 90 days with 30 touchpoints some 4 ms where sojourn times are
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
  const { horizon, newcomers } = readByDayOptions(journey, options)
  const { journey: walked, entrance } = withReferralEntrance(journey)
  const kinds = kindsOf(walked, seed, draws)
  const chains = kinds.map(({ chain }) => chain)
  const tail = journey.tail && tailPayments(journey.tail, horizon, { draws, seed, discount })
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

  const run: FollowDraw = (each, d, perDay, usual, watch) =>
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
  const drawAll = (each: Prepared, usual: (d: number) => Usual | undefined, scenario?: number) =>
    Array.from({ length: each.number }, (_, d) => {
      options.onProgress?.(done++ / work)
      if (options.signal?.aborted)
        throw options.signal.reason ?? new Error('The forecast was stopped.')
      const drawn = run(each, d, perDay, usual(d))
      options.onDraw?.(drawn.total, scenario)
      return drawn
    })
  const baseDraws = drawAll(asIs, () => undefined)
  const baseline = projectByDay(journey, asIs, baseDraws, errors[0] as number)
  const compared = prepared.slice(1).map((each, k): ComparisonByDay => {
    const drawn = drawAll(each, (d) => baseDraws[d % baseDraws.length]?.usual, k)
    return {
      ...projectByDay(journey, each, drawn, errors[k + 1] as number),
      ...compareByDay(drawn, baseDraws),
    }
  })
  options.onProgress?.(1)
  return {
    baseline,
    scenarios: compared,
    horizon,
    draws: Math.max(...prepared.map(({ number }) => number)),
    perDay,
    notes: byDayNotes(journey, scenarios, kinds, tail, { error: Math.max(...errors), allowed }),
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

function unknownStays({ flow, ids, joint }: DayWalk): string[] {
  const unknown = new Set(flow.calendar.unknown)
  return ids.filter((_, u) => unknown.has(joint.chain.ids[u] as string))
}
