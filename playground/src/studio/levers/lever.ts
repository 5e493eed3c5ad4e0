import type { Change } from 'sojourn'

export type LeverId = 'shorter-checkout' | 'added-reviews'

/** How well the effect is known: A experiments, B observation, C practitioners, D vendors. */
export type Grade = 'A' | 'B' | 'C' | 'D'

/** Something the business can do, by a setting from 0 to 1. */
export interface Lever {
  readonly id: LeverId
  readonly grade: Grade
  /** The setting it begins with. */
  readonly initial: number
  /** The transition that it is about. */
  readonly from: string
  readonly to: string
  /** The change, its strength uncertain. */
  readonly change: (setting: number) => Change
  /**
   * The same with the strength at a quantile, given as a score of the standard normal: 0 is the
   * median, ±1.28 the ends of the interval that holds 80 %.
   */
  readonly changeAt: (setting: number, score: number) => Change
  /** What that strength comes to, as a share: of those who make the transition, or of its odds. */
  readonly effectAt: (setting: number, score: number) => number
}

/** Scores of the standard normal that hold 50 % and 80 % between them and their negatives. */
export const SCORE = { half: 0.6744897501960817, most: 1.2815515655446004 } as const
