import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { chartSvg, messages, themes } from '../../src/index.ts'
import { examples } from './examples.ts'
import { galleryPage } from './page.ts'
import { textsOf } from './svg.ts'

test('the gallery in the docs is what the charts draw', () => {
  const page = readFileSync(
    new URL('../../../../docs/reference/charts.html', import.meta.url),
    'utf8',
  )
  // If this change was meant: npm run gallery.
  expect(galleryPage() === page, 'docs/reference/charts.html is out of date: npm run gallery').toBe(
    true,
  )
})

const languages = Object.entries(messages)

describe.each(examples)('$id', ({ id, chart: make }) => {
  const chart = make()

  test.each(['light', 'dark'] as const)('stands alone in %s', (theme) => {
    const svg = chartSvg(chart, { width: 560, theme })
    expect(svg).not.toContain('var(--ink')
    expect(svg).toContain(themes[theme].ink)
    const uses = [...svg.matchAll(/url\(#([\w-]+)\)/g)].map(([, id]) => id)
    for (const id of uses) expect(svg).toContain(`id="${id}"`)
    expect(svg).toContain('role="img"')
    expect(svg).toContain(`aria-description="`)
  })

  test.each([326, 720, 1100])('is %d pixels wide and has no number that is none', (width) => {
    const svg = chartSvg(chart, { width })
    expect(svg).toContain(`<svg class="plot-d6a7b5" `)
    expect(svg).toMatch(new RegExp(` width="${width}" `))
    expect(svg).not.toMatch(/NaN|undefined|Infinity|\[object/)
  })

  // A box that is just opening, or one of a very small window.
  test.each([1, 40, 120, 288])('draws nothing of less than no width, %d wide', (width) => {
    expect(chartSvg(chart, { width })).not.toMatch(/ (width|height|r)="-|NaN|Infinity/)
  })

  test('uses the colours of the page, three hues at most', () => {
    const svg = chartSvg(chart, { width: 560 })
    const used = new Set([...svg.matchAll(/var\(--([\w]+)\)/g)].map(([, name]) => name))
    for (const name of used) expect(Object.keys(themes.light)).toContain(name)
    expect(['fjord', 'ember', 'slate'].filter((hue) => used.has(hue)).length).toBeGreaterThan(0)
    expect(svg.replaceAll(/<style>.*?<\/style>/gs, '')).not.toMatch(/(fill|stroke)="#/)
  })

  test.each(languages)('is complete in %s', (locale, words) => {
    const said = make(words)
    const english = chart
    expect(said.table.columns).toHaveLength(english.table.columns.length)
    expect(said.table.rows).toHaveLength(english.table.rows.length)
    for (const row of said.table.rows) expect(row).toHaveLength(said.table.columns.length)
    const all = [said.title, said.unit, said.summary, ...said.table.columns].join(' ')
    expect(all).not.toMatch(/NaN|undefined|null|\[object/)
    expect(said.summary.length).toBeGreaterThan(60)
    if (locale === 'en') return
    expect(said.title).not.toBe(english.title)
    expect(said.unit).not.toBe(english.unit)
    const drawn = textsOf(chartSvg(said, { width: 900 })).join(' ')
    // Words that are English and none of the other three.
    for (const text of [all, drawn])
      expect(text).not.toMatch(
        /\b(likely|may|hold|with|days|leave|about|bands|bars|will|unknown)\b/i,
      )
  })

  test('has a tip at the pointer in a page, and its words as titles without one', () => {
    const marks = (tips: boolean) =>
      (chart.plot({ width: 560, tips }).marks as unknown[]).flat(9).filter(Boolean) as object[]
    const named = (mark: object) => (mark as { ariaLabel?: string }).ariaLabel
    const tipped = marks(true).filter(
      (mark) => named(mark) === 'tip' || (mark as { tip?: unknown }).tip,
    )
    if (id !== 'journey-map') expect(tipped.length).toBeGreaterThan(0)
    expect(marks(false).filter((mark) => named(mark) === 'tip')).toEqual([])
    if (id === 'retention' || id === 'occupancy') return
    expect(chartSvg(chart, { width: 560 })).toMatch(/<title>[^<]+<\/title>/)
  })
})

test('decimals, groups and minus signs are those of the language', () => {
  const waterfall = examples.find(({ id }) => id === 'waterfall')
  expect(waterfall?.chart(messages.nb).summary).toContain('54\u00a0906')
  expect(waterfall?.chart(messages.da).summary).toContain('54.906')
  expect(waterfall?.chart(messages.sv).summary).toContain('54\u00a0906')
  expect(waterfall?.chart(messages.sv).summary).toMatch(/\u2212900 till \+60/)
  const emotion = examples.find(({ id }) => id === 'emotion')
  expect(emotion?.chart(messages.da).title).toContain('\u22121,1')
})
