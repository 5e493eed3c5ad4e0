import * as Plot from '@observablehq/plot'
import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { workerPlot } from '../src/kernel/plot.ts'

const { document, DOMParser }: Window & typeof globalThis = new JSDOM('').window
const rows = [
  { day: 1, share: 0.5, who: 'A & "B"' },
  { day: 2, share: 0.25, who: '<C>' },
  { day: 4, share: 0.125, who: 'A & "B"' },
]

test.each<[string, Plot.PlotOptions]>([
  [
    'a line with a rule and text',
    {
      marks: [
        Plot.lineY(rows, { x: 'day', y: 'share', stroke: 'who' }),
        Plot.ruleY([0]),
        Plot.text(rows, { x: 'day', y: 'share', text: 'who', title: 'who' }),
      ],
    },
  ],
  [
    'bars in facets',
    {
      marks: [Plot.barY(rows, { x: 'day', y: 'share', fy: 'who', fill: 'steelblue', rx: 2 })],
      style: { fontSize: '14px' },
    },
  ],
  [
    'a figure with a title, a legend and a caption',
    {
      title: 'Title',
      caption: 'After <all>',
      color: { legend: true },
      marks: [Plot.dot(rows, { x: 'day', y: 'share', fill: 'who' })],
    },
  ],
  [
    'an area with a marker and a clip',
    {
      marks: [
        Plot.areaY(rows, { x: 'day', y: 'share', clip: true }),
        Plot.lineY(rows, { x: 'day', y: 'share', marker: 'dot' }),
      ],
    },
  ],
  ['a heat map', { marks: [Plot.cell(rows, { x: 'day', y: 'who', fill: 'share' })] }],
  ['waffles', { marks: [Plot.waffleY(rows, { x: 'day', y: 'day' })] }],
])('%s is drawn as in a real document', (_, options) => {
  const parse = (html: string) =>
    new DOMParser().parseFromString(html, 'text/html').body.firstElementChild as Element
  const ours = parse(workerPlot.plot(options).outerHTML)
  const real = parse(Plot.plot({ document, ...options }).outerHTML)
  expect(attributes(ours)).toEqual(attributes(real))
})

test('a mark draws itself too', () => {
  const drawing = workerPlot.barY(rows, { x: 'day', y: 'share' }).plot()
  expect(drawing.outerHTML.match(/<rect/g)).toHaveLength(rows.length)
})

/** A drawing as plain data, without what differs between two drawings of the same. */
function attributes(element: Element): unknown {
  const own = [...element.attributes].map(({ name, value }) => [
    name,
    value
      .replace(/plot-(clip|pattern|marker|ramp)-\d+|plot-waffle-\d+/g, 'plot')
      .replaceAll(' ', ''),
  ])
  const children = [...element.childNodes].map((child) =>
    child.nodeType === 1 ? attributes(child as Element) : child.textContent,
  )
  return [element.tagName, own.sort(([a = ''], [b = '']) => (a < b ? -1 : 1)), children]
}
