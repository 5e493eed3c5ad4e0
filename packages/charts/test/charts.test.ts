import type { PlotOptions } from '@observablehq/plot'
import { type Comparison, forecast } from 'sojourn/forecast'
import { journey } from 'sojourn/model'
import { scenario } from 'sojourn/scenarios'
import { describe, expect, test } from 'vitest'
import {
  type Chart,
  chartSvg,
  differenceChart,
  dropOffChart,
  journeyFlow,
  retentionChart,
} from '../src/index.ts'

const shop = journey({
  currency: 'NOK',
  touchpoints: [
    { id: 'visit', name: 'Visit', sojourn: { distribution: 'exponential', mean: '1d' } },
    {
      id: 'order',
      name: 'Order',
      revenue: 500,
      sojourn: { distribution: 'exponential', mean: '80d' },
    },
  ],
  outcomes: [{ id: 'lost' }],
  conversions: ['order'],
  entries: { visit: 1 },
  transitions: { visit: { order: 0.2, lost: 'rest' }, order: { visit: 0.3, lost: 'rest' } },
  evidence: {
    transitions: { visit: { order: 80, lost: 320 }, order: { visit: 24, lost: 56 } },
  },
})

const changes = {
  'Shorter checkout': { from: 'visit', to: 'order', median: 1.5, sigma: 0.1 },
  'A gamble': { from: 'visit', to: 'order', median: 1, sigma: 0.5 },
  'Higher prices': { from: 'visit', to: 'order', median: 0.6, sigma: 0.1 },
  'Loyalty club': { from: 'order', to: 'visit', median: 2, sigma: 0.1 },
} as const
const { baseline, scenarios } = forecast(
  shop,
  Object.entries(changes).map(([name, { from, to, median, sigma }]) =>
    scenario(shop, {
      name,
      changes: [
        { op: 'scaleOdds', from, to, factor: { distribution: 'lognormal', median, sigma } },
      ],
    }),
  ),
  { draws: 300, horizon: 90, seed: 7 },
)
const named = (name: keyof typeof changes) => {
  const comparison = scenarios.find((each) => each.name === name) as Comparison
  return { name, comparison }
}

/** Marks of a plot by their kind, with their data and options as Plot holds them. */
function marksOf({ marks = [] }: PlotOptions) {
  return (marks as readonly unknown[])
    .flat()
    .filter(Boolean)
    .map((mark) => {
      const { ariaLabel, data } = mark as { ariaLabel?: string; data?: Iterable<unknown> }
      return { kind: ariaLabel ?? '', data: data ? [...data] : [] }
    })
}

function coloursOf(options: PlotOptions): string[] {
  const found = JSON.stringify(options, (key, value) =>
    ['scales', 'facet', 'transform'].includes(key) ? undefined : value,
  ).match(/"(?:fill|stroke|color)":"([^"]*)"/g)
  return (found ?? []).map((pair) => pair.split('":"')[1]?.replace('"', '') ?? '')
}

describe('every chart', () => {
  const charts: [string, Chart][] = [
    ['retention', retentionChart(baseline, named('Loyalty club').comparison)],
    ['differences', differenceChart([named('Shorter checkout'), named('A gamble')], 'conversion')],
    ['drop-off', dropOffChart(journeyFlow(shop))],
  ]

  test.each(charts)('%s keeps to its size and says what it shows', (_, chart) => {
    for (const width of [326, 560, 900]) {
      const options = chart.plot({ width })
      expect(options.width).toBe(width)
      expect(options.height).toBeGreaterThan(0)
      expect(chart.plot({ width, height: 240 }).height).toBe(240)
      expect(options.ariaLabel).toBe(chart.title)
      expect(options.ariaDescription).toBe(chart.summary)
    }
  })

  test.each(charts)('%s takes its colours from the page', (_, chart) => {
    const colours = coloursOf(chart.plot({ width: 560 }))
    expect(colours.length).toBeGreaterThan(3)
    for (const colour of colours)
      expect(colour).toMatch(
        /^(none|transparent|currentColor|url\(#hatch-\w+\)|var\(--(fjord|slate|ink|line|ember|muted)\))$/,
      )
  })

  test.each(charts)('%s has rows as wide as its columns', (_, { table }) => {
    expect(table.rows.length).toBeGreaterThan(0)
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length)
  })
})

describe('retentionChart', () => {
  const { comparison } = named('Loyalty club')
  const chart = retentionChart(baseline, comparison)
  const last = comparison.retention?.at(-1)
  const percent = (share = Number.NaN) => Math.round(1000 * share) / 10

  test('has the projection in its table', () => {
    expect(chart.table.rows.map(([day]) => day)).toEqual([0, 30, 60, 90])
    for (const [day, ...numbers] of chart.table.rows) {
      const now = baseline.retention?.[day as number]
      const then = comparison.retention?.[day as number]
      expect(numbers).toEqual(
        [now?.low, now?.mean, now?.high, then?.low, then?.mean, then?.high].map(percent),
      )
    }
  })

  test('says how many more stay, and names both ranges in its summary', () => {
    const difference = comparison.difference.retention
    expect(difference?.low).toBeGreaterThan(0)
    expect(chart.title).toMatch(
      /^Loyalty club likely keeps [\d.]+–[\d.]+ more of 100 buyers for 90 days$/,
    )
    const range = `${Math.round(100 * (last?.low ?? 0))}–${Math.round(100 * (last?.high ?? 0))}\u00a0%`
    expect(chart.summary).toContain(`Loyalty club: ${range} on day 90`)
    expect(chart.summary).toContain('no change: ')
  })

  test('doesn’t claim a gain that may be none', () => {
    const { title } = retentionChart(baseline, named('A gamble').comparison)
    expect(title).toMatch(
      /may change retention by −.* to .* points in 90 days, better in \d+ in 20$/,
    )
  })

  test('speaks of the journey alone where there is no scenario', () => {
    const alone = retentionChart(baseline)
    expect(alone.title).toMatch(
      /^After 90 days, likely \d+–\d+\u00a0% of buyers are still customers$/,
    )
    expect(alone.table.columns).toHaveLength(4)
  })

  test('draws a band and a line for each, on axes that begin at nothing', () => {
    const options = chart.plot({ width: 560 })
    const marks = marksOf(options)
    expect(marks.filter(({ kind }) => kind === 'area')).toHaveLength(2)
    expect(marks.filter(({ kind }) => kind === 'line')).toHaveLength(2)
    expect(options.x?.domain).toEqual([0, 90])
    expect(options.y?.domain).toEqual([0, 100])
    expect(marks.find(({ kind }) => kind === 'y-grid')?.data).toEqual([25, 50, 75, 100])
  })

  test('labels both ends without overlap', () => {
    for (const width of [326, 560]) {
      const options = chart.plot({ width })
      const ends = marksOf(options)
        .filter(({ kind }) => kind === 'text')
        .map(({ data }) => (data[0] as { place: number }).place)
      const { height = 0, marginTop = 0, marginBottom = 0 } = options
      const perPoint = (height - marginTop - marginBottom) / 100
      const [now = 0, then = 0] = ends
      // Two lines of the one, and three at most of the other, half of each.
      expect(Math.abs(now - then) * perPoint).toBeGreaterThanOrEqual(2 * 1.25 * 13)
    }
  })

  test('says so where retention isn’t known', () => {
    const chart = retentionChart({ ...baseline, retention: null })
    expect(chart.title).toContain('can’t be shown')
    expect(chart.table.rows).toEqual([])
    expect(chartSvg(chart, { width: 300 })).toContain('how long visits last')
  })
})

describe('differenceChart', () => {
  test('has the paired differences in its table', () => {
    const rows = [named('Shorter checkout'), named('A gamble')]
    const { table } = differenceChart(rows, 'conversion')
    for (const [i, { name, comparison }] of rows.entries()) {
      const { low, mean, high } = comparison.difference.conversion
      const [first, ...numbers] = table.rows[i] ?? []
      expect(first).toBe(name)
      const spread = 100 * (high - low)
      for (const [j, value] of [low, mean, high].entries())
        expect(Math.abs((numbers[j] as number) - 100 * value)).toBeLessThan(0.01 * spread)
      expect(numbers[3]).toBeCloseTo(100 * comparison.probabilityBetter, 1)
    }
  })

  test.each([
    ['Shorter checkout', /^Shorter checkout likely brings \d[\d.]*–\d[\d.]* more conversions/],
    ['A gamble', /^Too close to call: A gamble may bring −[\d.]+ to [\d.]+ more conversions/],
    ['Higher prices', /^Higher prices likely costs \d[\d.]*–\d[\d.]* conversions/],
  ] as const)('gives %s the title it deserves', (name, title) => {
    expect(differenceChart([named(name)], 'conversion').title).toMatch(title)
  })

  test('names the best of several, and each in its summary', () => {
    const chart = differenceChart(
      [named('Higher prices'), named('Shorter checkout'), named('A gamble')],
      'conversion',
    )
    expect(chart.title).toMatch(/^Shorter checkout likely brings .* per 100 who enter$/)
    expect(chart.summary).toMatch(/Higher prices: −.* to −.*, better in under 1 in 20/)
    expect(chart.summary).toMatch(/Shorter checkout: \+.* to \+.*, better in over 19 in 20/)
  })

  test('gives revenue in its currency', () => {
    const chart = differenceChart([named('Shorter checkout')], 'revenue', 'NOK')
    const { comparison } = named('Shorter checkout')
    expect(chart.title).toMatch(/brings NOK\u00a0[\d,]+–[\d,]+ more revenue per 1,000 who enter/)
    expect(chart.unit).toContain('NOK')
    const revenue = comparison.difference.revenue
    expect(chart.table.rows[0]?.[2]).toBeCloseTo(revenue?.mean ?? Number.NaN, -3)
  })

  test('has an 80 and a 50 % bar inside it, and a rule at no change', () => {
    const options = differenceChart([named('Loyalty club')], 'retention').plot({ width: 560 })
    const marks = marksOf(options)
    const [wide, narrow] = marks.filter(({ kind }) => kind === 'bar')
    const [row] = (wide?.data ?? []) as {
      low: number
      high: number
      low50: number
      high50: number
    }[]
    expect(narrow?.data).toEqual(wide?.data)
    expect(row?.low).toBeLessThan(row?.low50 ?? Number.NaN)
    expect(row?.low50).toBeLessThan(row?.high50 ?? Number.NaN)
    expect(row?.high50).toBeLessThan(row?.high ?? Number.NaN)
    expect(marks.some(({ kind, data }) => kind === 'rule' && data[0] === 0)).toBe(true)
    expect(marks.find(({ kind }) => kind === 'x-grid')?.data.length).toBeLessThanOrEqual(4)
  })

  test('leaves out what isn’t known', () => {
    const { name, comparison } = named('A gamble')
    const unknown = { ...comparison, difference: { ...comparison.difference, revenue: null } }
    const chart = differenceChart([{ name, comparison: unknown }], 'revenue')
    expect(chart.table.rows).toEqual([])
    expect(chart.title).toBe('There is nothing to compare yet')
    expect(chart.plot({ width: 300 }).width).toBe(300)
  })
})

describe('dropOffChart', () => {
  test('has all losses in its table, the largest first', () => {
    const flow = journeyFlow(shop)
    const { table, title, summary } = dropOffChart(flow)
    const visits = 1000 / (1 - 0.2 * 0.3)
    expect(table.rows).toEqual([
      ['Visit', Math.round(10 * 0.8 * visits) / 10, 80],
      ['Order', Math.round(10 * 0.7 * 0.2 * visits) / 10, 70],
    ])
    expect(title).toBe('Most are lost at Visit: 80\u00a0% leave there, 851 of 1,000 who enter')
    expect(summary).toContain('Order 149 (70\u00a0% of its visits)')
  })

  test('draws eight at most, and counts the rest', () => {
    const ids = Array.from({ length: 11 }, (_, i) => `t${i}`)
    const nodes = ids.map((id) => ({ id, name: id, phase: null, visits: 100, goal: false }))
    const losses = ids.map((from, i) => ({ from, flow: 10 + i }))
    const chart = dropOffChart({ phases: [], nodes, edges: [], losses })
    const bars = marksOf(chart.plot({ width: 400 })).find(({ kind }) => kind === 'bar')
    expect(bars?.data).toHaveLength(8)
    expect(chart.summary).toContain('3 more together 33')
    expect(chart.table.rows).toHaveLength(11)
  })
})
