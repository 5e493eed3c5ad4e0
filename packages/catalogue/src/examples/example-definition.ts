import type { Journey } from 'sojourn/model'
import type { Scenario } from 'sojourn/scenarios'
import type { Language, Say } from '../language.ts'

/** What a strategist asks of an example, answered. */
export interface Answer {
  /** In the language of the example, with the numbers in it. */
  readonly sentence: string
  /** The numbers, by name: shares from 0 to 1, money in the journey's currency. */
  readonly figures: Readonly<Record<string, number>>
}

/** A complete example: a journey with scenarios, and a question that it answers. */
export interface Example {
  /** Its texts are in one language, its ids the same in all. */
  readonly journey: Journey
  readonly scenarios: readonly Scenario[]
  /** What a strategist would ask of it. */
  readonly question: string
  /** Works the answer out from the journey and its scenarios. */
  readonly answer: () => Answer
}

/** An example before its language is chosen. */
export type ExampleDefinition = (say: Say, language: Language) => Example
