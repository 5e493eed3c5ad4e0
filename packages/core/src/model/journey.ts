import type { SojournTime } from './distribution.ts'
import { readJourney } from './read-journey.ts'

/** A stretch of the journey with one intent, such as awareness; a column of the map. */
export interface Phase<P extends string = string> {
  readonly id: P
  readonly name?: string
}

/** One interaction; a transient state of the chain. */
export interface Touchpoint<T extends string = string, P extends string = string> {
  readonly id: T
  /** Name for people; the id where absent. */
  readonly name?: string
  readonly phase?: P
  /** Where it happens, such as `instagram`. */
  readonly channel?: string
  /** Paid on each arrival, in the journey's currency. */
  readonly cost?: number
  /** Earned on each visit, in the journey's currency. */
  readonly revenue?: number
  /** How long a visit lasts; absent where that isn't known, and calendar results are then null. */
  readonly sojourn?: SojournTime
}

/** What an outcome means: the goal, or one of three ways to lose a customer. */
export type OutcomeKind = 'conversion' | 'loss' | 'competitor' | 'churn'

/** An end of the journey; an absorbing state of the chain. */
export interface Outcome<O extends string = string> {
  readonly id: O
  readonly name?: string
  /** `loss` where absent. */
  readonly kind?: OutcomeKind
  /** Paid once, on arrival. */
  readonly cost?: number
  /** Earned once, on arrival. */
  readonly revenue?: number
}

/** What a fitted journey rests on: counts, never events. */
export interface Evidence {
  readonly customers?: number
  readonly journeys?: number
  /** Journeys that began at each id. */
  readonly entries?: Readonly<Record<string, number>>
  /** Steps `from → to` of the visits whose end is known: what the posterior of each row rests on. */
  readonly transitions?: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** Dirichlet weight added to each observed successor; 0 where absent. */
  readonly prior?: number
  /** Journeys still open at the end of the log, by the touchpoint they were last seen at. */
  readonly censored?: Readonly<Record<string, number>>
  /** Time of the first and of the last event (ISO 8601). */
  readonly from?: string
  readonly until?: string
  /** Where the events came from, in words. */
  readonly source?: string
  /** Customers that each count is of at least: smaller groups were merged or left out. */
  readonly minGroup?: number
}

/** Probabilities of one row; `rest` completes it to one. */
export type TransitionRow<Id extends string = string> = Readonly<
  Partial<Record<Id, number | 'rest'>>
>

/**
 * A customer journey: plain, immutable data in the shape of the journey file, so that
 * `JSON.stringify(journey)` is such a file. `T` and `O` are the ids of touchpoints and outcomes.
 */
export interface Journey<T extends string = string, O extends string = string> {
  readonly format: 'sojourn-journey'
  readonly version: 1
  readonly name?: string
  /** ISO 4217 code of every amount of money, such as `NOK`. */
  readonly currency?: string
  readonly phases?: readonly Phase[]
  readonly touchpoints: readonly Touchpoint<T>[]
  readonly outcomes: readonly Outcome<O>[]
  /** Touchpoints that are goals: the journey goes on after them. */
  readonly conversions?: readonly T[]
  /** Weights of where journeys begin; normalised when used. */
  readonly entries: Readonly<Partial<Record<T | O, number>>>
  readonly transitions: Readonly<Partial<Record<T, TransitionRow<T | O>>>>
  readonly evidence?: Evidence
}

/** A journey as a developer writes it; see {@link journey}. */
export interface JourneyDefinition<T extends string, O extends string, P extends string> {
  readonly name?: string
  readonly currency?: string
  readonly phases?: readonly Phase<P>[]
  readonly touchpoints: readonly Touchpoint<T, NoInfer<P>>[]
  readonly outcomes: readonly Outcome<O>[]
  readonly conversions?: readonly NoInfer<T>[]
  readonly entries: { readonly [Id in NoInfer<T | O>]?: number }
  readonly transitions: {
    readonly [From in NoInfer<T>]?: { readonly [To in NoInfer<T | O>]?: number | 'rest' }
  }
  readonly evidence?: Evidence
}

/**
 * Defines a journey in TypeScript. A misspelt touchpoint, outcome or phase is a compile error with
 * a suggestion; everything else that a journey file is checked for is checked here too.
 *
 * @returns a frozen journey; {@link editJourney} makes changed copies.
 * @throws JourneyError listing every problem, each with its place.
 * @example
 * ```ts
 * import { journey } from 'sojourn/model'
 * const shop = journey({
 *   touchpoints: [{ id: 'ad' }, { id: 'checkout' }],
 *   outcomes: [{ id: 'purchase', kind: 'conversion', revenue: 800 }, { id: 'lost' }],
 *   entries: { ad: 1 },
 *   transitions: {
 *     ad: { checkout: 0.3, lost: 'rest' },
 *     checkout: { purchase: 0.6, ad: 0.1, lost: 'rest' },
 *   },
 * })
 * console.log(shop.touchpoints.length) // 2
 * ```
 */
export function journey<
  const T extends string,
  const O extends string,
  const P extends string = string,
>(definition: JourneyDefinition<T, O, P>): Journey<T, O> {
  return readJourney({ format: 'sojourn-journey', version: 1, ...definition }) as Journey<T, O>
}

/** Whether an outcome is the goal; the other three kinds are losses. */
export function isConversion(outcome: Outcome): boolean {
  return outcome.kind === 'conversion'
}
