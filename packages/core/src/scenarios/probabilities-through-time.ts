import type { ScenarioPlan } from './plan-chain.ts'
import { planTimeline } from './plan-timeline.ts'
import type { Strengths } from './strengths.ts'

/** Probabilities of a chain on a day, by position of its transitions, and who enters it. */
export interface DayOfChain {
  readonly probability: Float64Array
  /** Adds up to 1. */
  readonly entry: Float64Array
  /** Entrants for each there was. */
  readonly entrants: number
}

/**
 * Probabilities and entries of a scenario by day, in one draw, for `calendarTrace`: the changes as
 * much in force as the day has them ({@link planTimeline}).
 *
 * @param plan of `planScenario` or `planMixture` with `throughTime`, so that its chain has what is
 * there before and after a change as well.
 * @param base probabilities of the draw of the base chain.
 * @returns for a time in days; the same arrays for as long as nothing changes. A time within a day is
 * of its own: give whole days for steps of a day.
 * @example
 * ```ts
 * import { calendarTrace } from 'sojourn/analysis'
 * import { compileChain, journey } from 'sojourn/model'
 * import { planScenario, probabilitiesThroughTime, scenario } from 'sojourn/scenarios'
 * const toss = journey({
 *   touchpoints: [{ id: 'toss', sojourn: { distribution: 'fixed', value: '12h' } }],
 *   outcomes: [{ id: 'heads', kind: 'conversion' }, { id: 'tails' }],
 *   entries: { toss: 1 }, transitions: { toss: { heads: 0.5, tails: 'rest' } },
 * })
 * const fair = compileChain(toss)
 * const plan = planScenario(toss, scenario(toss, { name: 'Tampered with', changes: [
 *   { op: 'scaleOdds', from: 'toss', to: 'heads', factor: 4, start: 1 },
 * ] }), fair, { throughTime: true })
 * const day = probabilitiesThroughTime(plan, fair.probability, { effect: [4], reach: [1] })
 * const probability = (time: number) => day(time).probability
 * const { arrivals } = calendarTrace(plan.chain, { days: 3, entrants: 10, probability })
 * console.log([...arrivals.map((counts) => counts[1])]) // [ 0, 5, 13, 21 ]
 * ```
 */
export function probabilitiesThroughTime(
  plan: ScenarioPlan,
  base: Float64Array,
  strengths: Strengths,
): (day: number) => DayOfChain {
  const { force } = planTimeline(plan.scenario)
  let last = ''
  let known: DayOfChain | undefined
  return (day) => {
    const now = force(day)
    const key = now.join()
    if (known === undefined || key !== last) {
      const probability = new Float64Array(plan.chain.probability.length)
      const entry = new Float64Array(plan.chain.entry.length)
      const entrants = plan.apply(base, { ...strengths, force: now }, probability, entry)
      known = { probability, entry, entrants }
      last = key
    }
    return known
  }
}
