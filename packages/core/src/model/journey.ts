import type { SojournTime } from './distribution.ts'
import type { Duration } from './duration.ts'
import { readJourney } from './read-journey.ts'
import type { Tail } from './tail.ts'

/** Where numbers come from: data of one's own, judgement, a vendor's claim, or made up to show how. */
export type Provenance = 'measured' | 'assumed' | 'vendor' | 'illustrative'

/** What customers do, want and ask, each as a list of texts. */
export interface CustomerView {
  readonly actions?: readonly string[]
  readonly goals?: readonly string[]
  readonly questions?: readonly string[]
}

/** A stretch of the journey with one intent, such as awareness; a column of the map. */
export interface Phase<P extends string = string> extends CustomerView {
  readonly id: P
  readonly name?: string
}

/** Where interactions happen, such as `instagram` or the shop. */
export interface Channel<C extends string = string> {
  readonly id: C
  readonly name?: string
}

/** One interaction; a transient state of the chain. */
export interface Touchpoint<
  T extends string = string,
  P extends string = string,
  C extends string = string,
> extends CustomerView {
  readonly id: T
  /** Name for people; the id where absent. */
  readonly name?: string
  readonly description?: string
  readonly phase?: P
  /** Where it happens, such as `instagram`. */
  readonly channel?: C
  /** What it is to the catalogue of levers, such as `checkout step`; guessed from names where absent. */
  readonly role?: string
  /** What customers expect and what they get, from −2 (very bad) to 2 (very good). */
  readonly expectation?: number
  readonly experience?: number
  readonly needs?: readonly string[]
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

/** A kind of customer, who walks the journey with some probabilities and times of their own. */
export interface JourneyPersona<T extends string = string, O extends string = string> {
  readonly id: string
  readonly name?: string
  readonly description?: string
  /** Weight among those who enter; normalised when used. */
  readonly share: number
  /** Where they begin, instead of the journey's entries. */
  readonly entries?: Readonly<Partial<Record<T | O, number>>>
  /** Whole rows, instead of the journey's; rows that aren't here stay the journey's. */
  readonly transitions?: Readonly<Partial<Record<T, TransitionRow<T | O>>>>
  /** Sojourn times, instead of the touchpoints' own. */
  readonly sojourns?: Readonly<Partial<Record<T, SojournTime>>>
}

/**
 * How satisfaction acts on behaviour: a rise of the experience at `touchpoint` by 1 adds `slope` to
 * the log-odds of `from → to`. Satisfaction acts through these alone.
 */
export interface ExperienceSlope<T extends string = string, O extends string = string> {
  readonly touchpoint: T
  readonly from: T
  readonly to: T | O
  readonly slope: number
  /** `assumed` where absent, unless it was fitted to survey scores. */
  readonly provenance?: Provenance
}

/**
 * What visits leave behind for others, such as reviews. Arrivals fill it, it decays, and at the
 * level `R` the odds of the transitions it acts on are those of the journey times `(R / R₀)^exponent`,
 * with `R₀` the level at the start.
 */
export interface JourneyStock<T extends string = string, O extends string = string> {
  readonly id: string
  readonly name?: string
  /** What each arrival adds. */
  readonly inflow: Readonly<Partial<Record<T | O, number>>>
  /** Time in which half of it is gone. */
  readonly halfLife: Duration
  /** Level at the start, above 0; where absent, what the journey's own arrivals keep up. */
  readonly level?: number
  readonly acts: readonly { readonly from: T; readonly to: T | O; readonly exponent: number }[]
}

/** Customers who come by themselves, over time. */
export interface Arrivals {
  readonly perDay: number
}

/** Noise that was added to counts; see `withNoise`. */
export interface CountNoise {
  /** The privacy budget `ε`. */
  readonly epsilon: number
  /** Steps of each customer that were counted at most. */
  readonly stepsPerCustomer: number
  /** Counts below it were left out. */
  readonly threshold: number
}

/**
 * What a fitted journey rests on: counts, never events. In one whose provenance is `assumed` they stand
 * for how sure its author is: as if so many customers had been seen.
 */
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
  /** Noise that the counts have; draws and intervals are wider by it. */
  readonly noise?: CountNoise
  /** How a forecast from the earlier events did on the later ones, where that was tested. */
  readonly backtest?: BacktestRecord
}

/** What is remembered of a backtest; see `backtest`. */
export interface BacktestRecord {
  readonly verdict: 'passes' | 'drifts' | 'misfits' | 'tooLittleData'
  /** Why, in words. */
  readonly reasons?: readonly string[]
  /** The time before which the tested fit saw events, and the end of the log (ISO 8601). */
  readonly at?: string
  readonly until?: string
  /** Days after entering that were forecast. */
  readonly horizonDays?: number
  /** Journeys that the forecast was compared with. */
  readonly followed?: number
  /** Days on which conversion was compared, and those on which it lay in its 80 % interval. */
  readonly days?: number
  readonly inside?: number
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
  readonly description?: string
  /** What the business wants of it, in words, such as fewer customers who leave. */
  readonly goal?: string
  /** Where its numbers come from. */
  readonly provenance?: Provenance
  /** ISO 4217 code of every amount of money, such as `NOK`. */
  readonly currency?: string
  readonly phases?: readonly Phase[]
  /** Channels with their names; where they are listed, a touchpoint's must be one of them. */
  readonly channels?: readonly Channel[]
  readonly touchpoints: readonly Touchpoint<T>[]
  readonly outcomes: readonly Outcome<O>[]
  /** Touchpoints that are goals: the journey goes on after them. */
  readonly conversions?: readonly T[]
  /** Weights of where journeys begin; normalised when used. */
  readonly entries: Readonly<Partial<Record<T | O, number>>>
  readonly transitions: Readonly<Partial<Record<T, TransitionRow<T | O>>>>
  /** Kinds of customers; see `compilePersonaChains`. The rows above are those of a customer as such. */
  readonly personas?: readonly JourneyPersona<T, O>[]
  /** Mean number of new customers that each visit brings (word of mouth). */
  readonly referrals?: Readonly<Partial<Record<T | O, number>>>
  /** Where those who are referred begin, as weights; as everybody else where absent. */
  readonly referralEntries?: Readonly<Partial<Record<T | O, number>>>
  readonly arrivals?: Arrivals
  readonly slopes?: readonly ExperienceSlope<T, O>[]
  readonly stocks?: readonly JourneyStock<T, O>[]
  /** How long customers stay once they have converted, where a model of retention says so. */
  readonly tail?: Tail
  readonly evidence?: Evidence
}

/** Values by id, as a developer writes them: ids that there are, none required. */
export type ById<Id extends string, Value> = { readonly [Key in Id]?: Value }

/** A journey as a developer writes it; see {@link journey}. */
export interface JourneyDefinition<
  T extends string,
  O extends string,
  P extends string,
  C extends string = string,
> extends Pick<
    Journey,
    'name' | 'description' | 'goal' | 'provenance' | 'currency' | 'arrivals' | 'tail' | 'evidence'
  > {
  readonly phases?: readonly Phase<P>[]
  readonly channels?: readonly Channel<C>[]
  readonly touchpoints: readonly Touchpoint<T, NoInfer<P>, NoInfer<C>>[]
  readonly outcomes: readonly Outcome<O>[]
  readonly conversions?: readonly NoInfer<T>[]
  readonly entries: ById<NoInfer<T | O>, number>
  readonly transitions: RowsById<NoInfer<T>, NoInfer<O>>
  readonly personas?: readonly (Omit<JourneyPersona, 'entries' | 'transitions' | 'sojourns'> & {
    readonly entries?: ById<NoInfer<T | O>, number>
    readonly transitions?: RowsById<NoInfer<T>, NoInfer<O>>
    readonly sojourns?: ById<NoInfer<T>, SojournTime>
  })[]
  readonly referrals?: ById<NoInfer<T | O>, number>
  readonly referralEntries?: ById<NoInfer<T | O>, number>
  readonly slopes?: readonly ExperienceSlope<NoInfer<T>, NoInfer<O>>[]
  readonly stocks?: readonly (Omit<JourneyStock<NoInfer<T>, NoInfer<O>>, 'inflow'> & {
    readonly inflow: ById<NoInfer<T | O>, number>
  })[]
}

/** Rows of transitions by touchpoint, as a developer writes them. */
export type RowsById<T extends string, O extends string> = ById<T, ById<T | O, number | 'rest'>>

/**
 * Defines a journey in TypeScript. A misspelt touchpoint, outcome, phase or channel is a compile
 * error with a suggestion; everything else that a journey file is checked for is checked here too.
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
  const C extends string = string,
>(definition: JourneyDefinition<T, O, P, C>): Journey<T, O> {
  return readJourney({ format: 'sojourn-journey', version: 1, ...definition }) as Journey<T, O>
}

/** Whether an outcome is the goal; the other three kinds are losses. */
export function isConversion(outcome: Outcome): boolean {
  return outcome.kind === 'conversion'
}
