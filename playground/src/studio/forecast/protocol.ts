import type { Comparison, Journey, Projection, Scenario } from 'sojourn'

/** Sent once, first: the journey to forecast, and from how many draws. */
export interface Prepare {
  readonly kind: 'prepare'
  readonly journey: Journey
  readonly draws: number
}

/**
 * What would these scenarios do? The first is answered with its retention, those after it without.
 * A later question takes the place of one that is not answered yet.
 */
export interface Compare {
  readonly kind: 'compare'
  /** Ascending. */
  readonly id: number
  readonly scenarios: readonly Scenario[]
}

export type Question = Prepare | Compare

export interface Prepared {
  readonly kind: 'prepared'
  readonly baseline: Projection
}

export interface Compared {
  readonly kind: 'compared'
  readonly id: number
  /** Which of the question's scenarios. */
  readonly index: number
  readonly comparison: Comparison
}

export interface Failed {
  readonly kind: 'failed'
  readonly message: string
}

export type Answer = Prepared | Compared | Failed
