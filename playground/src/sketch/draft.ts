import type { FrameworkId, Role } from '@sojourn/catalogue'
import type { Word } from './rough-words.ts'

/** What the business wants of the journey. */
export type Aim = 'sales' | 'satisfaction' | 'churn'

/** How long customers stay at a touchpoint until the next step, roughly. */
export type Wait =
  | 'at-once'
  | 'minutes'
  | 'hours'
  | 'day'
  | 'days'
  | 'week'
  | 'weeks'
  | 'month'
  | 'months'

/** How sure the author is of the words. */
export type Sureness = 'guess' | 'experience' | 'counted'

/** Where customers go from a touchpoint. */
export interface Way {
  readonly to: string
  /** In a rough word, or refined to a number of 100. */
  readonly share: Word | number
}

export interface DraftTouchpoint {
  readonly id: string
  readonly name: string
  readonly phase: string
  readonly role?: Role
  readonly channel: string
  /** Whether coming here counts as success. */
  readonly success: boolean
  readonly ways: readonly Way[]
  readonly leave: Word | number
  /** How many begin here; none where it is 'nobody'. */
  readonly begins: Word | number
  readonly wait?: Wait
  /** From −2 to 2. */
  readonly expectation?: number
  readonly experience?: number
  readonly question: string
  readonly need: string
}

export interface DraftPersona {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly share: Word
}

/** A journey as it is sketched, without data. */
export interface Draft {
  readonly format: 'sojourn-sketch'
  readonly version: 1
  readonly name: string
  readonly aim: Aim
  readonly goal: string
  readonly framework: FrameworkId
  readonly personas: readonly DraftPersona[]
  readonly touchpoints: readonly DraftTouchpoint[]
  readonly sureness: Sureness
  /** What a success is worth, as it is typed, and its currency. */
  readonly worth: string
  readonly currency: string
}

export const emptyDraft: Draft = {
  format: 'sojourn-sketch',
  version: 1,
  name: '',
  aim: 'sales',
  goal: '',
  framework: 'use-and-loyalty',
  personas: [],
  touchpoints: [],
  sureness: 'guess',
  worth: '',
  currency: '',
}
