import { example } from '@sojourn/catalogue'
import { readScenario } from 'sojourn'
import { expect, test } from 'vitest'
import { customersPerDay, gatherDays, later, WARMING } from '../src/studio/forecast/days.ts'
import { timelessJourney, timelessScenario } from '../src/studio/forecast/timeless.ts'

const { journey } = example('web-shop')

test('changes begin as many days later as the warming takes, whatever the unit', () => {
  const change = { op: 'scaleOdds', from: 'cart', to: 'lost', factor: 0.9 } as const
  const scenario = readScenario({
    format: 'sojourn-scenario',
    version: 1,
    name: 'Later',
    changes: [change, { ...change, start: '2w', until: 20 }],
  })
  const [first, second] = later(scenario, 60).changes
  expect([first?.start, first?.until]).toEqual([60, undefined])
  expect([second?.start, second?.until]).toEqual([74, 80])
})

test('customers a day are those of the journey, else those that were seen, else assumed', () => {
  expect(customersPerDay(journey)).toEqual({ perDay: 400, assumed: false })
  const { arrivals: _, ...silent } = journey
  const evidence = { journeys: 300, from: '2026-01-01', until: '2026-01-31' }
  expect(customersPerDay({ ...silent, evidence })).toEqual({ perDay: 10, assumed: false })
  expect(customersPerDay(silent).assumed).toBe(true)
})

test('days have the quantiles of the draws, and today is the first after the warming', () => {
  const { take, days } = gatherDays('2026-11-22')
  const curve = (value: number) => new Float64Array(WARMING + 2).fill(value)
  for (let i = 0; i <= 100; i++) {
    const same = { conversions: curve(i), revenue: curve(i), margin: curve(i), active: curve(i) }
    take(same as unknown as Parameters<typeof take>[0], undefined)
    take(same as unknown as Parameters<typeof take>[0], 0)
  }
  const { now, after } = days()
  const [today] = after.conversions
  expect(today).toEqual({
    date: '2026-11-22',
    median: 50,
    low50: 25,
    high50: 75,
    low80: 10,
    high80: 90,
    low95: 2.5,
    high95: 97.5,
  })
  expect(after.customers).toHaveLength(2)
  expect(now.margin).toHaveLength(16)
})

test('without times conversion is the same, and changes of times are left out', async () => {
  const { compareScenario, prepareBaseline } = await import('sojourn')
  const changes = [
    { op: 'scaleOdds', from: 'cart', to: 'lost', factor: 0.8 },
    { op: 'scaleSojourn', touchpoint: 'cart', factor: 0.5 },
  ]
  const scenario = readScenario({ format: 'sojourn-scenario', version: 1, name: 'x', changes })
  const options = { draws: 5, horizon: 90, retention: false }
  const timed = compareScenario(prepareBaseline(journey, options), scenario)
  const timeless = compareScenario(
    prepareBaseline(timelessJourney(journey), options),
    timelessScenario(scenario),
  )
  expect(timeless.difference.conversion).toEqual(timed.difference.conversion)
  expect(timeless.revenue).toBeNull()
})
