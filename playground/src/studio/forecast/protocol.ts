import type { Comparison, Journey, Projection, Scenario } from 'sojourn'

/** The journey that later questions are about. */
export interface OfJourney {
  readonly kind: 'journey'
  readonly journey: Journey
  /** Days ahead. */
  readonly horizon: number
}

/** What would this scenario do? A later question takes the place of one that isn't answered yet. */
export interface Compare {
  readonly kind: 'compare'
  /** Ascending. */
  readonly id: number
  readonly scenario: Scenario
  /** Whether nothing moves any more, so that all draws are to be made. */
  readonly resting: boolean
  /** So many draws, neither fewer first nor more after them; as many as there is time for if absent. */
  readonly draws?: number
}

export type Question = OfJourney | Compare

/** One of the answers to a question; rougher ones come first. */
export interface Compared {
  readonly kind: 'compared'
  readonly id: number
  readonly draws: number
  /** Whether revenue and retention were worked out too, where the journey has them. */
  readonly whole: boolean
  /** Whether it is the last answer to the question. */
  readonly final: boolean
  readonly baseline: Projection
  readonly comparison: Comparison
}

/** How far the draws have come that a question is waiting for. */
export interface OnTheWay {
  readonly kind: 'progress'
  readonly id: number
  readonly done: number
  readonly draws: number
}

export interface Failed {
  readonly kind: 'failed'
  readonly message: string
}

export type Answer = Compared | OnTheWay | Failed
