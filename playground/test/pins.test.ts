import { example } from '@sojourn/catalogue'
import { numbersOf } from '@sojourn/charts'
import type { Scenario } from 'sojourn'
import { expect, test } from 'vitest'
import { differs } from '../src/studio/pins/differs.ts'
import { rangesToldApart } from '../src/studio/pins/ranges-told-apart.ts'

const days = (count: string) => `${count} days`

test('differences that are not the same do not read alike', () => {
  const told = (...rows: [number, number][]) =>
    rangesToldApart(
      rows.map(([low, high]) => ({ low, high })),
      numbersOf('nb'),
      'nb',
    )
  expect(told([0.6, 1.9], [0.9, 2.4])).toEqual(['+0,6 til +1,9', '+0,9 til +2,4'])
  expect(told([0.6, 2.6], [4, 7])).toEqual(['+1 til +3', '+4 til +7'])
  expect(told([0.6, 2.6], [0.6, 2.6])).toEqual(['+1 til +3', '+1 til +3'])
})

test('a scenario says what it does and how much', () => {
  const { journey, scenarios } = example('clothes-shop', 'en')
  const said = scenarios.map((scenario) =>
    differs(journey, { cell: { kind: 'scenario' } as never, scenario }, 'en', days),
  )
  const lines = said.flat()
  expect(lines.find((line) => line.startsWith('A share of'))).toMatch(
    /goes to Checkout instead \(100\u00a0%\)$/,
  )
  const odds = lines.filter((line) => line.startsWith('The odds of'))
  expect(odds.length).toBeGreaterThan(0)
  for (const line of odds) expect(line).toMatch(/ are multiplied \(×\u00a0\d[\d.]*–\d[\d.]*\)$/)
})

test('an effect that is certain is one number', () => {
  const { journey } = example('web-shop', 'sv')
  const [from, to] = ['cart', 'checkout']
  const scenario = {
    changes: [{ op: 'scaleOdds', from, to, factor: 1.25 }],
  } as unknown as Scenario
  const [line] = differs(journey, { cell: { kind: 'scenario' } as never, scenario }, 'sv', days)
  expect(line).toMatch(/multipliceras \(×\u00a01,25\)$/)
})
