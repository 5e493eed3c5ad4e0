import type { RenderFunction } from '@observablehq/plot'
import type { Chart, ChartOptions, ChartSize } from '../chart.ts'
import type { JourneyFlow } from '../flow/journey-flow.ts'
import { figure } from '../map/figure.ts'
import type { JourneyMapLayout, Label } from '../map/journey-map-layout.ts'
import { layoutJourneyMap } from '../map/layout-journey-map.ts'
import { mapWords } from '../map/map-words.ts'
import { en } from '../messages/en.ts'
import { chartStyle } from './chart-style.ts'
import { emptyChart } from './empty-chart.ts'
import { type Hatch, hatch } from './hatch.ts'

const SVG = 'http://www.w3.org/2000/svg'
/** Narrower than this, the map runs downward. */
const ACROSS = 720

/**
 * The journey map as a drawing, for a report, a gallery or a download: across where there is room,
 * else downward. What can be pointed at and edited is the page's own.
 *
 * @example
 * ```ts
 * import { chartSvg, journeyFlow, journeyMapChart } from '@sojourn/charts'
 * import { journey } from 'sojourn/model'
 * const shop = journey({
 *   touchpoints: [{ id: 'ad' }, { id: 'cart' }],
 *   outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }],
 *   entries: { ad: 1 },
 *   transitions: { ad: { cart: 0.25, lost: 'rest' }, cart: { order: 0.5, lost: 'rest' } },
 * })
 * const svg = chartSvg(journeyMapChart(journeyFlow(shop)), { width: 900, theme: 'light' })
 * console.log(svg.includes('75 % leave')) // true
 * ```
 */
export function journeyMapChart(flow: JourneyFlow, { messages = en }: ChartOptions = {}): Chart {
  const { unit, columns, empty } = messages.map
  if (flow.nodes.length === 0) return emptyChart(empty, unit, columns)
  const words = mapWords(flow, messages)
  const lost = hatch(words.title)
  return {
    ...words,
    unit,
    plot: ({ width }: ChartSize) => {
      const orientation = width >= ACROSS ? 'across' : 'down'
      const layout = layoutJourneyMap(flow, { width, orientation, messages })
      return {
        ...chartStyle(words),
        width,
        height: layout.height,
        margin: 0,
        x: { axis: null },
        y: { axis: null },
        marks: [lost.mark, drawing(layout, lost, messages.locale)],
      }
    },
  }
}

/** The geometry as shapes. */
function drawing(layout: JourneyMapLayout, lost: Hatch, locale: string): RenderFunction {
  return (_index, _scales, _values, _dimensions, { document }) => {
    const { phases, ribbons, loops, fins, nodes, lineHeight, fontSize } = layout
    const name = new Map(nodes.map((node) => [node.id, node.name]))
    const make = (tag: string, attributes: Record<string, string | number>, text?: string) => {
      const element = document.createElementNS(SVG, tag)
      for (const [key, value] of Object.entries(attributes))
        element.setAttribute(key, String(value))
      if (text !== undefined) element.textContent = text
      return element
    }
    const group = make('g', { 'font-size': fontSize, 'text-anchor': 'start' })
    const add = (tag: string, attributes: Record<string, string | number>, title?: string) => {
      const element = make(tag, attributes)
      if (title !== undefined) element.appendChild(make('title', {}, title))
      group.appendChild(element)
    }
    const write = ({ x, y, anchor, lines }: Label, attributes: Record<string, string>) => {
      const halo = {
        'paint-order': 'stroke',
        stroke: 'var(--paper)',
        'stroke-width': 4,
        'stroke-linejoin': 'round',
      }
      const element = make('text', { 'text-anchor': anchor, ...halo, ...attributes })
      for (const [i, line] of lines.entries())
        element.appendChild(make('tspan', { x, y: y + i * lineHeight }, line))
      group.appendChild(element)
    }
    const step = (from: string, to: string, flow: number) =>
      `${name.get(from) ?? from} → ${name.get(to) ?? to}: ${figure(flow, locale)}`
    for (const { name, x0, x1, y } of phases) {
      const heading = { 'font-size': 1.12 * fontSize, 'font-weight': 600, fill: 'var(--ink)' }
      group.appendChild(make('text', { x: x0, y: y - 8, ...heading }, name))
      add('path', { d: `M${x0},${y}H${x1}`, stroke: 'var(--ink)' })
    }
    for (const { from, to, flow, path, strokeWidth } of loops)
      add(
        'path',
        {
          d: path,
          fill: 'none',
          stroke: 'var(--slate)',
          'stroke-width': strokeWidth,
          opacity: 0.3,
        },
        step(from, to, flow),
      )
    for (const { from, to, flow, path } of ribbons)
      add('path', { d: path, fill: 'var(--fjord)', opacity: 0.26 }, step(from, to, flow))
    for (const { from, flow, path } of fins)
      add(
        'path',
        { d: path, fill: lost.fill },
        `${name.get(from) ?? from}: ${figure(flow, locale)}`,
      )
    for (const { x, y, width, height } of nodes)
      add('rect', { x, y, width, height, rx: 1, fill: 'var(--fjord)' })
    for (const { label, figure: beside } of nodes) {
      write(label, { fill: 'var(--ink)' })
      if (beside) write(beside, { fill: 'var(--ink)' })
    }
    for (const { label } of fins) if (label) write(label, { fill: 'var(--ember)' })
    return group as ReturnType<RenderFunction>
  }
}
