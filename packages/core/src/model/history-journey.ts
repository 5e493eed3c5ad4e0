import { type Histories, historyNames } from './histories.ts'
import { historyProblems } from './history-problems.ts'
import type { Journey, Outcome, Phase, Touchpoint } from './journey.ts'
import { JourneyError } from './problem.ts'
import { readJourney } from './read-journey.ts'

/** A step after a history: where it leads, and how often. */
export interface HistoryStep {
  /**
   * Touchpoints seen last, oldest first, the one that is left included: as many as the order, or all
   * since the journey began where those are fewer.
   */
  readonly after: readonly string[]
  /** The touchpoint or outcome that follows. */
  readonly to: string
  /** A count or a probability, from 0; those after the same history are divided by their sum. */
  readonly weight: number
}

/** A journey with memory, as counts or probabilities of steps after histories. */
export interface HistoryDefinition {
  /** How many touchpoints are remembered, a whole number from 1. */
  readonly order: number
  readonly name?: string
  readonly currency?: string
  readonly phases?: readonly Phase[]
  readonly touchpoints: readonly Touchpoint[]
  readonly outcomes: readonly Outcome[]
  /** Touchpoints that are goals. */
  readonly conversions?: readonly string[]
  /** Weights of where journeys begin. */
  readonly entries: Readonly<Record<string, number>>
  readonly steps: readonly HistoryStep[]
  /** Whether weights are counts: they then become the journey's evidence, with a posterior; false. */
  readonly counted?: boolean
}

/** A journey whose touchpoints are histories, and what they stand for. */
export interface HistoryJourney {
  readonly journey: Journey
  readonly histories: Histories
}

/**
 * A chain of order `k` made one of order 1: its states are the last `k` touchpoints seen (fewer near
 * the beginning), so that the next step depends on them all (Anderson & Goodman 1957). What comes out
 * is a journey like any other: all that can be asked of one can be asked of it. Each history has the
 * cost, revenue, channel, phase and sojourn time of the touchpoint it ends in, and is a goal where
 * that is one. `historiesEndingIn` and `sumByTouchpoint` lead back to touchpoints.
 *
 * Only histories that occur become states, never all `|S|^k`. One that occurs but that no step leaves
 * is a dead end. With order 1 it is the plain journey, by the plain ids. Cost: O(steps × order).
 * @throws JourneyError naming all unknown ids, histories longer than the order or empty, and weights
 * that are no finite numbers from 0.
 * @example
 * ```ts
 * import { expectedVisits, sumByTouchpoint } from 'sojourn/analysis'
 * import { compileChain, historyJourney } from 'sojourn/model'
 * const { journey, histories } = historyJourney({ // who searched first buys more often
 *   order: 2,
 *   touchpoints: [{ id: 'ad' }, { id: 'search' }, { id: 'cart' }],
 *   outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }],
 *   entries: { ad: 1, search: 1 },
 *   steps: [
 *     { after: ['ad'], to: 'cart', weight: 1 }, { after: ['search'], to: 'cart', weight: 1 },
 *     { after: ['ad', 'cart'], to: 'order', weight: 1 },
 *     { after: ['ad', 'cart'], to: 'lost', weight: 3 },
 *     { after: ['search', 'cart'], to: 'order', weight: 1 },
 *   ],
 * })
 * const chain = compileChain(journey)
 * console.log(chain.ids) // ad, search, ad → cart, search → cart, order, lost
 * console.log(sumByTouchpoint(chain, histories, expectedVisits(chain).visits).get('cart')) // 1
 * ```
 */
export function historyJourney(definition: HistoryDefinition): HistoryJourney {
  const problems = [...historyProblems(definition)]
  if (problems.length > 0) throw new JourneyError('The journey with memory', problems)
  const { order, touchpoints, outcomes, entries, steps, conversions = [] } = definition
  const known = new Map(touchpoints.map((touchpoint) => [touchpoint.id, touchpoint]))
  const nameOf = historyNames([...touchpoints, ...outcomes].map(({ id }) => id))
  const histories = new Map<string, readonly string[]>()
  const occurs = (history: readonly string[]) => {
    const id = nameOf(history)
    if (!histories.has(id)) histories.set(id, history)
    return id
  }
  const begun = Object.entries(entries).filter(([, weight]) => weight > 0)
  for (const [id] of begun) if (known.has(id)) occurs([id])
  const weights: Record<string, Record<string, number>> = Object.create(null)
  for (const { after, to, weight } of steps) {
    if (weight === 0) continue
    const from = occurs(after)
    const next = known.has(to) ? occurs([...after, to].slice(-order)) : to
    const row = weights[from] ?? Object.create(null)
    row[next] = (row[next] ?? 0) + weight
    weights[from] = row
  }
  const { name, currency, phases, counted = false } = definition
  const journey = readJourney({
    format: 'sojourn-journey',
    version: 1,
    ...(name === undefined ? {} : { name }),
    ...(currency === undefined ? {} : { currency }),
    ...(phases === undefined ? {} : { phases }),
    touchpoints: [...histories].map(([id, history]) => ofHistory(id, history, known, nameOf)),
    outcomes,
    ...(conversions.length > 0 ? { conversions: endingIn(histories, conversions) } : {}),
    entries: dictionary(begun),
    transitions: dictionary(
      Object.entries(weights).map(([from, row]) => [from, divided(row)] as const),
    ),
    ...(counted ? { evidence: { entries: dictionary(begun), transitions: weights } } : {}),
  })
  return { journey, histories }
}

function ofHistory(
  id: string,
  history: readonly string[],
  known: ReadonlyMap<string, Touchpoint>,
  nameOf: (history: readonly string[]) => string,
): Touchpoint {
  const last = known.get(history[history.length - 1] as string) as Touchpoint
  if (history.length === 1) return last
  const named = history.some((step) => known.get(step)?.name !== undefined)
  const name = nameOf(history.map((step) => known.get(step)?.name ?? step))
  return { ...last, id, ...(named ? { name } : {}) }
}

function endingIn(histories: Histories, goals: readonly string[]): string[] {
  return [...histories].flatMap(([id, history]) =>
    goals.includes(history[history.length - 1] as string) ? [id] : [],
  )
}

function divided(row: Readonly<Record<string, number>>): Record<string, number> {
  const total = Object.values(row).reduce((sum, weight) => sum + weight, 0)
  return dictionary(Object.entries(row).map(([to, weight]) => [to, weight / total] as const))
}

/** An object without prototype, so that a name such as `__proto__` is a key like any other. */
function dictionary<Value>(entries: readonly (readonly [string, Value])[]): Record<string, Value> {
  const record: Record<string, Value> = Object.create(null)
  for (const [key, value] of entries) record[key] = value
  return record
}
