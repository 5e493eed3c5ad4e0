import { axisX, axisY, barX, gridX, ruleX, text } from '@observablehq/plot'
import type { Chart } from '../chart.ts'
import type { JourneyFlow } from '../flow/journey-flow.ts'
import { figure, percent } from '../map/figure.ts'
import { mapWords } from '../map/map-words.ts'
import { textWidth } from '../text/text-width.ts'
import { chartStyle, FONT_SIZE, nameWidth } from './chart-style.ts'
import { roundTicks } from './round-ticks.ts'

/** So many touchpoints are shown; the rest are counted in the summary. */
const MOST = 8
const ROW = 28
const MARGIN = { top: 4, bottom: 26 }

/**
 * Where customers leave for good: a bar for each touchpoint, the largest first, at most eight. The
 * bars have the class `lost`, for the page to hatch them.
 *
 * @example
 * ```ts
 * import { dropOffChart, journeyFlow } from '@sojourn/charts'
 * import { journey } from 'sojourn/model'
 * const shop = journey({
 *   touchpoints: [{ id: 'ad' }, { id: 'cart' }],
 *   outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }],
 *   entries: { ad: 1 },
 *   transitions: { ad: { cart: 0.25, lost: 'rest' }, cart: { order: 0.5, lost: 'rest' } },
 * })
 * console.log(dropOffChart(journeyFlow(shop)).title)
 * // 'Most are lost at ad: 75 % leave there, 750 of 1,000 who enter'
 * ```
 */
export function dropOffChart(flow: JourneyFlow): Chart {
  const nodes = new Map(flow.nodes.map((node) => [node.id, node]))
  const losses = flow.losses
    .flatMap(({ from, flow: lost }) => {
      const node = nodes.get(from)
      return node ? [{ id: from, name: node.name, lost, share: lost / node.visits }] : []
    })
    .sort((a, b) => b.lost - a.lost)
  const rows = losses.slice(0, MOST)
  const rest = losses.slice(MOST)
  const { title } = mapWords(flow)
  const others = rest.reduce((sum, { lost }) => sum + lost, 0)
  const each = rows.map(
    ({ name, lost, share }) => `${name} ${figure(lost)} (${percent(share)} of its visits)`,
  )
  const summary =
    `${title}. Lost per 1,000 who enter: ${each.join('; ')}` +
    `${rest.length > 0 ? `; ${rest.length} more together ${figure(others)}` : ''}.`
  return {
    title,
    unit: 'Customers lost per 1,000 who enter, by touchpoint',
    summary,
    table: {
      columns: ['Touchpoint', 'Lost per 1,000', '% of its visits'],
      rows: losses.map(({ name, lost, share }) => [name, tenth(lost), tenth(100 * share)]),
    },
    plot: ({ width, height = rows.length * ROW + MARGIN.top + MARGIN.bottom }) => {
      const names = Math.max(0, ...rows.map(({ name }) => textWidth(name, FONT_SIZE)))
      const marginLeft = Math.min(names, 0.4 * width) + 14
      const axis = { tickSize: 0, label: null }
      const most = Math.max(1, rows[0]?.lost ?? 1)
      const ticks = roundTicks(0, most, 4).values
      return {
        ...chartStyle({ title, summary }),
        width,
        height,
        marginTop: MARGIN.top,
        marginBottom: MARGIN.bottom,
        marginLeft,
        marginRight: 44,
        x: { type: 'linear', domain: [0, most] },
        y: { type: 'band', domain: rows.map(({ id }) => id), padding: 0.35 },
        marks: [
          gridX(ticks, { stroke: 'var(--line)', strokeOpacity: 1 }),
          axisX(ticks, { ...axis, fill: 'var(--muted)' }),
          axisY({
            ...axis,
            textAnchor: 'start',
            tickPadding: marginLeft,
            lineWidth: nameWidth(marginLeft),
            tickFormat: (id: string) => nodes.get(id)?.name ?? id,
          }),
          barX(rows, { x: 'lost', y: 'id', fill: 'var(--ember)', className: 'lost' }),
          text(rows, {
            x: 'lost',
            y: 'id',
            text: ({ lost }: { lost: number }) => figure(lost),
            dx: 6,
            textAnchor: 'start',
            fill: 'var(--ink)',
          }),
          ruleX([0], { stroke: 'var(--ink)' }),
        ],
      }
    },
  }
}

function tenth(value: number): number {
  return Math.round(10 * value) / 10
}
