/** What the sentences of a verdict have places for, each formatted for the reader. */
export interface Slots {
  readonly scenario: string
  /** Of the difference, with its unit; without signs where the sentence says which way. */
  readonly low: string
  readonly high: string
  /** The difference, where it is certain. */
  readonly by: string
  readonly before: string
  readonly after: string
  /** How many of 20 cases. */
  readonly cases: string
  readonly days: string
  /** What it rests on, as a list. */
  readonly rests: string
}

/** A grade from A to D, if there is one. */
export type Grade = string | undefined
