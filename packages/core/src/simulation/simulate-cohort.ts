import { type Chain, StateKind } from '../model/chain.ts'
import { type Estimate, estimateOf, mergeMoments, momentsOf } from '../numeric/estimate.ts'
import { randomStream } from '../numeric/random.ts'
import { conditionals, splitCount } from './split-count.ts'

/** Options of {@link simulateCohort}. */
export interface CohortOptions {
  /** How many customers enter together. */
  readonly customers: number
  /** The same seed gives the same result, bit for bit, on every machine. */
  readonly seed: string | number
  /** Steps to take at most; 10,000 if absent. */
  readonly steps?: number
}

/** What became of a cohort. Every figure is per customer who enters. */
export interface CohortSimulation {
  readonly customers: number
  /** By state: the share that is there after the last step. */
  readonly occupancy: readonly Estimate[]
  /** By outcome, in the order of the chain: the share that ended there. */
  readonly outcomes: readonly Estimate[]
  /** Share that reached a goal or an outcome of kind conversion; null where the chain has none. */
  readonly conversion: Estimate | null
  /** Steps from entering to the end, or to the last step for those who are still on their way. */
  readonly steps: Estimate
  /** Customers who are still at a touchpoint after the last step. */
  readonly truncated: number
}

/**
 * Simulates a cohort as counts: at each step the customers of a touchpoint split over its transitions
 * by a multinomial draw, one exact binomial a transition. The counts have the very distribution that
 * as many single customers would give, and the cost is that of the transitions times the steps,
 * however many customers there are: a billion on 12 states take a few milliseconds.
 *
 * Cost: O(transitions · steps), in memory of O(states).
 *
 * What it can't tell is how figures vary from one customer to the next; see `simulate`.
 *
 * @throws RangeError for a number of customers or steps that is out of range.
 * @example
 * ```ts
 * import { compileChain, journey } from 'sojourn/model'
 * import { simulateCohort } from 'sojourn/simulation'
 * const retry = compileChain(journey({
 *   touchpoints: [{ id: 'try' }], outcomes: [{ id: 'done', kind: 'conversion' }, { id: 'lost' }],
 *   entries: { try: 1 }, transitions: { try: { try: 0.5, done: 0.4, lost: 'rest' } },
 * }))
 * const { outcomes } = simulateCohort(retry, { customers: 1e9, seed: 1 })
 * console.log(outcomes[0]?.mean) // 0.8 give or take 0.00001
 * ```
 */
export function simulateCohort(chain: Chain, options: CohortOptions): CohortSimulation {
  const { customers, seed, steps: cap = 10_000 } = options
  check('customers', customers, 1)
  check('steps', cap, 0)
  const { touchpoints } = chain
  const states = chain.ids.length
  const random = randomStream(seed, 'cohort')
  const converts = chain.kind.map((k) =>
    k === StateKind.goal || k === StateKind.conversion ? 1 : 0,
  )
  // Where goals can be passed, those who have converted are counted apart, in a second layer.
  const layers = chain.kind.includes(StateKind.goal) ? 2 : 1
  const converted = layers - 1
  const place = (state: number, layer: number) =>
    state + states * (converts[state] ? converted : layer)

  let here = new Float64Array(layers * states)
  const entered = [...chain.entry.keys()].filter((i) => (chain.entry[i] as number) > 0)
  const share = Float64Array.from(entered, (i) => chain.entry[i] as number)
  const conditional = conditionals(share, Int32Array.of(0, share.length))
  splitCount(random, customers, conditional, 0, share.length, (k, count) => {
    here[place(entered[k] as number, 0)] = count
  })

  const rows = conditionals(chain.probability, chain.rowStart)
  let moments = momentsOf(0, 0, 0)
  const ended = (step: number, count: number) => {
    if (count > 0) moments = mergeMoments(moments, { count, mean: step, squares: 0 })
  }
  ended(0, atOutcomes(here))
  let onTheirWay = customers - moments.count
  let step = 0
  for (; step < cap && onTheirWay > 0; step++) {
    const next = new Float64Array(layers * states)
    let moved = 0
    let arrived = 0
    for (let at = 0; at < here.length; at++) {
      const layer = at < states ? 0 : 1
      const state = at - layer * states
      const count = here[at] as number
      const from = chain.rowStart[state] as number
      const until = chain.rowStart[state + 1] as number
      if (count === 0) continue
      if (state >= touchpoints || from === until) {
        next[at] = (next[at] as number) + count
        continue
      }
      moved += count
      splitCount(random, count, rows, from, until, (p, going) => {
        const to = chain.column[p] as number
        next[place(to, layer)] = (next[place(to, layer)] as number) + going
        if (to >= touchpoints) arrived += going
      })
    }
    here = next
    ended(step + 1, arrived)
    onTheirWay -= arrived
    if (moved === 0) break
  }
  ended(Math.min(step, cap), onTheirWay)

  const estimate = (count: number) => estimateOf(momentsOf(customers, count, count))
  const occupancy = chain.ids.map((_, i) =>
    estimate((here[i] as number) + (layers === 2 ? (here[states + i] as number) : 0)),
  )
  let conversions = 0
  for (const [at, count] of here.entries())
    if (at >= states || (layers === 1 && converts[at])) conversions += count
  return {
    customers,
    occupancy,
    outcomes: occupancy.slice(touchpoints),
    conversion: converts.includes(1) ? estimate(conversions) : null,
    steps: estimateOf(moments),
    truncated: onTheirWay,
  }

  function atOutcomes(counts: Float64Array): number {
    let sum = 0
    for (let at = 0; at < counts.length; at++)
      if (at % states >= touchpoints) sum += counts[at] as number
    return sum
  }
}

function check(name: string, value: number, least: number): void {
  if (!Number.isSafeInteger(value) || value < least)
    throw new RangeError(
      `simulateCohort: ${name} is ${value}; it must be a whole number from ${least}`,
    )
}
