import fc from 'fast-check'
import { type Journey, readJourney, type SojournTime } from '../src/model/index.ts'

/** What a random journey may have. */
export interface RandomJourneyOptions {
  /** Touchpoints, at most. */
  readonly touchpoints?: number
  /** Every touchpoint leads to an outcome in the end: no dead ends and no closed classes. */
  readonly endsSurely?: boolean
  /** Probabilities go down to 1e-134 instead of about 0.01. */
  readonly tiny?: boolean
  /** Touchpoints may be goals. */
  readonly goals?: boolean
  /** Every touchpoint has an exponential sojourn time of minutes to months. */
  readonly timed?: boolean
  /** Every touchpoint has a sojourn time of any kind, 0 included, with means of minutes to months. */
  readonly semiMarkov?: boolean
}

const KINDS = ['conversion', 'loss', 'competitor', 'churn'] as const
const DAYS = [0.001, 0.02, 0.25, 1, 7, 45] as const

/** Sojourn times of every kind with a mean of about so many days. */
export const sojournsOf = (days: number): SojournTime[] => [
  { distribution: 'exponential', mean: `${days}d` },
  { distribution: 'weibull', shape: 1.7, scale: `${days}d` },
  { distribution: 'weibull', shape: 0.6, scale: `${days}d` },
  { distribution: 'gamma', shape: 3, scale: `${days / 3}d` },
  { distribution: 'gamma', shape: 0.5, scale: `${2 * days}d` },
  { distribution: 'lognormal', median: `${days}d`, sigma: 0.8 },
  { distribution: 'fixed', value: `${days}d` },
  { distribution: 'fixed', value: '0s' },
  {
    distribution: 'empirical',
    values: ['0s', `${days / 2}d`, `${3 * days}d`],
    weights: [1, 3, 2],
  },
]

/**
 * Journeys of all shapes: sparse rows, loops and self-loops, parts that nobody reaches, dead ends
 * and closed classes, goals, entries at outcomes, probabilities of very different sizes.
 */
export function randomJourney(options: RandomJourneyOptions = {}): fc.Arbitrary<Journey> {
  const { touchpoints = 12, endsSurely = false, tiny = false, goals = true } = options
  const weight = tiny
    ? fc.oneof(
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 134, noNaN: true }).map((exponent) => 10 ** -exponent),
      )
    : fc.double({ min: 0.01, max: 1, noNaN: true })
  const successor = fc.record({ to: fc.nat({ max: 999 }), weight })
  const touchpoint = fc.record({
    out: fc.array(successor, { minLength: endsSurely ? 1 : 0, maxLength: 4 }),
    onward: successor,
    goal: fc.nat({ max: 4 }).map((die) => goals && die === 0),
    days: fc.constantFrom(...DAYS),
    channel: fc.constantFrom('web', 'shop', 'mail'),
    ...(options.semiMarkov && { family: fc.nat({ max: 8 }) }),
  })
  return fc
    .record({
      touchpoints: fc.array(touchpoint, { minLength: 1, maxLength: touchpoints }),
      outcomes: fc.array(fc.constantFrom(...KINDS), { minLength: 1, maxLength: 4 }),
      entries: fc.array(successor, { minLength: 1, maxLength: 3 }),
    })
    .map(({ touchpoints, outcomes, entries }) => {
      const ids = [...touchpoints.map((_, i) => `t${i}`), ...outcomes.map((_, i) => `o${i}`)]
      const pick = (to: number, from = 0) => ids[from + (to % (ids.length - from))] as string
      const row = ({ out, onward }: (typeof touchpoints)[number], i: number) => {
        const weights = new Map<string, number>()
        const add = (id: string, more: number) => weights.set(id, (weights.get(id) ?? 0) + more)
        for (const { to, weight } of out) add(pick(to), weight)
        // A step to a later touchpoint or an outcome, from everywhere, leads to an end in the end.
        if (endsSurely) add(pick(onward.to, i + 1), onward.weight)
        return normalised(weights)
      }
      return readJourney({
        format: 'sojourn-journey',
        version: 1,
        touchpoints: touchpoints.map(({ days, channel, family }, i) => ({
          id: `t${i}`,
          channel,
          ...(options.timed && {
            sojourn: { distribution: 'exponential', mean: `${days}d` },
          }),
          ...(family !== undefined && { sojourn: sojournsOf(days)[family] }),
        })),
        outcomes: outcomes.map((kind, i) => ({ id: `o${i}`, kind })),
        conversions: touchpoints.flatMap(({ goal }, i) => (goal ? [`t${i}`] : [])),
        entries: normalised(new Map(entries.map(({ to, weight }) => [pick(to), weight]))),
        transitions: Object.fromEntries(touchpoints.map((item, i) => [`t${i}`, row(item, i)])),
      })
    })
}

function normalised(weights: ReadonlyMap<string, number>): Record<string, number> {
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0)
  return Object.fromEntries([...weights].map(([id, weight]) => [id, weight / total]))
}
