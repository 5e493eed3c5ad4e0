import type { SojournTime } from '../model/distribution.ts'
import { formatDuration } from '../model/duration.ts'
import type { Journey } from '../model/journey.ts'
import { JourneyError } from '../model/problem.ts'
import { readJourney } from '../model/read-journey.ts'
import { type OrderComparison, ordersOf } from './compare-orders.ts'
import { empiricalBayesPrior } from './empirical-bayes-prior.ts'
import { fitProblems } from './fit-problems.ts'
import { type FittedTransition, fittedTransitions } from './fitted-transitions.ts'
import { type JourneyCounts, LOST, type StepCount, type TouchpointTotal } from './journey-counts.ts'
import { mainChannels } from './main-channels.ts'
import type { TransitionCounts } from './transition-counts.ts'

/** Options of {@link fitCounts}. */
export interface FitCountsOptions {
  /** Events that are conversions after which the journey goes on: they stay touchpoints. */
  readonly goals?: readonly string[]
  /** Name of the outcome of journeys that end without conversion; `lost`. */
  readonly loss?: string
  /**
   * Dirichlet weight added to each observed successor; 0, which is maximum likelihood. With
   * `empirical-bayes` it is that of {@link empiricalBayesPrior}.
   */
  readonly prior?: number | 'empirical-bayes'
  /** Name of the journey, and where its events came from, in words. */
  readonly name?: string
  readonly source?: string
}

/** A journey fitted to a log, and what it rests on. */
export interface Fit {
  readonly journey: Journey
  readonly customers: number
  readonly journeys: number
  /** Events of the log, used or not. */
  readonly events: number
  /** Events after a conversion that open no journey. */
  readonly afterConversion: number
  /** Journeys still open at the end of the log. */
  readonly censored: number
  readonly entries: readonly { readonly to: string; readonly count: number }[]
  readonly transitions: readonly FittedTransition[]
  readonly orders: readonly OrderComparison[]
  /** What is legal but may not be meant, in words. */
  readonly warnings: readonly string[]
}

/**
 * Fits a first-order journey to counts, as {@link fitJourney} does to a log; they may have been
 * counted in a stream, or merged from parts.
 *
 * Cost: O(steps counted), and two quantiles of a beta distribution for each.
 * @throws JourneyError where names contradict the counts or each other, all at once.
 * @example
 * ```ts
 * import { countJourneys, fitCounts, mergeCounts } from 'sojourn/estimation'
 * const day = 86_400_000
 * const rules = { conversions: ['order'] }
 * const [spring, autumn] = [[0, 1], [0, 0]].map((codes) => countJourneys({
 *   customers: 1, touchpoints: ['ad', 'order'], channels: [],
 *   customer: Int32Array.of(0, 0), touchpoint: Int32Array.from(codes), time: Float64Array.of(0, day),
 * }, rules))
 * if (spring && autumn)
 *   console.log(fitCounts(mergeCounts(spring, autumn)).journey.transitions.ad) // { ad: 1/3, lost: 1/3, order: 1/3 }
 * ```
 */
export function fitCounts(counts: JourneyCounts, options: FitCountsOptions = {}): Fit {
  const { touchpoints, rules, steps, censored } = counts
  const { goals = [], loss = 'lost' } = options
  const { conversions } = rules
  const problems = fitProblems(counts, { ...options, conversions })
  if (problems.length > 0) throw new JourneyError('The fit', problems)

  const codes = new Map(touchpoints.map((name, code) => [name, code]))
  const ends = new Set(conversions.map((name) => codes.get(name) as number))
  const nameOf = (code: number) => (code === LOST ? loss : (touchpoints[code] as string))
  const evidence = resolvedSteps(steps, nameOf)
  const { prior, noPrior } = priorOf(options, evidence)
  const transitions = fittedTransitions(steps, nameOf, prior, counts.noise)
  const entries = counts.entries.map(({ touchpoint, count }) => ({ to: nameOf(touchpoint), count }))
  const entryCounts = dictionary(entries.map(({ to, count }) => [to, count]))
  const valued = [...conversions, ...goals].map((name) => codes.get(name) as number)
  const value = means((counts.values ?? []).filter(({ touchpoint }) => valued.includes(touchpoint)))
  const missing = valued.filter((code) => counts.values && !value.has(code))
  const stay = means(counts.stays)
  const { channel, mixed } = mainChannels(counts)
  const journey = readJourney({
    format: 'sojourn-journey',
    version: 1,
    ...(options.name === undefined ? {} : { name: options.name }),
    touchpoints: touchpoints.flatMap((id, code) => {
      if (ends.has(code)) return []
      const sojourn = sojournTime(stay.get(code))
      return [
        {
          id,
          ...(channel.has(code) ? { channel: channel.get(code) } : {}),
          ...(value.has(code) ? { revenue: value.get(code) } : {}),
          ...(sojourn ? { sojourn } : {}),
        },
      ]
    }),
    outcomes: [
      ...conversions.map((id) => {
        const revenue = value.get(codes.get(id) as number)
        return { id, kind: 'conversion', ...(revenue === undefined ? {} : { revenue }) }
      }),
      { id: loss, kind: 'loss' },
    ],
    ...(goals.length > 0 ? { conversions: goals } : {}),
    entries: entryCounts,
    transitions: rowsOf(transitions, ({ probability }) => probability || undefined),
    evidence: {
      customers: counts.customers,
      journeys: counts.journeys,
      entries: entryCounts,
      transitions: evidence,
      prior,
      censored: dictionary(censored.map(({ touchpoint, count }) => [nameOf(touchpoint), count])),
      from: new Date(counts.from).toISOString(),
      until: new Date(counts.until).toISOString(),
      ...(counts.minGroup === undefined ? {} : { minGroup: counts.minGroup }),
      ...(counts.noise === undefined ? {} : { noise: counts.noise }),
      ...(options.source === undefined ? {} : { source: options.source }),
    },
  })
  return {
    journey,
    customers: counts.customers,
    journeys: counts.journeys,
    events: counts.events,
    afterConversion: counts.afterConversion,
    censored: censored.reduce((sum, { count }) => sum + count, 0),
    entries: entries.sort((a, b) => b.count - a.count),
    transitions,
    orders: ordersOf(counts.sequences),
    warnings: [
      ...noPrior,
      ...mixed,
      ...missing.map(
        (code) => `No value is given with any "${nameOf(code)}", so it earns nothing.`,
      ),
      ...repeated(counts),
      ...unresolved(transitions),
    ],
  }
}

/** That events stand there twice, which may be copies: an export that was joined, or sent again. */
function repeated({ repeats = 0, events }: JourneyCounts): string[] {
  if (repeats === 0) return []
  const what = repeats === 1 ? 'events repeats' : 'events repeat'
  return [
    `${repeats} of ${events} ${what} the one before: the same customer, time and touchpoint. Each counts as a step; take out what are copies.`,
  ]
}

/** The prior as a number, and why it is none where it can't be learned. */
function priorOf({ prior = 0 }: FitCountsOptions, counts: TransitionCounts) {
  if (prior !== 'empirical-bayes') return { prior, noPrior: [] }
  const { prior: learned } = empiricalBayesPrior(counts)
  if (learned !== null && learned < Infinity) return { prior: learned, noPrior: [] }
  const why =
    learned === null
      ? 'no touchpoint has two steps and two successors'
      : 'the successors of each touchpoint are no more unequal than chance would make them'
  return {
    prior: 0,
    noPrior: [`No prior can be learned, since ${why}; probabilities are by maximum likelihood.`],
  }
}

function means(totals: readonly TouchpointTotal[]): Map<number, number> {
  return new Map(totals.map(({ touchpoint, count, total }) => [touchpoint, total / count]))
}

function sojournTime(milliseconds: number | undefined): SojournTime | undefined {
  if (milliseconds === undefined) return undefined
  return milliseconds === 0
    ? { distribution: 'fixed', value: '0s' }
    : { distribution: 'exponential', mean: formatDuration(milliseconds / 1000) }
}

function rowsOf(
  transitions: readonly FittedTransition[],
  value: (transition: FittedTransition) => number | undefined,
): Record<string, Record<string, number>> {
  const rows: Record<string, Record<string, number>> = Object.create(null)
  for (const transition of transitions) {
    const amount = value(transition)
    if (amount === undefined) continue
    const row = rows[transition.from] ?? Object.create(null)
    row[transition.to] = amount
    rows[transition.from] = row
  }
  return rows
}

function resolvedSteps(steps: readonly StepCount[], nameOf: (code: number) => string) {
  const rows: Record<string, Record<string, number>> = Object.create(null)
  for (const { from, to, resolved } of steps) {
    const row = rows[nameOf(from)] ?? Object.create(null)
    row[nameOf(to)] = resolved
    rows[nameOf(from)] = row
  }
  return rows
}

/** An object without prototype, so that a name such as `__proto__` is a key like any other. */
function dictionary<Value>(entries: readonly (readonly [string, Value])[]): Record<string, Value> {
  const record: Record<string, Value> = Object.create(null)
  for (const [key, value] of entries) record[key] = value
  return record
}

function unresolved(transitions: readonly FittedTransition[]): string[] {
  const from = new Set(
    transitions.flatMap((transition) => (transition.probability === null ? [transition.from] : [])),
  )
  return [...from].map(
    (name) =>
      `All visits of "${name}" began within one gap of the log's end, so nobody knows yet how they go on; it is a dead end in the journey.`,
  )
}
