import { course, judgeNumber, readNumber, tasksOf } from '@sojourn/lessons'
import { expect, it } from 'vitest'

it.each([
  ['12.5', 12.5],
  ['12,5', 12.5],
  [' 12,5 % ', 12.5],
  ['12.5 percent', 12.5],
  ['1/8', 0.125],
  ['1 / 8', 0.125],
  ['0,5/4', 0.125],
  ['ca. 12,5', 12.5],
  ['−12,5', -12.5],
  ['+3', 3],
  ['.5', 0.5],
  ['60 beställningar', 60],
  ['7 000 kr', 7000],
  ['7\u00a0000', 7000],
  ['kr 7000', 7000],
  ['kr. 7000', 7000],
  ['1.234,5', 1234.5],
  ['1,234.5', 1234.5],
])('reads %j', (text, value) => {
  for (const language of ['en', 'nb', 'da', 'sv'] as const)
    expect(readNumber(text, language)[0], language).toBeCloseTo(value, 12)
})

it.each([
  '',
  ' ',
  '%',
  'ten',
  'tolv',
  'kr',
  '1/0',
  '1/2/3',
  '/',
  '1/',
  '12-15',
  '1e999',
  '0x10',
  '--3',
])('takes %j for no number', (text) => {
  for (const language of ['en', 'nb', 'da', 'sv'] as const)
    expect(readNumber(text, language)).toEqual([])
})

it('reads thousands and decimals as they are written in the language, and then the other way', () => {
  expect(readNumber('1,250', 'en')).toEqual([1250, 1.25])
  expect(readNumber('1,250', 'sv')).toEqual([1.25])
  expect(readNumber('1.250', 'da')).toEqual([1250, 1.25])
  expect(readNumber('1.250', 'en')).toEqual([1.25])
  expect(readNumber('1.250.000', 'nb')).toEqual([1250000])
})

it('reads each right answer as a calculator or a person of the language writes it', () => {
  for (const task of course.flatMap(tasksOf)) {
    if (task.kind !== 'exercise') continue
    const rounded = Math.round(task.answer() / task.tolerance) * task.tolerance
    for (const language of ['en', 'nb', 'da', 'sv'] as const) {
      const written = new Intl.NumberFormat(language, { maximumFractionDigits: 3 }).format(rounded)
      for (const text of [written, String(task.answer()), `${written} ${task.unit[language]}`])
        expect(
          readNumber(text, language).some((value) => judgeNumber(task, value).right),
          `${task.id}: ${text}`,
        ).toBe(true)
    }
  }
})
