import { course, type Quantity, tasksOf } from '@sojourn/lessons'
import { expect, it } from 'vitest'

/** The computed numbers in the texts of a task. */
function valuesOf(lesson: string, id: string): (name: string) => number {
  const found = course.find((each) => each.id === lesson)
  const task = found && tasksOf(found).find((each) => each.id === id)
  const values: Record<string, Quantity> = { ...task?.values?.() }
  return (name) => values[name]?.value ?? Number.NaN
}

// What the words around the numbers say.

it('flat churn forecasts far too few', () => {
  const year = valuesOf('time-and-retention', 'after-a-year')
  expect(year('lost')).toBeCloseTo(17.5, 9)
  expect(year('year')).toBeCloseTo(50 * 0.95 ** 12 + 50 * 0.7 ** 12, 9)
  expect(year('flat')).toBeCloseTo(100 * 0.825 ** 12, 9)
  expect(year('devoted')).toBeGreaterThan(95)
  const years = valuesOf('time-and-retention', 'twelve-years')
  expect(years('flat')).toBeLessThan(0.75 * years('twelve'))
  expect(Math.abs(years('mixed') / years('twelve') - 1)).toBeLessThan(0.05)
})

it('four times the data halve a range, a hundred times make it a tenth', () => {
  const value = valuesOf('learning-from-data', 'four-times-the-data')
  expect(value('eighty') / value('wide')).toBeCloseTo(1 / 2, 1)
  expect(value('many') / value('wide')).toBeCloseTo(1 / 10, 1)
})

it('a changed world falls far outside of the forecast', () => {
  const value = valuesOf('learning-from-data', 'another-summer')
  expect(value('low') - value('seen')).toBeGreaterThan((value('high') - value('low')) / 2)
})

it('a better step is better in every world, and seems so in fewer where worlds are apart', () => {
  const value = valuesOf('what-if', 'how-often-better')
  expect(value('lowAfter')).toBeLessThan(value('high'))
  expect(value('together')).toBe(100)
  expect(value('apart')).toBeLessThan(80)
  expect(value('apart')).toBeGreaterThan(50)
})
