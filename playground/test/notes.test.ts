import { buyingGroup } from 'sojourn/analysis'
import { calibrate, forecast, forecastByDay, forecastTail } from 'sojourn/forecast'
import { type Journey, journey } from 'sojourn/model'
import { type Change, scenario } from 'sojourn/scenarios'
import { describe, expect, test } from 'vitest'
import { withNotes } from '../src/problems/notes.ts'
import { translate } from '../src/problems/translate.ts'

const shop = {
  touchpoints: [
    { id: 'product', experience: 0 },
    { id: 'cart', experience: 0, revenue: 5 },
  ],
  outcomes: [{ id: 'order', kind: 'conversion', revenue: 50 }, { id: 'lost' }],
  entries: { product: 1 },
  transitions: {
    product: { cart: 0.4, lost: 'rest' },
    cart: { order: 0.5, lost: 'rest' },
  },
} as const
const timed = (distribution: 'fixed' | 'exponential' | 'gamma') =>
  shop.touchpoints.map((touchpoint) => ({
    ...touchpoint,
    sojourn:
      distribution === 'fixed'
        ? { distribution, value: '1d' }
        : distribution === 'gamma'
          ? { distribution, shape: 2, scale: '1d' }
          : { distribution, mean: '1d' },
  })) as Journey['touchpoints']
const few = { draws: 20, horizon: 30 }

describe('notes of results are said in the reader’s language', () => {
  const said = [...new Set(notesOfResults())]

  test('there are many of them', () => {
    for (const note of said) expect(note).toMatch(/^["A-Z].+\.$/)
    expect(said.length).toBeGreaterThan(25)
  })

  test.each(['nb', 'da', 'sv'] as const)('by themselves, and within printed values, %s', (to) => {
    expect(said.filter((note) => ENGLISH.test(withNotes(note, to)))).toEqual([])
    for (const note of said) {
      expect(withNotes(printed(note), to)).toBe(printed(translate(note, to)))
      expect(withNotes(printed(note), 'en')).toBe(printed(note))
    }
    expect(withNotes("{ name: 'As it is now' }", to)).not.toContain('now')
  })

  test('what is somebody’s own stays as it is', () => {
    for (const own of ["{ name: 'There is a cat.' }", 'It is as it was.', "['the time', 'As']"])
      expect(withNotes(own, 'nb')).toBe(own)
  })
})

/** Words that none of the other languages has, but for names within quotation marks. */
const ENGLISH = /\b(the|is|are|of|and|which|this|that|with|from|not|customers|taken|model)\b/i

/** A value as cells print it. */
function printed(text: string): string {
  return `{ notes: [ '${text.replace(/[\\']/g, '\\$&')}' ], number: 1 }`
}

function notesOfResults(): string[] {
  const plain = journey(shop)
  const change = (...changes: Change[]) => scenario(plain, { name: 'It’s new', changes })
  const better: Change = { op: 'setExperience', touchpoint: 'cart', experience: 1 }
  const changes = [
    change({ op: 'scaleOdds', from: 'cart', to: 'order', factor: 2, ramp: '10d' }),
    change({ op: 'scaleEntries', touchpoint: 'product', factor: 2 }),
    change(better),
  ]
  const sloped = journey({
    ...shop,
    slopes: [{ touchpoint: 'cart', from: 'cart', to: 'order', slope: 0.5 }],
  })
  const seen = {
    transitions: { product: { cart: 400, lost: 600 }, cart: { order: 200, lost: 200 } },
    entries: { product: 1000 },
  }
  const fitted = journey({
    ...shop,
    transitions: { ...shop.transitions, cart: { order: 0.9, lost: 'rest' } },
    provenance: 'measured',
    evidence: seen,
  })
  const tails = [
    { model: 'observed', survival: [1, 0.5, 0.2], period: '30d' },
    { model: 'geometric', mean: 0.1, period: '30d' },
    { model: 'shifted-beta-geometric', survivors: [1000, 631, 468, 382, 326], period: '30d' },
    { model: 'shifted-beta-geometric', survivors: [1000, 500, 250, 125], period: '30d' },
  ] as Journey['tail'][]
  const gamma = journey({ ...shop, touchpoints: timed('gamma') })
  const stocked = journey({
    ...shop,
    touchpoints: timed('exponential'),
    arrivals: { perDay: 10 },
    stocks: [
      {
        id: 'reviews',
        inflow: { order: 1 },
        halfLife: '20d',
        acts: [{ from: 'product', to: 'cart', exponent: 0.4 }],
      },
    ],
  } as never)
  const decider = (id: string) => ({ id, by: [0, 0.5] })
  const cause = { id: 'no money', share: 0.125 }
  const others = { ...cause, id: 'a merger', deciders: [decider('a'), decider('b')] }
  return [
    ...forecast(plain, changes, few).notes,
    ...forecast(sloped, [change(better)], few).notes,
    ...forecast(fitted, [], few).notes,
    ...(['passes', 'drifts', 'misfits', 'tooLittleData'] as const).flatMap(
      (verdict) => forecast(plain, [], { ...few, backtest: { verdict } }).notes,
    ),
    ...tails.flatMap((tail) => {
      const with_ = journey({ ...shop, touchpoints: timed('fixed'), ...(tail && { tail }) })
      return forecastTail(with_, few).notes
    }),
    ...forecast(gamma, [], few).notes,
    ...forecastByDay(stocked, [], { ...few, entrants: [10] }).notes,
    ...calibrate(
      plain,
      [
        { from: 'product', to: 'cart' },
        { from: 'cart', to: 'order' },
      ],
      [{ figure: 'conversion', value: 0.3 }] as never,
    ).undetermined.map(({ words }) => words),
    ...[{}, { needed: 1 }, { commonCauses: [cause] }, { commonCauses: [cause, others] }].map(
      (options) => buyingGroup([decider('a'), decider('b')], options).assumption,
    ),
  ]
}
