import type { SojournTime } from '../model/distribution.ts'
import { type Duration, durationSeconds, formatDuration } from '../model/duration.ts'
import type { Journey } from '../model/journey.ts'
import { JourneyError } from '../model/problem.ts'
import { readJourney } from '../model/read-journey.ts'
import { compareOrders, type OrderComparison } from './compare-orders.ts'
import { countSteps, LOST, type StepCounts } from './count-steps.ts'
import { type CutJourneys, cutJourneys, Ending } from './cut-journeys.ts'
import type { EventLog } from './event-log.ts'
import { fitProblems } from './fit-problems.ts'
import { type FittedTransition, fittedTransitions } from './fitted-transitions.ts'
import { mainChannels } from './main-channels.ts'
import { meanValues } from './mean-values.ts'

/** Options of {@link fitJourney}. */
export interface FitOptions {
  /** Events that end a journey: they become outcomes. */
  readonly conversions?: readonly string[]
  /** Events that are conversions after which the journey goes on: they stay touchpoints. */
  readonly goals?: readonly string[]
  /** Name of the outcome of journeys that end without conversion; `lost`. */
  readonly loss?: string
  /** Longest silence within a journey; without one, each customer has one journey. */
  readonly gap?: Duration
  /** Whether the next event after a conversion opens a new journey; false. */
  readonly repeat?: boolean
  /** Dirichlet weight added to each observed successor; 0, which is maximum likelihood. */
  readonly prior?: number
  /** Highest order that `orders` compares; 1. */
  readonly order?: number
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
 * Fits a first-order journey to an event log: cuts it into journeys, counts steps, and gives each
 * probability with its interval. Ends are steps too, into the loss. The interval is that of
 * Beta(n_ij + ½, n_i − n_ij + ½) (Jeffreys), or of the Dirichlet posterior with a prior.
 *
 * With a gap, probabilities rest on visits that began more than one gap before the log's latest
 * time, so that late losses are not missed while late moves are seen; `count` keeps all.
 *
 * Cost: O(events log(events of a customer)).
 * @throws JourneyError where names contradict the log or each other, all at once.
 * @example
 * ```ts
 * import { fitJourney } from 'sojourn/estimation'
 * const day = 86_400_000
 * const { journey } = fitJourney({
 *   customers: 2, touchpoints: ['ad', 'order'], channels: [],
 *   customer: Int32Array.of(0, 0, 1), touchpoint: Int32Array.of(0, 1, 0),
 *   time: Float64Array.of(0, day, 0),
 * }, { conversions: ['order'] })
 * console.log(journey.transitions.ad?.order) // 0.5
 * ```
 */
export function fitJourney(log: EventLog, options: FitOptions = {}): Fit {
  const {
    conversions = [],
    goals = [],
    loss = 'lost',
    repeat = false,
    prior = 0,
    order = 1,
  } = options
  const problems = fitProblems(log, options)
  if (problems.length > 0) throw new JourneyError('The fit', problems)

  const gap = options.gap === undefined ? Infinity : 1000 * durationSeconds(options.gap)
  const codes = new Map(log.touchpoints.map((name, code) => [name, code]))
  const ends = new Set(conversions.map((name) => codes.get(name) as number))
  const cut = cutJourneys(log, { conversions: ends, gap, repeat })
  const counts = countSteps(log, cut, gap)
  const nameOf = (code: number) => (code === LOST ? loss : (log.touchpoints[code] as string))

  const transitions = fittedTransitions(counts, nameOf, prior)
  const entries = [...counts.entries].map(([code, count]) => ({ to: nameOf(code), count }))
  const { value, missing } = meanValues(log, cut, [
    ...ends,
    ...goals.map((name) => codes.get(name) as number),
  ])
  const { channel, mixed } = mainChannels(log, cut)
  const journey = readJourney({
    format: 'sojourn-journey',
    version: 1,
    ...(options.name === undefined ? {} : { name: options.name }),
    touchpoints: log.touchpoints.flatMap((id, code) => {
      if (ends.has(code)) return []
      const sojourn = sojournTime(counts, code)
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
    entries: dictionary(entries.map(({ to, count }) => [to, count])),
    transitions: rowsOf(transitions, ({ probability }) => probability || undefined),
    evidence: {
      customers: log.customers,
      journeys: cut.ending.length,
      entries: dictionary(entries.map(({ to, count }) => [to, count])),
      transitions: resolvedSteps(counts, nameOf),
      prior,
      censored: dictionary([...counts.censored].map(([code, count]) => [nameOf(code), count])),
      ...period(log),
      ...(options.source === undefined ? {} : { source: options.source }),
    },
  })
  return {
    journey,
    customers: log.customers,
    journeys: cut.ending.length,
    events: log.time.length,
    afterConversion: cut.afterConversion,
    censored: [...counts.censored.values()].reduce((sum, count) => sum + count, 0),
    entries: entries.sort((a, b) => b.count - a.count),
    transitions,
    orders: compareOrders(sequences(log, cut), order),
    warnings: [
      ...mixed,
      ...missing.map(
        (code) => `No value is given with any "${nameOf(code)}", so it earns nothing.`,
      ),
      ...unresolved(transitions),
    ],
  }
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

function resolvedSteps(counts: StepCounts, nameOf: (code: number) => string) {
  return dictionary(
    [...counts.steps].map(([from, row]) => [
      nameOf(from),
      dictionary([...row].map(([to, { resolved }]) => [nameOf(to), resolved])),
    ]),
  )
}

/** An object without prototype, so that a name such as `__proto__` is a key like any other. */
function dictionary<Value>(entries: readonly (readonly [string, Value])[]): Record<string, Value> {
  const record: Record<string, Value> = Object.create(null)
  for (const [key, value] of entries) record[key] = value
  return record
}

function sojournTime({ stays }: StepCounts, code: number): SojournTime | undefined {
  const stay = stays.get(code)
  if (stay === undefined) return undefined
  const mean = stay.total / stay.visits / 1000
  return mean === 0
    ? { distribution: 'fixed', value: '0s' }
    : { distribution: 'exponential', mean: formatDuration(mean) }
}

function* sequences(log: EventLog, cut: CutJourneys): Generator<Int32Array> {
  for (const [j, ending] of cut.ending.entries()) {
    const until = (cut.start[j + 1] as number) - (ending === Ending.converted ? 1 : 0)
    yield cut.row.subarray(cut.start[j], until).map((i) => log.touchpoint[i] as number)
  }
}

function period(log: EventLog): { from?: string; until?: string } {
  const first = log.time.reduce((least, t) => Math.min(least, t), Infinity)
  const last = log.time.reduce((most, t) => Math.max(most, t), Number.NEGATIVE_INFINITY)
  return { from: new Date(first).toISOString(), until: new Date(last).toISOString() }
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
