import type { Duration } from 'sojourn/model'

/** What the names in a log mean, and how it is to be fitted. */
export interface FitOrder {
  /** Names that end a journey with success, and those after which it goes on. */
  readonly conversions: readonly string[]
  readonly goals: readonly string[]
  /** Longest silence within a journey; without one each customer has one journey. */
  readonly gap?: Duration
  /** Customers that each count is of at least; 0 and 1 turn it off. */
  readonly minGroup: number
  /** Name of the file. */
  readonly source: string
}
