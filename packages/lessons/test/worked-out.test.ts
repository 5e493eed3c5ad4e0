import { course, fill, takeWorkedOut, tasksOf, workOutAll } from '@sojourn/lessons'
import { expect, it } from 'vitest'

const all = workOutAll()

it('works out plain data, which JSON carries whole', () => {
  expect(Object.keys(all).length).toBeGreaterThan(0)
  expect(JSON.parse(JSON.stringify(all))).toEqual(all)
})

it('says the same where the data were worked out before', () => {
  const said = () =>
    course.flatMap(tasksOf).map((task) => fill(task.question.en, task.values ?? {}, 'en'))
  const before = said()
  takeWorkedOut(JSON.parse(JSON.stringify(all)))
  expect(said()).toEqual(before)
})

it('takes what it is given, and does not work it out again', () => {
  const name = 'plans of tests'
  expect(Object.keys(all)).toContain(name)
  takeWorkedOut({ [name]: { ...(all[name] as object), days: 12 } })
  const days = course.flatMap(tasksOf).find(({ id }) => id === 'best-days')
  expect(days?.kind === 'prediction' && days.answer().value).toBe(12)
  takeWorkedOut({ [name]: all[name] })
})
