import { course, type Exercise, judgeNumber, slips, startOf, tasksOf } from '@sojourn/lessons'
import { describe, expect, it } from 'vitest'

/** What somebody writes who thinks right and slips, and what is said of it. */
const kinds: Record<string, (answer: number, task: Exercise) => [number, unknown] | undefined> = {
  'a share for percent': (answer, { unit }) =>
    unit.en === '%' ? [answer / 100, slips.share] : undefined,
  'the rest for the share': (answer, { unit }) =>
    unit.en === '%' ? [100 - answer, slips.rest] : undefined,
  'the wrong sign': (answer) => [-answer, slips.sign],
  'a zero too many': (answer) => [10 * answer, slips.zeros],
  'a thousand times too much': (answer) => [1000 * answer, slips.zeros],
  'rounded on the way': (answer, { tolerance }) => [answer + 1.5 * tolerance, slips.rounded],
}

describe.each(course)('$id', (lesson) => {
  const exercises = tasksOf(lesson).filter((task) => task.kind === 'exercise')

  it.runIf(exercises.length > 0).each(Object.keys(kinds))('knows %s', (kind) => {
    for (const task of exercises) {
      const [given, hint] = kinds[kind]?.(task.answer(), task) ?? []
      if (given === undefined) continue
      // What only this exercise knows comes first, and nothing wrong is called right.
      const own = task.mistakes.find((each) => Math.abs(each.answer() - given) <= task.tolerance)
      expect(judgeNumber(task, given), task.id).toEqual({ right: false, hint: own?.hint ?? hint })
    }
  })

  it('has no hint for what is far from everything', () => {
    for (const task of exercises) {
      const far = 1e7 + 7_654_321
      expect(judgeNumber(task, far), task.id).toEqual({ right: false })
    }
  })

  it('gives no answer away by where the slider of a guess begins', () => {
    for (const task of tasksOf(lesson)) {
      if (task.kind !== 'prediction') continue
      const start = startOf(task.scale)
      const { value, range = [value, value] } = task.answer()
      const tenth = (task.scale.max - task.scale.min) / 10
      expect(Math.abs(start - value), task.id).toBeGreaterThan(tenth)
      expect(start < range[0] || start > range[1], task.id).toBe(true)
    }
  })
})
