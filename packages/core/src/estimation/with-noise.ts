import type { CountNoise } from '../model/journey.ts'
import { JourneyError, type Problem } from '../model/problem.ts'
import { sampleDiscreteLaplace } from '../numeric/discrete-laplace.ts'
import { type JourneyCounts, LOST } from './journey-counts.ts'

const DAY = 86_400_000
/** Chance that a step which nobody made is told at all. */
const FALSE_STEPS = 0.05

/** How much noise to add. */
export interface NoiseOptions {
  /** The privacy budget `ε`, above 0: the smaller, the more noise. */
  readonly epsilon: number
  /**
   * Uniform numbers on (0, 1), from a source that nobody can guess unless it is for a test.
   */
  readonly random: () => number
  /** Every count that is told is of so many at least, noise included; 0. */
  readonly least?: number
}

/**
 * Counts with noise, `ε`-differentially private for customers: whether any one customer is in the log
 * changes the chance of any result by a factor of `exp(ε)` at most. Of each customer the first `M` steps
 * count (entries and losses included), and each adds one to the number of customers, so that one
 * customer moves all numbers together by `M + 1` at most. Each number gets discrete Laplace noise of
 * the scale `(M + 1) / ε` (Dwork et al. 2006; Ghosh et al. 2012), also those of steps that nobody made;
 * what is then below a threshold is left out, which lets steps that nobody made through once in 20 times.
 *
 * Stopping after `M` steps biases no probability of a chain, since it doesn't look ahead. Leaving out
 * rare steps does make the others of their row more probable. The names of touchpoints, the days on
 * which the log begins and ends, and which visits are old enough to count are taken as public. Means
 * (sojourn times, values), channels, orders and censored journeys would need noise of their own; they
 * are left out. A fit of the result widens its intervals and draws by the noise.
 *
 * Cost: O(touchpoints²).
 * @param counts counted with `stepsPerCustomer`.
 * @throws JourneyError where the budget is not above 0, or the customers' steps aren't bounded.
 * @example
 * ```ts
 * import { countJourneys, withNoise } from 'sojourn/estimation'
 * const customers = 1000
 * const log = {
 *   customers, touchpoints: ['page', 'order'], channels: [],
 *   customer: Int32Array.from({ length: 2 * customers }, (_, i) => i >> 1),
 *   touchpoint: Int32Array.from({ length: 2 * customers }, (_, i) => i % 2),
 *   time: new Float64Array(2 * customers),
 * }
 * const counts = countJourneys(log, { conversions: ['order'], stepsPerCustomer: 2 })
 * let state = 1 // a generator for examples; use one that nobody can guess
 * const random = () => (state = (state * 48271) % 2147483647) / 2147483647
 * const [step] = withNoise(counts, { epsilon: 1, random }).steps
 * console.log(Math.abs((step?.resolved ?? 0) - 1000) < 50) // true
 * ```
 */
export function withNoise(
  counts: JourneyCounts,
  { epsilon, random, least = 0 }: NoiseOptions,
): JourneyCounts {
  const { touchpoints, rules, entries, steps } = counts
  const { stepsPerCustomer } = rules
  const problems = [...noiseProblems(epsilon, stepsPerCustomer)]
  if (problems.length > 0 || stepsPerCustomer === undefined)
    throw new JourneyError('The noise', problems)
  const scale = noiseScale({ epsilon, stepsPerCustomer })
  const ends = new Set(rules.conversions.map((name) => touchpoints.indexOf(name)))
  const left = [...touchpoints.keys()].filter((code) => !ends.has(code))
  const all = [...left, ...ends]
  const cells = all.length + left.length * (all.length + 1)
  const threshold = Math.max(least, Math.ceil(scale * Math.log(cells / FALSE_STEPS)))
  const noisy = (count: number) => count + sampleDiscreteLaplace(random, scale)

  const entered = new Map(entries.map(({ touchpoint, count }) => [touchpoint, count]))
  const made = new Map(steps.map(({ from, to, resolved }) => [`${from},${to}`, resolved]))
  const toldEntries = all
    .map((touchpoint) => ({ touchpoint, count: noisy(entered.get(touchpoint) ?? 0) }))
    .filter(({ count }) => count >= threshold)
  const toldSteps = left
    .flatMap((from) =>
      [...all, LOST].map((to) => ({ from, to, count: noisy(made.get(`${from},${to}`) ?? 0) })),
    )
    .filter(({ count }) => count >= threshold)
  if (toldEntries.length === 0 || toldSteps.length === 0)
    throw new JourneyError('The noise', [
      {
        path: 'noise',
        message: `Nothing is told often enough to stand out from the noise: with a budget of ${epsilon} only counts from ${threshold} are told. A log of more customers, a larger budget or fewer steps of each customer would help.`,
      },
    ])

  const told = new Set([
    ...toldEntries.map(({ touchpoint }) => touchpoint),
    ...toldSteps.flatMap(({ from, to }) => [from, to]),
    ...ends,
  ])
  const kept = [...touchpoints.keys()].filter((code) => told.has(code))
  const place = new Map(kept.map((code, i) => [code, i]))
  const placed = (code: number) => (code === LOST ? LOST : (place.get(code) as number))
  const journeys = toldEntries.reduce((sum, { count }) => sum + count, 0)
  const { groups: _, values: __, ...plain } = counts
  return {
    ...plain,
    touchpoints: kept.map((code) => touchpoints[code] as string),
    customers: Math.max(1, noisy(counts.customers)),
    journeys,
    events: toldSteps.reduce((sum, { to, count }) => (to === LOST ? sum : sum + count), journeys),
    afterConversion: Number.NaN,
    from: Math.floor(counts.from / DAY) * DAY,
    until: Math.ceil(counts.until / DAY) * DAY,
    entries: toldEntries.map(({ touchpoint, count }) => ({
      touchpoint: placed(touchpoint),
      count,
    })),
    steps: toldSteps.map(({ from, to, count }) => ({
      from: placed(from),
      to: placed(to),
      all: count,
      resolved: count,
    })),
    censored: [],
    stays: [],
    channelCounts: [],
    sequences: { length: 0, codes: new Int32Array(), count: new Float64Array() },
    noise: { epsilon, stepsPerCustomer, threshold },
  }
}

/** Scale of the noise on each count; see {@link withNoise}. */
export function noiseScale({
  epsilon,
  stepsPerCustomer,
}: Pick<CountNoise, 'epsilon' | 'stepsPerCustomer'>): number {
  return (stepsPerCustomer + 1) / epsilon
}

function* noiseProblems(epsilon: number, stepsPerCustomer: number | undefined): Generator<Problem> {
  if (!(epsilon > 0 && epsilon < Infinity))
    yield { path: 'epsilon', message: `It is ${epsilon}; it must be a number above 0.` }
  if (stepsPerCustomer === undefined)
    yield {
      path: 'stepsPerCustomer',
      message: 'The steps of a customer are not bounded; count with stepsPerCustomer.',
    }
}
