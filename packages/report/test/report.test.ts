import { languages } from '@sojourn/catalogue'
import { forecast } from 'sojourn/forecast'
import { journey } from 'sojourn/model'
import { scenario } from 'sojourn/scenarios'
import { describe, expect, test } from 'vitest'
import { arrivalsPerDay, changeInWords, decide, makeReport, stateNames } from '../src/index.ts'

const sojourn = { distribution: 'exponential', mean: '1h' } as const
const shop = journey({
  name: 'Shop <script>alert(1)</script>\u202e',
  currency: 'NOK',
  touchpoints: [
    { id: 'page', name: 'Page', sojourn },
    { id: 'pay', name: 'Page', sojourn },
  ],
  outcomes: [{ id: 'order', kind: 'conversion', revenue: 100 }, { id: 'lost' }],
  entries: { page: 1 },
  transitions: { page: { pay: 0.5, lost: 'rest' }, pay: { order: 0.5, lost: 'rest' } },
})
const factor = { distribution: 'lognormal', median: 1.1, sigma: 0.2 } as const
const easier = scenario(shop, {
  name: 'Easier',
  changes: [
    { op: 'scaleOdds', from: 'pay', to: 'order', factor, lever: 'pay', cost: { fixed: 500 } },
    { op: 'scaleOdds', from: 'page', to: 'pay', factor, lever: 'page' },
  ],
})
const order = { horizon: 90, draws: 60, seed: 1, perDay: 20 }

describe('a report', () => {
  const pages = languages.map((language) => ({
    language,
    html: makeReport({ journey: shop, scenarios: [easier] }, { ...order, language }).html,
  }))
  const headings = (html: string) => [...html.matchAll(/<h2>(.*?)<\/h2>/g)].map(([, text]) => text)

  test.each(pages)('in $language is one page that runs and loads nothing', ({ html, language }) => {
    expect(html).toContain(`<html lang="${language}">`)
    expect(html).not.toMatch(/<script|<link|<img|src=|@import|url\((?!#)/)
    expect(html).not.toContain('\u202e')
    expect(html).toContain('&#60;script&#62;alert(1)')
    expect(headings(html)).toHaveLength(9)
    expect(html.match(/<svg/g)?.length).toBeGreaterThan(4)
  })

  test('has no heading of English in another language', () => {
    const [english, ...others] = pages.map(({ html }) => headings(html))
    for (const other of others)
      for (const [i, heading] of other.entries()) expect(heading).not.toBe(english?.[i])
  })

  test('says what the forecast says', () => {
    const { baseline } = forecast(shop, [easier], order)
    expect(baseline.conversion.mean).toBe(0.25)
    expect(pages[0]?.html).toContain('25%')
  })

  test('tells how far it is, to the end', () => {
    const told: string[] = []
    makeReport(
      { journey: shop, scenarios: [easier] },
      { ...order, language: 'en', onProgress: (doing) => told.push(doing) },
    )
    expect([...new Set(told)]).toEqual(['drawing', 'reasons', 'tests'])
  })
})

test('a decision that costs something once needs to know how many share it', () => {
  const whatIf = { journey: shop, scenarios: [easier] }
  expect(() => decide(whatIf, { ...order, perDay: undefined })).toThrow(/entrants/)
  const { benefits, inMoney } = decide(whatIf, order)
  expect(inMoney).toBe(true)
  expect(benefits).toHaveLength(2)
})

test('customers a day are those told, else stated, else counted', () => {
  const counted = {
    ...shop,
    evidence: { from: '2026-01-01', until: '2026-01-11', journeys: 500 },
  } as const
  expect(arrivalsPerDay(shop)).toBeUndefined()
  expect(arrivalsPerDay(counted)).toEqual({ perDay: 50, because: 'counted' })
  const stated = { ...counted, arrivals: { perDay: 7 } }
  expect(arrivalsPerDay(stated)).toEqual({ perDay: 7, because: 'stated' })
  expect(arrivalsPerDay(stated, 3)).toEqual({ perDay: 3, because: 'told' })
})

test('names that two touchpoints share have their id, and changes are told by names', () => {
  const name = stateNames(shop)
  expect([name('page'), name('pay'), name('order'), name('?')]).toEqual([
    'Page (page)',
    'Page (pay)',
    'order',
    '?',
  ])
  const [change] = easier.changes
  const said = languages.map((language) => changeInWords(change as never, name, language))
  expect(new Set(said).size).toBe(4)
  for (const sentence of said) expect(sentence).toContain('Page (pay) → order')
})
