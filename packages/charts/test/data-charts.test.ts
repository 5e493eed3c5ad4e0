import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  attributionChart,
  type Chart,
  chartSvg,
  emotionChart,
  forecastChart,
  frontierChart,
  funnelChart,
  journeyMapChart,
  messages,
  occupancyChart,
  pinnedChart,
  sojournChart,
  steppedFlowChart,
  tornadoChart,
  transitionChart,
  waterfallChart,
  worthChart,
} from '../src/index.ts'
import { examples } from './gallery/examples.ts'
import { pointsOf, type Shape, shapesOf, textsOf } from './gallery/svg.ts'

const width = 720
const lengths = (bars: readonly Shape[] = []) =>
  bars.map(({ attributes }) => Number(attributes.width))
const example = (id: string) =>
  (examples.find((each) => each.id === id) as (typeof examples)[number]).chart()
const draw = (chart: Chart) => chartSvg(chart, { width })

/** Each length over its value: all the same where they are in proportion. */
function expectProportional(drawn: readonly number[], values: readonly number[]): void {
  expect(drawn).toHaveLength(values.length)
  const scale = (drawn[0] as number) / (values[0] as number)
  for (const [i, value] of values.entries()) expect(drawn[i]).toBeCloseTo(scale * value, 6)
}

const worths = fc.array(fc.double({ min: 1, max: 1e6, noNaN: true }), {
  minLength: 1,
  maxLength: 12,
})

describe('bars are as long as their numbers', () => {
  test('value of information', () => {
    fc.assert(
      fc.property(worths, (values) => {
        const chart = worthChart(values.map((worth, i) => ({ name: `u${i}`, worth })))
        const sorted = [...values].sort((a, b) => b - a)
        expectProportional(lengths(shapesOf(draw(chart), 'bar')[0]), sorted)
        for (const [i, row] of chart.table.rows.entries())
          expect(Math.abs((row[1] as number) - (sorted[i] as number))).toBeLessThanOrEqual(
            0.0006 * (sorted[0] as number),
          )
      }),
      { seed: 20271, numRuns: 25 },
    )
  })

  test('attribution', () => {
    const svg = draw(example('attribution'))
    expectProportional(lengths(shapesOf(svg, 'bar')[0]), [41, 27, 14, 12, 6])
  })

  test('funnel: reached and not reached add up to the stage before', () => {
    const svg = draw(example('funnel'))
    const [missing, reached] = shapesOf(svg, 'bar').map(lengths)
    expectProportional(reached ?? [], [527, 161, 97, 66, 62])
    expectProportional((missing ?? []).slice(1), [527 - 161, 161 - 97, 97 - 66, 66 - 62])
  })

  test('flow by step: three parts of who entered', () => {
    const steps = [
      { step: 0, active: 1000, converted: 0, lost: 0 },
      { step: 1, active: 250, converted: 100, lost: 650 },
      { step: 2, active: 0, converted: 200, lost: 800 },
    ]
    const bars = shapesOf(draw(steppedFlowChart(steps)), 'bar').map((group) =>
      group.map(({ attributes }) => Number(attributes.height)),
    )
    const [converted, active, lost, all] = bars
    expectProportional((converted ?? []).slice(1), [100, 200])
    expectProportional((active ?? []).slice(0, 2), [1000, 250])
    expectProportional((lost ?? []).slice(1), [650, 800])
    for (const [i, height] of (all ?? []).entries())
      expect((converted?.[i] ?? 0) + (active?.[i] ?? 0) + (lost?.[i] ?? 0)).toBeCloseTo(height, 6)
  })

  test('drop-off', () => {
    const chart = example('drop-off')
    const lost = chart.table.rows.map((row) => row[1] as number)
    const drawn = lengths(shapesOf(draw(chart), 'bar')[0])
    for (const [i, value] of lost.entries())
      expect((drawn[i] as number) / (drawn[0] as number)).toBeCloseTo(
        value / (lost[0] as number),
        3,
      )
  })
})

describe('tornado', () => {
  test('stands about the base, the widest first', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.double({ min: 0.01, max: 50, noNaN: true }),
            fc.double({ min: 0.01, max: 50, noNaN: true }),
          ),
          { minLength: 1, maxLength: 12 },
        ),
        (ends) => {
          const rows = ends.map(([down, up], i) => ({
            name: `u${i}`,
            atLow: 100 - down,
            atHigh: 100 + up,
          }))
          const chart = tornadoChart(rows, { measure: { unit: 'x' }, base: 100 })
          const ordered = [...rows].sort((a, b) => b.atHigh - b.atLow - (a.atHigh - a.atLow))
          const [better, worse] = shapesOf(draw(chart), 'bar')
          expectProportional(
            [...lengths(better), ...lengths(worse)],
            [
              ...ordered.map(({ atHigh }) => atHigh - 100),
              ...ordered.map(({ atLow }) => 100 - atLow),
            ],
          )
          const x = Number(better?.[0]?.attributes.x)
          for (const { attributes } of better ?? []) expect(Number(attributes.x)).toBeCloseTo(x, 6)
          for (const { attributes } of worse ?? [])
            expect(Number(attributes.x) + Number(attributes.width)).toBeCloseTo(x, 6)
          expect(chart.table.rows.map(([name]) => name)).toEqual(ordered.map(({ name }) => name))
        },
      ),
      { seed: 20272, numRuns: 20 },
    )
  })

  test('what is worse is hollow', () => {
    const svg = draw(example('tornado'))
    const groups = svg.match(/<g aria-label="bar"[^>]*>/g)
    expect(groups?.[0]).toContain('fill="var(--fjord)"')
    expect(groups?.[1]).toContain('fill="var(--paper)" stroke="var(--ember)"')
  })
})

describe('waterfall', () => {
  const share = fc.record({
    mean: fc.integer({ min: -10_000, max: 10_000 }).map((value) => value / 100),
    spread: fc.double({ min: 0, max: 50, noNaN: true }),
  })

  test('each share begins where the one before ended, and the last ends at the result', () => {
    fc.assert(
      fc.property(fc.array(share, { minLength: 1, maxLength: 12 }), (shares) => {
        const chart = waterfallChart(
          shares.map(({ mean, spread }, i) => ({
            name: `c${i}`,
            mean,
            low: mean - spread,
            high: mean + spread,
          })),
          { measure: { unit: 'x' }, start: 500 },
        )
        const total = shares.reduce((sum, { mean }) => sum + mean, 500)
        expect(chart.table.rows[0]?.[2]).toBe(500)
        expect(Math.abs((chart.table.rows.at(-1)?.[2] as number) - total)).toBeLessThan(0.6)
        const svg = draw(chart)
        const bars = shapesOf(svg, 'bar')
          .flat()
          .map(({ attributes: a }) => ({
            x0: Number(a.x),
            x1: Number(a.x) + Number(a.width),
            y: Number(a.y),
          }))
          .sort((a, b) => a.y - b.y)
        const dots = shapesOf(svg, 'dot')
          .flat()
          .map(({ attributes }) => Number(attributes.cx))
        let at = dots[0] as number
        for (const [i, { x0, x1 }] of bars.entries()) {
          const gain = (shares[i]?.mean ?? 0) >= 0
          expect(gain ? x0 : x1).toBeCloseTo(at, 4)
          at = gain ? x1 : x0
        }
        expect(dots[1]).toBeCloseTo(at, 4)
      }),
      { seed: 20273, numRuns: 25 },
    )
  })

  test('gathers what is too many, and still ends at the result', () => {
    const shares = Array.from({ length: 60 }, (_, i) => ({
      name: `c${i}`,
      mean: i,
      low: i - 1,
      high: i + 1,
    }))
    const chart = waterfallChart(shares, { measure: 'revenue', start: 0 })
    expect(chart.table.rows.at(-1)?.[2]).toBe((59 * 60) / 2)
    expect(textsOf(draw(chart))).toContain('49 more')
    expect(shapesOf(draw(chart), 'bar')[0]).toHaveLength(12)
  })

  test.each([
    [[100, 50, 150], [1, -5, 7], 'A likely gives most of the change: +100 of +101'],
    [
      [100, -50, 250],
      [1, -5, 7],
      'A may give most of the change, +100 of +101, but perhaps nothing',
    ],
    [[100, 50, 150], [-100, -120, -80], 'The changes likely cancel out'],
    [
      [-100, -150, -50],
      [60, 20, 90],
      'The changes pull apart: A alone gives −100, all together −40',
    ],
    [
      [100, 50, 150],
      [-90, -120, -80, -90],
      'The changes pull apart: A alone gives +100, all together +10',
    ],
  ] as const)('%o and %o: %s', ([mean, low, high], [mean2, low2, high2], title) => {
    const rows = [
      { name: 'A', mean, low, high },
      { name: 'B', mean: mean2, low: low2, high: high2 },
    ]
    expect(waterfallChart(rows, { measure: 'revenue', start: 10 }).title).toBe(title)
  })
})

describe('bands', () => {
  test('of the forecast lie in one another, and the median in all', () => {
    const svg = draw(example('forecast'))
    const areas = shapesOf(svg, 'area').map(([shape]) => pointsOf(shape?.attributes.d ?? ''))
    const line = pointsOf(shapesOf(svg, 'line')[0]?.[0]?.attributes.d ?? '')
    expect(areas).toHaveLength(3)
    const n = line.length
    expect(n).toBe(91)
    for (const [i, [x, y]] of line.entries()) {
      const heights = areas.map((points) => {
        const ends = points.filter(([at]) => Math.abs(at - x) < 0.01).map(([, at]) => at)
        return { top: Math.min(...ends), bottom: Math.max(...ends), i }
      })
      const [wide, middle, narrow] = heights as [
        (typeof heights)[0],
        (typeof heights)[0],
        (typeof heights)[0],
      ]
      expect(wide.top).toBeLessThan(middle.top)
      expect(middle.top).toBeLessThan(narrow.top)
      expect(narrow.top).toBeLessThan(y)
      expect(y).toBeLessThan(narrow.bottom)
      expect(narrow.bottom).toBeLessThan(middle.bottom)
      expect(middle.bottom).toBeLessThan(wide.bottom)
    }
    expect(shapesOf(svg, 'dot')[0]).toHaveLength(45)
    expect(textsOf(svg)).toContain('today')
    expect(svg).toMatch(/aria-label="line"[^>]*stroke-dasharray="4 3"/)
  })

  test('the title of a forecast claims no more than its bands', () => {
    const day = (date: string, median: number) => ({
      date,
      median,
      low50: median - 1,
      high50: median + 1,
      low80: median - 2,
      high80: median + 2,
      low95: median - 3,
      high95: median + 3,
    })
    const at = (median: number) => [day('2026-11-22', 100), day('2027-01-01', median)]
    const title = (then: number, now: number) =>
      forecastChart(at(then), { measure: 'orders', noChange: at(now) }).title
    expect(title(120, 100)).toBe(
      'Likely 118–122 orders a day by 1 Jan, against 98–102 with no change',
    )
    expect(title(102, 100)).toContain('so the bands overlap')
    expect(forecastChart(at(120), { measure: 'revenue', currency: 'NOK' }).title).toBe(
      'Revenue is likely NOK\u00a0118–122 a day by 1 Jan',
    )
  })

  test('of emotions hold the means, at any width', () => {
    for (const [w, label] of [
      [900, 'y'],
      [342, 'x'],
    ] as const) {
      const svg = chartSvg(example('emotion'), { width: w })
      const area = pointsOf(shapesOf(svg, 'area')[0]?.[0]?.attributes.d ?? '')
      for (const { attributes } of shapesOf(svg, 'dot')[0] ?? []) {
        const [cx, cy] = [Number(attributes.cx), Number(attributes.cy)]
        const [along, across] = label === 'y' ? [cx, cy] : [cy, cx]
        const ends = area
          .map(([x, y]) => (label === 'y' ? [x, y] : [y, x]) as [number, number])
          .filter(([a]) => Math.abs(a - along) < 0.01)
          .map(([, b]) => b)
        expect(Math.min(...ends)).toBeLessThan(across)
        expect(across).toBeLessThan(Math.max(...ends))
      }
    }
  })

  test('occupancy has a panel for each group and says the day in its table', () => {
    const chart = example('occupancy')
    expect(shapesOf(draw(chart), 'area')).toHaveLength(1)
    expect(
      draw(chart)
        .match(/aria-label="area"[\s\S]*?aria-label="line"/)?.[0]
        .match(/<path/g),
    ).toHaveLength(5)
    expect(chart.table.columns).toHaveLength(1 + 3 * 5)
    const last = chart.table.rows.at(-1)
    expect(last?.[0]).toBe(90)
    expect(last?.[11]).toBeCloseTo(100 * 0.08 * (1 - Math.exp(-90 / 25)), 2)
  })
})

describe('transitions', () => {
  test('has a row for each step that is taken, and hatches who leaves', () => {
    const chart = transitionChart({
      from: ['Ad', 'Cart'],
      to: ['Cart', 'Order', 'Lost'],
      shares: [
        [0.25, null, 0.75],
        [0, 0.8, 0.2],
      ],
      leaving: ['Lost'],
    })
    expect(chart.table.rows).toEqual([
      ['Ad', 'Cart', 25],
      ['Ad', 'Lost', 75],
      ['Cart', 'Order', 80],
      ['Cart', 'Lost', 20],
    ])
    const [all, steps, leaving] = shapesOf(draw(chart), 'cell')
    expect(all).toHaveLength(6)
    expect(steps?.map(({ attributes }) => Number(attributes['fill-opacity']))).toEqual([
      expect.closeTo(0.05 + 0.45 * 0.25, 9),
      expect.closeTo(0.05 + 0.45 * 0.8, 9),
    ])
    expect(leaving).toHaveLength(2)
    expect(draw(chart)).toMatch(/aria-label="cell" fill="url\(#hatch-/)
  })

  test('says all that is wrong with its shape', () => {
    expect(() => transitionChart({ from: ['a', 'b'], to: ['a'], shares: [[1, 2]] })).toThrow(
      'transitionChart: 1 rows of shares for 2 names; row 0 has 2 shares for 1 names',
    )
  })
})

describe('frontier', () => {
  test('is of those options that no other beats', () => {
    const option = fc.record({
      cost: fc.integer({ min: 0, max: 20 }),
      gain: fc.integer({ min: -5, max: 20 }),
    })
    fc.assert(
      fc.property(fc.array(option, { minLength: 1, maxLength: 15 }), (drawn) => {
        const options = drawn.map((each, i) => ({ ...each, name: `o${i}` }))
        const { table } = frontierChart(options, { measure: 'conversion' })
        for (const { name, cost, gain } of options) {
          const beaten = options.some(
            (other) =>
              other.cost <= cost && other.gain >= gain && (other.cost < cost || other.gain > gain),
          )
          const said = table.rows.find(([each]) => each === name)?.[5]
          // Of twins only one stands for both.
          if (beaten) expect(said).toBe('no')
          else
            expect(
              options.some(
                (twin) =>
                  twin.cost === cost &&
                  twin.gain === gain &&
                  table.rows.find(([each]) => each === twin.name)?.[5] === 'yes',
              ),
            ).toBe(true)
        }
      }),
      { seed: 20274, numRuns: 60 },
    )
  })
})

describe('pinned', () => {
  test('has what differs and the chances in its table', () => {
    const chart = example('pinned')
    expect(chart.table.rows[0]).toEqual([
      'Checkout only',
      'checkout 5 → 3 steps',
      -54,
      1836,
      3657,
      90,
      5,
    ])
    expect(textsOf(draw(chart))).toEqual(expect.arrayContaining(['better than now', '16 in 20']))
    expect(textsOf(chartSvg(chart, { width: 342 }))).not.toContain('better than now')
  })

  test('stands in the order of the chance of being best when there are more than six', () => {
    const scenarios = Array.from({ length: 8 }, (_, i) => ({
      name: `s${i}`,
      differs: '',
      low: 0,
      low50: 1,
      mean: 2,
      high50: 3,
      high: 4,
      better: 0.9,
      best: i / 28,
    }))
    const chart = pinnedChart(scenarios, { measure: 'conversion' })
    expect(chart.table.rows.map(([name]) => name)).toEqual([
      's7',
      's6',
      's5',
      's4',
      's3',
      's2',
      's1',
      's0',
    ])
    expect(chart.title).toBe('Too close to call: s7 is the best of 8 with a chance of only 5 in 20')
  })
})

test('lengths of visits stand on a logarithmic axis', () => {
  const row = (name: string, median: number) => ({
    name,
    p10: median / 4,
    p25: median / 2,
    median,
    p75: 2 * median,
    p90: 4 * median,
  })
  const svg = draw(sojournChart([row('a', 100), row('b', 1), row('c', 0.01)]))
  const [wide, narrow] = shapesOf(svg, 'bar').map(lengths)
  for (const length of wide ?? []) expect(length).toBeCloseTo((wide ?? [])[0] as number, 6)
  expect((wide?.[0] as number) / (narrow?.[0] as number)).toBeCloseTo(Math.log(16) / Math.log(4), 6)
})

/** Each chart from rows of a name and a number, however odd. */
const makers: Record<string, (rows: readonly { name: string; value: number | null }[]) => Chart> = {
  funnel: (rows) => funnelChart(rows.map(({ name, value }) => ({ name, reached: value }))),
  tornado: (rows) =>
    tornadoChart(
      rows.map(({ name, value }) => ({ name, atLow: 0, atHigh: value })),
      { measure: 'revenue', base: 0 },
    ),
  worth: (rows) => worthChart(rows.map(({ name, value }) => ({ name, worth: value }))),
  attribution: (rows) =>
    attributionChart(
      rows.map(({ name, value }) => ({ name, mean: value, low: value, high: value })),
    ),
  waterfall: (rows) =>
    waterfallChart(
      rows.map(({ name, value }) => ({ name, mean: value, low: value, high: value })),
      { measure: 'revenue', start: 0 },
    ),
  sojourn: (rows) =>
    sojournChart(
      rows.map(({ name, value }) => ({
        name,
        p10: value,
        p25: value,
        median: value,
        p75: value,
        p90: value,
      })),
    ),
  emotion: (rows) =>
    emotionChart(rows.map(({ name, value }) => ({ name, mean: value, low: value, high: value }))),
  frontier: (rows) =>
    frontierChart(
      rows.map(({ name, value }) => ({ name, cost: value, gain: value })),
      { measure: 'revenue' },
    ),
  occupancy: (rows) =>
    occupancyChart(
      rows.map(({ name, value }) => ({
        name,
        days: [{ day: 0, mean: value, low: value, high: value }],
      })),
    ),
  pinned: (rows) =>
    pinnedChart(
      rows.map(({ name, value }) => {
        const all = value as number
        return {
          name,
          differs: '',
          low: all,
          low50: all,
          mean: all,
          high50: all,
          high: all,
          better: 1,
          best: 0,
        }
      }),
      { measure: 'revenue' },
    ),
  'flow by step': (rows) =>
    steppedFlowChart(
      rows.map(({ value }, step) => ({ step, active: value, converted: 0, lost: 0 })),
    ),
  transitions: (rows) =>
    transitionChart({
      from: rows.map(({ name }) => name),
      to: rows.map(({ name }) => name),
      shares: rows.map(({ value }) => rows.map(() => value)),
    }),
  forecast: (rows) =>
    forecastChart(
      rows.map(({ value }, i) => {
        const all = value as number
        const date = new Date(Date.UTC(2026, 0, 1 + i)).toISOString()
        return {
          date,
          median: all,
          low50: all,
          high50: all,
          low80: all,
          high80: all,
          low95: all,
          high95: all,
        }
      }),
      { measure: 'orders' },
    ),
}

describe.each(Object.entries(makers))('%s', (_, make) => {
  const named = (values: readonly (number | null)[]) =>
    values.map((value, i) => ({ name: `Touchpoint ${i}`, value }))
  const sane = (chart: Chart) => {
    for (const size of [326, 900]) {
      const svg = chartSvg(chart, { width: size })
      expect(svg).not.toMatch(/NaN|undefined|Infinity|null/)
      expect(svg.length).toBeGreaterThan(400)
    }
    expect(`${chart.title} ${chart.summary}`).not.toMatch(/NaN|undefined|Infinity|null|∞/)
    for (const row of chart.table.rows) {
      expect(row).toHaveLength(chart.table.columns.length)
      for (const cell of row) if (typeof cell === 'number') expect(Number.isFinite(cell)).toBe(true)
    }
  }

  test('without data says what will stand here', () => {
    for (const rows of [[], [null], [Number.NaN, Number.POSITIVE_INFINITY]]) {
      const chart = make(named(rows))
      sane(chart)
      expect(chart.table.rows).toEqual([])
      expect(chart.title).toMatch(/will stand here/)
      expect(textsOf(chartSvg(chart, { width: 326 })).join(' ')).toContain('will stand')
    }
  })

  test.each([
    ['one', [0.5]],
    ['nothing but zeros', [0, 0, 0]],
    ['some unknown', [0.2, null, Number.NaN, 0.4]],
    ['negative', [-0.5, -0.1, 0.3]],
    ['huge', [1e12, 3e15, 2e9]],
    ['tiny', [1e-12, 3e-9, 2e-7]],
    ['huge and tiny', [1e12, 1e-12]],
    ['sixty', Array.from({ length: 60 }, (_, i) => (i % 7) / 10 + 0.05)],
  ] as const)('%s', (_, values) => {
    sane(make(named(values)))
  })

  test('long names', () => {
    const name = 'Donaudampfschifffahrtsgesellschaftskapitän, the one with a very long name indeed'
    sane(
      make([
        { name, value: 0.5 },
        { name: `${name} too`, value: 0.25 },
      ]),
    )
  })
})

test('a map that nobody enters says what will stand here', () => {
  const chart = journeyMapChart({ phases: [], nodes: [], edges: [], losses: [] })
  expect(chart.title).toMatch(/will stand here/)
})

test('names what it leaves out', () => {
  const chart = worthChart([
    { name: 'Known', worth: 5 },
    { name: 'Unknown', worth: null },
  ])
  expect(chart.summary).toContain('Not drawn, since not all of their numbers are known: Unknown.')
})

test('writes money as its reader does, in titles as in texts', () => {
  const rows = [{ name: 'Checkout', worth: 7000 }]
  const titled = (currency: string, language: keyof typeof messages) =>
    worthChart(rows, { currency, messages: messages[language] }).title.replaceAll('\u00a0', ' ')
  expect(titled('NOK', 'en')).toMatch(/NOK 7,000$/)
  expect(titled('kr', 'en')).toMatch(/7,000 kr$/)
  expect(titled('NOK', 'nb')).toMatch(/7 000 NOK/)
  expect(titled('DKK', 'da')).toMatch(/7\.000 DKK/)
  expect(titled('kr', 'sv')).toMatch(/7 000 kr/)
})
