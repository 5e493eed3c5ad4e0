import { example, exampleIds } from '@sojourn/catalogue'
import { forecast } from 'sojourn/forecast'
import { journey } from 'sojourn/model'
import { applyScenario, scenario } from 'sojourn/scenarios'
import { describe, expect, test } from 'vitest'
import { sharedOut } from '../src/studio/decide/build-cost.ts'
import { compare } from '../src/studio/decide/compare.ts'
import { withMargin } from '../src/studio/decide/margin.ts'
import { reasons } from '../src/studio/decide/reasons.ts'
import { required } from '../src/studio/decide/required.ts'
import { testsFirst } from '../src/studio/decide/tests-first.ts'
import { tornadoRows } from '../src/studio/decide/tornado-rows.ts'

const sojourn = { distribution: 'exponential', mean: '5min' } as const
const shop = journey({
  currency: 'NOK',
  touchpoints: [
    { id: 'page', sojourn },
    { id: 'checkout', sojourn },
  ],
  outcomes: [{ id: 'order', kind: 'conversion', revenue: 100 }, { id: 'lost' }],
  entries: { page: 1 },
  transitions: {
    page: { checkout: 0.5, lost: 'rest' },
    checkout: { order: 0.5, lost: 'rest' },
  },
})
const lognormal = { distribution: 'lognormal', median: 2, sigma: 0.3 } as const
const reviews = scenario(shop, {
  name: 'Reviews',
  changes: [{ op: 'scaleOdds', from: 'page', to: 'checkout', factor: lognormal, lever: 'reviews' }],
})
const both = scenario(shop, {
  name: 'Both',
  changes: [
    { op: 'scaleOdds', from: 'page', to: 'checkout', factor: lognormal, lever: 'reviews' },
    { op: 'scaleOdds', from: 'checkout', to: 'order', factor: 3, lever: 'guests' },
  ],
})
const drawing = { journey: shop, horizon: 90, draws: 400, seed: 1 }
const silent = () => {}

describe('scenarios side by side', () => {
  const asked = [
    { id: 'a', scenario: reviews },
    { id: 'b', scenario: both },
  ]
  const task = { ...drawing, kind: 'compare', scenarios: asked, perDay: undefined } as const

  test.each(['conversion', 'revenue'] as const)('%s is that of the forecast', (measure) => {
    const { rows, now } = compare({ ...task, measure }, silent)
    const whole = forecast(shop, [reviews, both], { horizon: 90, draws: 400, seed: 1 })
    const unit = measure === 'conversion' ? 100 : 1
    expect(rows).toHaveLength(2)
    expect(now.mean).toBeCloseTo(unit * (whole.baseline[measure]?.mean ?? 0), 9)
    for (const [s, row] of rows.entries()) {
      const difference = whole.scenarios[s]?.difference[measure]
      for (const end of ['mean', 'low', 'high'] as const)
        expect(row[end] / (unit * (difference?.[end] ?? 0))).toBeCloseTo(1, 9)
      expect(row.low50).toBeGreaterThan(row.low)
      expect(row.high50).toBeLessThan(row.high)
    }
  })

  test('somebody is the best in every draw', () => {
    const { rows, now } = compare({ ...task, measure: 'conversion' }, silent)
    expect(rows.reduce((sum, { best }) => sum + best, now.best)).toBeCloseTo(1, 12)
    // Both have the same reviews, and one has more beside them.
    expect(rows.map(({ best }) => best)).toEqual([0, 1])
  })

  test('a journey without retention has none to compare', () => {
    expect(compare({ ...task, measure: 'retention' }, silent).known).toBe(false)
  })

  test('of the margin goods are taken away, of every order', () => {
    const margin = compare(
      { ...task, journey: withMargin(shop, 30), measure: 'margin', perDay: 10 },
      silent,
    )
    const revenue = compare({ ...task, measure: 'revenue' }, silent)
    expect(margin.rows).toHaveLength(2)
    for (const [s, row] of margin.rows.entries())
      expect(row.mean / (0.3 * (revenue.rows[s]?.mean ?? 0))).toBeCloseTo(1, 9)
  })
})

describe('why it moves', () => {
  test.each(['conversion', 'revenue'] as const)('shares of %s add up', (measure) => {
    const found = reasons({ ...drawing, kind: 'why', scenario: both, measure }, silent)
    const sum = found.levers.reduce((all, { mean }) => all + mean, 0)
    expect(sum).toBeCloseTo(found.difference, 9)
    expect(found.levers).toHaveLength(2)
  })

  test('shares of conversion by step add up too', () => {
    const found = reasons(
      { ...drawing, kind: 'why', scenario: both, measure: 'conversion' },
      silent,
    )
    const sum = found.transitions.reduce((all, { mean }) => all + mean, 0)
    expect(sum).toBeCloseTo(found.difference, 9)
    expect(found.transitions.map(({ step }) => step?.from)).toContain('checkout')
  })
})

describe('which unknown matters', () => {
  const ask = { ...drawing, kind: 'tornado', measure: 'conversion' } as const

  test('an effect goes from its 10th to its 90th percentile', () => {
    const { base, rows } = tornadoRows({ ...ask, scenario: reviews, draws: 20_000 }, silent)
    const conversionAt = (factor: number) => 100 * (factor / (1 + factor)) * 0.5
    const z = 1.2815515655446004
    expect(base).toBeCloseTo(conversionAt(2), 1)
    expect(rows).toHaveLength(1)
    expect(rows[0]?.atLow).toBeCloseTo(conversionAt(2 * Math.exp(-0.3 * z)), 0)
    expect(rows[0]?.atHigh).toBeCloseTo(conversionAt(2 * Math.exp(0.3 * z)), 0)
  })

  test('the rows of a fitted journey are unknowns, from worse to better', () => {
    const counts = { page: { checkout: 50, lost: 50 }, checkout: { order: 20, lost: 20 } }
    const fitted = { ...shop, evidence: { transitions: counts } }
    const { rows } = tornadoRows({ ...ask, journey: fitted, scenario: reviews }, silent)
    const ofRows = rows.filter(({ kind }) => kind === 'row')
    expect(ofRows.map(({ row }) => row)).toEqual(['page', 'checkout'])
    for (const { atLow, atHigh } of ofRows) expect(atHigh).toBeGreaterThan(atLow)
    const width = ({ atLow, atHigh }: (typeof rows)[number]) => atHigh - atLow
    // Fewer were seen at the checkout.
    expect(width(ofRows[1] as (typeof rows)[number])).toBeGreaterThan(
      width(ofRows[0] as (typeof rows)[number]),
    )
  })
})

test('with the strength that would have to be, conversion is what it has to become', () => {
  const found = required(
    { ...drawing, kind: 'required', scenario: reviews, measure: 'conversion', value: 40 },
    silent,
  )
  const [row] = found.rows
  const certain = scenario(shop, {
    name: 'Strong enough',
    changes: [{ op: 'scaleOdds', from: 'page', to: 'checkout', factor: row?.strength ?? 1 }],
  })
  const { baseline } = forecast(applyScenario(shop, certain), [], { draws: 1 })
  expect(100 * baseline.conversion.mean).toBeCloseTo(40, 9)
  expect(
    required({ ...drawing, kind: 'required', scenario: reviews, measure: 'conversion' }, silent)
      .target,
  ).toBe(28)
})

/** Members stay for months, and a scenario makes fewer of them leave. */
const club = journey({
  touchpoints: [
    { id: 'page', sojourn },
    { id: 'member', sojourn: { distribution: 'exponential', mean: '30d' } },
  ],
  outcomes: [{ id: 'lost' }],
  conversions: ['member'],
  entries: { page: 1 },
  transitions: { page: { member: 0.2, lost: 'rest' }, member: { member: 0.6, lost: 'rest' } },
})
const calls = scenario(club, {
  name: 'Calls',
  changes: [{ op: 'scaleOdds', from: 'member', to: 'lost', factor: { ...lognormal, median: 0.5 } }],
})

test('revenue has the same strength and the same ends as the conversion that earns it', () => {
  const ask = { ...drawing, scenario: reviews, draws: 2000 }
  const [byMoney] = required(
    { ...ask, kind: 'required', measure: 'revenue', value: 40_000 },
    silent,
  ).rows
  const [byShare] = required(
    { ...ask, kind: 'required', measure: 'conversion', value: 40 },
    silent,
  ).rows
  expect(byMoney?.strength).toBeCloseTo(byShare?.strength ?? 0, 6)
  const ends = (measure: 'revenue' | 'conversion') =>
    tornadoRows({ ...ask, kind: 'tornado', measure }, silent).rows[0]
  expect(ends('revenue')?.atHigh).toBeCloseTo(1000 * (ends('conversion')?.atHigh ?? 0), 4)
})

test('retention becomes what it has to become, and its unknowns go from end to end', () => {
  const ask = { ...drawing, journey: club, scenario: calls }
  const [row] = required({ ...ask, kind: 'required', measure: 'retention', value: 60 }, silent).rows
  const certain = scenario(club, {
    name: 'Strong enough',
    changes: [{ op: 'scaleOdds', from: 'member', to: 'lost', factor: row?.strength ?? 1 }],
  })
  const { baseline } = forecast(applyScenario(club, certain), [], { draws: 1, horizon: 90 })
  expect(100 * (baseline.retention?.at(-1)?.mean ?? 0)).toBeCloseTo(60, 4)
  const { base, rows } = tornadoRows({ ...ask, kind: 'tornado', measure: 'retention' }, silent)
  // Stronger means more who leave.
  expect(rows[0]?.atLow).toBeGreaterThan(base)
  expect(rows[0]?.atHigh).toBeLessThan(base)
})

test('a test that costs more than there is to know is not run', () => {
  const costly = scenario(shop, {
    name: 'Costly',
    changes: [
      {
        op: 'scaleOdds',
        from: 'checkout',
        to: 'order',
        factor: { distribution: 'lognormal', median: 1.05, sigma: 0.2 },
        cost: { fixed: 40_000 },
      },
    ],
  })
  const ask = {
    ...drawing,
    horizon: 365,
    kind: 'tests',
    scenarios: [{ id: 'c1', scenario: costly }],
    perDay: 100,
  } as const
  const cheap = testsFirst({ ...ask, testCost: 0 }, silent)
  expect(cheap.tests[0]?.id).toBe('c1')
  expect(cheap.tests[0]?.best?.gain.mean).toBeGreaterThan(0)
  expect(cheap.everything).toBeGreaterThan(cheap.tests[0]?.best?.value.mean ?? Infinity)
  expect(cheap.unknowns[0]?.evppi.mean).toBeGreaterThan(0)
  const dear = testsFirst({ ...ask, testCost: 10 * cheap.everything }, silent)
  expect(dear.tests[0]?.best).toBeNull()
})

test('every example can be compared by conversion', () => {
  for (const id of exampleIds) {
    const { journey: of, scenarios } = example(id, 'sv')
    const asked = scenarios.map((each, i) => ({ id: String(i), scenario: each }))
    const task = { kind: 'compare', journey: of, scenarios: asked, measure: 'conversion' } as const
    const { known, rows } = compare({ ...task, perDay: 1, horizon: 90, draws: 20, seed: 1 }, silent)
    expect(known).toBe(true)
    expect(rows).toHaveLength(scenarios.length)
  }
})

test('costs are shared out to the cent', () => {
  expect(sharedOut(100, [1, 3])).toEqual([25, 75])
  for (const paid of [[0, 0, 0], [2, 5, 1], [7]]) {
    const shares = sharedOut(1000.01, paid)
    expect(shares.reduce((sum, x) => sum + x, 0)).toBeCloseTo(1000.01, 9)
  }
})
