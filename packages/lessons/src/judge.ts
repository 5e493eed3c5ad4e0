import type { Text } from '@sojourn/catalogue'
import type { Choice, Exercise, Sort } from './lesson.ts'

/** What is said of an answer. */
export type Judgement =
  | { readonly right: true }
  /** `hint` for a typical mistake; absent where nobody has foreseen it. */
  | { readonly right: false; readonly hint?: Text }

/**
 * Judges a number: right within the tolerance, else compared with what typical mistakes lead to. A
 * share given where percent were asked for is a mistake that every exercise knows.
 */
export function judgeNumber(exercise: Exercise, given: number): Judgement {
  const near = (wanted: number) =>
    Math.abs(given - wanted) <= exercise.tolerance * (1 + Number.EPSILON)
  if (near(exercise.answer())) return { right: true }
  const mistake = exercise.mistakes.find(({ answer }) => near(answer()))
  return mistake === undefined ? { right: false } : { right: false, hint: mistake.hint }
}

/** Judges a choice by its place among the options. */
export function judgeChoice({ options }: Choice, chosen: number): Judgement {
  const option = options[chosen]
  if (option === undefined) return { right: false }
  return option.right ? { right: true } : { right: false, hint: option.why }
}

/** Judges where cards were put; `misplaced` are the cards, by their number, that lie elsewhere. */
export function judgeSort({ cards }: Sort, given: string): { right: boolean; misplaced: number[] } {
  const places = given.split(',')
  const misplaced = cards.flatMap(({ place }, i) => (places[i] === String(place) ? [] : [i]))
  return { right: misplaced.length === 0 && places.length === cards.length, misplaced }
}
