import type { Journey } from '../model/journey.ts'
import { costOf } from '../scenarios/change-cost.ts'
import { type MixturePart, planMixture } from '../scenarios/plan-mixture.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import { drawStrengths } from '../scenarios/strength-draws.ts'
import type { Strengths } from '../scenarios/strengths.ts'
import { inDays, inForce } from '../scenarios/timing.ts'
import { type Baseline, prepareBaseline } from './baseline.ts'
import { type MeetingChange, planMeeting } from './meeting-change.ts'
import { type MoneyPlan, planMoney } from './money-plan.ts'
import { mayCost, partMoney } from './part-money.ts'
import { planProjection } from './projection-plan.ts'
import { touchedBy } from './touched-rows.ts'
import { type UnknownDraws, unknownsOf } from './unknown-draws.ts'

/** Options of {@link decisionDraws}. */
export interface DecisionDrawsOptions {
  /** Days within which each customer's money counts, and over which what runs is paid; 365. */
  readonly horizon?: number
  /** Number of draws; 1,000. */
  readonly draws?: number
  /** Seed of all draws, the one of `forecast` for the same draws; 1. */
  readonly seed?: string | number
  /**
   * Customers who enter within the horizon as things are: fixed and running costs are shared out
   * among them. Needed where a scenario has such costs.
   */
  readonly entrants?: number
  /** Told now and then what share of the draws is done, from 0 to 1. */
  readonly onProgress?: (share: number) => void
}

/** What a strategy comes to, by draw; money is of every 1,000 customers who enter as things are. */
export interface StrategyDraws {
  readonly name: string
  /** Probability that a customer who enters with it ever converts. */
  readonly conversion: Float64Array
  /** Revenue within the horizon, less what changes give away of it. */
  readonly revenue: Float64Array
  /** What is paid for arrivals, by the journey and by changes. */
  readonly cost: Float64Array
  /** Fixed and running costs of the scenario within the horizon, in all. */
  readonly standing: number
  /** Net benefit: revenue less all costs. */
  readonly benefit: Float64Array
  /**
   * Of those who enter as things are: who ever comes to a step that the scenario changes, before
   * converting, and who converts without. A test among those who come there tells as much as one
   * among all. All and none where the scenario changes who enters, or nothing before a conversion.
   */
  readonly meeting: Float64Array
  readonly elsewhere: Float64Array
}

/** The draws that a decision between scenarios rests on. */
export interface DecisionDraws {
  /** The journey as it is, then the scenarios in their order. */
  readonly strategies: readonly [StrategyDraws, ...StrategyDraws[]]
  /** All that is uncertain. */
  readonly unknowns: readonly UnknownDraws[]
  readonly horizon: number
  /** Draws that were made; all lists have as many, all alike where nothing is uncertain. */
  readonly draws: number
  /** Touchpoints whose unknown sojourn times are taken as none. */
  readonly timeless: readonly string[]
}

/**
 * The draws of `forecast` made ready for decisions (`sojourn/decisions`): the net benefit of the
 * journey as it is and of each scenario, and everything uncertain by name, draw by draw on common
 * random numbers. The net benefit is the margin of every 1,000 customers who enter as things are,
 * within the horizon, less what the scenario costs: revenue − costs of arrivals − what changes cost
 * per visit and give away of revenue − what they cost once and by the day, shared out.
 *
 * Where a scenario scales entries, its money is of as many as then enter. Changes are at their full
 * strength all the way, as in `forecast`.
 * @throws JourneyError where a scenario can't be applied, listing every reason.
 * @throws RangeError for options out of range, a journey without a conversion, or costs that need
 * `entrants`.
 * @example
 * ```ts
 * import { probabilityBest } from 'sojourn/decisions'
 * import { decisionDraws } from 'sojourn/forecast'
 * import { journey } from 'sojourn/model'
 * import { scenario } from 'sojourn/scenarios'
 * const shop = journey({
 *   touchpoints: [{ id: 'checkout' }],
 *   outcomes: [{ id: 'order', kind: 'conversion', revenue: 100 }, { id: 'lost' }],
 *   entries: { checkout: 1 },
 *   transitions: { checkout: { order: 0.5, lost: 'rest' } },
 * })
 * const guide = scenario(shop, { name: 'Guide', changes: [{
 *   op: 'redirect', from: 'checkout', to: 'lost', share: { distribution: 'uniform', min: 0, max: 0.2 },
 *   into: 'order', cost: { fixed: 20000 },
 * }] })
 * const { strategies } = decisionDraws(shop, [guide], { entrants: 10000 })
 * const [, best] = probabilityBest(strategies.map(({ benefit }) => benefit))
 * console.log(best?.mean.toFixed(1)) // 0.8: it pays where more than 4 % stay
 * ```
 */
export function decisionDraws(
  journey: Journey,
  scenarios: readonly Scenario[],
  options: DecisionDrawsOptions = {},
): DecisionDraws {
  const { horizon = 365, draws = 1000, seed = 1, entrants, onProgress } = options
  if (entrants !== undefined && !(entrants > 0 && entrants < Infinity))
    throw new RangeError(`decisionDraws: entrants is ${entrants}; it must be finite and above 0`)
  const baseline = prepareBaseline(journey, {
    horizon,
    draws,
    seed,
    retention: false,
    certified: true,
  })
  const asItIs: Scenario = {
    format: 'sojourn-scenario',
    version: 1,
    name: baseline.projection.name,
    changes: [],
  }
  const all = [asItIs, ...scenarios]
  const timeless = new Set<string>()
  const strategies = all.map((scenario, s) => {
    const standing = standingCost(scenario, horizon)
    if (standing > 0 && entrants === undefined)
      throw new RangeError(
        `decisionDraws: ${JSON.stringify(scenario.name)} costs ${standing} in all; entrants must say how many customers share it`,
      )
    const report = (share: number) => onProgress?.((s + share) / all.length)
    const shared = entrants === undefined ? 0 : (1000 * standing) / entrants
    return { ...drawStrategy(baseline, scenario, timeless, report), standing, shared }
  })
  const [now, ...others] = strategies.map(({ shared, ...strategy }) => ({
    ...strategy,
    benefit: strategy.revenue.map((earned, d) => earned - (strategy.cost[d] as number) - shared),
  })) as [StrategyDraws, ...StrategyDraws[]]
  const unknowns = unknownsOf(baseline, scenarios)
  return { strategies: [now, ...others], unknowns, horizon, draws, timeless: [...timeless] }
}

/** Fixed and running costs of a scenario within a horizon. */
export function standingCost(scenario: Scenario, horizon: number): number {
  return scenario.changes.reduce((sum, change) => {
    const { fixed = 0, perDay = 0, perPeriod } = costOf(change)
    const { from, until } = inForce(change)
    const days = Math.max(0, Math.min(until, horizon) - from)
    const daily = perDay + (perPeriod ? perPeriod.amount / inDays(perPeriod.period) : 0)
    return sum + (from < horizon ? fixed : 0) + daily * days
  }, 0)
}

function drawStrategy(
  baseline: Baseline,
  scenario: Scenario,
  timeless: Set<string>,
  report: (share: number) => void,
) {
  const { journey, personas, draws, seed, horizon } = baseline
  const kinds = personas.length > 0 ? personas : [baseline]
  const planned = planMixture(
    journey,
    scenario,
    kinds.map(({ chain }) => chain),
  )
  const parts = planned.map((part) => planPart(baseline, part, timeless, horizon))
  const drawn = drawStrengths(scenario, seed, draws)
  const own = Math.max(...kinds.map(({ probabilities }) => probabilities.length))
  const different = drawn.uncertain ? draws : own
  const conversion = new Float64Array(draws)
  const revenue = new Float64Array(draws)
  const cost = new Float64Array(draws)
  for (let d = 0; d < draws; d++) {
    if (d >= different) {
      for (const list of [conversion, revenue, cost]) list[d] = list[d % different] as number
      continue
    }
    if (d % 16 === 0) report(d / different)
    const strengths: Strengths = {
      effect: drawn.effect.map((list) => list[d] as number),
      reach: drawn.reach.map((list) => list[d] as number),
    }
    const of = parts.map((part) => part(d, strengths))
    const entering = of.reduce((sum, part) => sum + part.entrants, 0)
    const total = (figure: (part: (typeof of)[number]) => number) =>
      of.reduce((sum, part) => sum + part.entrants * figure(part), 0)
    conversion[d] = total((part) => part.conversion) / entering
    revenue[d] = 1000 * total((part) => part.revenue)
    cost[d] = 1000 * total((part) => part.cost)
  }
  return {
    name: scenario.name,
    conversion,
    revenue,
    cost,
    ...whoMeets(baseline, scenario, planned),
  }
}

/** Who comes to what a scenario changes, by draw. */
function whoMeets(baseline: Baseline, scenario: Scenario, parts: readonly MixturePart[]) {
  const { journey, personas, draws } = baseline
  const kinds = personas.length > 0 ? personas : [{ share: 1, ...baseline }]
  const touched = parts.map(({ persona, plan }) =>
    touchedBy(journey, scenario, (kinds[persona] as (typeof kinds)[number]).chain, plan.chain),
  )
  const meeting = new Float64Array(draws)
  const elsewhere = new Float64Array(draws)
  const all = () => ({ meeting: meeting.fill(1), elsewhere: elsewhere.fill(0) })
  if (touched.some(({ entries }) => entries)) return all()
  for (const [k, { share, chain, probabilities }] of kinds.entries()) {
    const rows = new Set(
      parts.flatMap(({ persona }, i) => (persona === k ? (touched[i]?.rows ?? []) : [])),
    )
    const meet = planMeeting(chain, [...rows])
    const known = probabilities.map((probability) => meet(probability, chain.entry))
    for (let d = 0; d < draws; d++) {
      const of = known[d % known.length] as MeetingChange
      meeting[d] = (meeting[d] as number) + share * of.meeting
      elsewhere[d] = (elsewhere[d] as number) + share * of.elsewhere
    }
  }
  return meeting.every((share) => share > 1e-9) ? { meeting, elsewhere } : all()
}

/** What customers of one part come to in a draw, each. */
function planPart(baseline: Baseline, part: MixturePart, timeless: Set<string>, horizon: number) {
  const { chain } = part.plan
  const { probabilities } = baseline.personas[part.persona] ?? baseline
  const money = partMoney(part, baseline.personas[part.persona]?.id)
  const planned = (of: typeof chain, like?: { earned: MoneyPlan; paid: MoneyPlan }) => {
    const plans = {
      earned: planMoney(of, horizon, chain.revenue, like?.earned),
      paid: planMoney(of, horizon, mayCost(part), like?.paid),
    }
    for (const id of [...plans.earned.timeless, ...plans.paid.timeless]) timeless.add(id)
    return plans
  }
  const usual = planned(chain)
  let latest = usual
  const { convert } = planProjection(chain, horizon)
  const probability = new Float64Array(chain.probability.length)
  const entry = new Float64Array(chain.entry.length)
  return (d: number, strengths: Strengths) => {
    const base = probabilities[d % probabilities.length] as Float64Array
    const entrants = part.share(strengths) * part.plan.apply(base, strengths, probability, entry)
    const stays = part.plan.stays(strengths)
    if (stays !== chain) latest = planned(stays, latest)
    const { earned, paid } = latest
    const { revenue, cost, entryCost } = money(strengths)
    const { conversion } = convert(probability, entry)
    return {
      entrants,
      conversion,
      revenue: earned.earn(probability, entry, revenue),
      cost:
        paid.earn(probability, entry, cost) +
        entry.reduce((sum, share, state) => sum + share * (entryCost[state] as number), 0),
    }
  }
}
