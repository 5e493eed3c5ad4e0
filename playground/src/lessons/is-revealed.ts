import { isRight, type Lesson, tasksOf } from '@sojourn/lessons'
import { answerTo } from './progress.ts'

/** Tries after which nobody is kept waiting for a right answer. */
const ENOUGH_TRIES = 3

/** Whether what would give a task's answer away may be shown. */
export function isRevealed(lesson: Lesson, id: string): boolean {
  const kept = answerTo(lesson, id)
  const task = tasksOf(lesson).find((each) => each.id === id)
  if (kept === undefined || task === undefined) return false
  return kept.tries >= ENOUGH_TRIES || isRight(task, kept.given) !== false
}
