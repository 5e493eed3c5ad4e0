import { barX, ruleX, text } from '@observablehq/plot'
import type { Chart, ChartOptions } from '../chart.ts'
import { numbersOf } from '../figures/numbers.ts'
import type { JourneyFlow } from '../flow/journey-flow.ts'
import { figure } from '../map/figure.ts'
import { mapWords } from '../map/map-words.ts'
import { en } from '../messages/en.ts'
import { chartStyle } from './chart-style.ts'
import { emptyChart } from './empty-chart.ts'
import { hatch } from './hatch.ts'
import { rowFrame } from './row-frame.ts'
import { tipOf } from './tip-of.ts'
import { ticksAcross, valueAxis } from './value-axis.ts'

/** So many touchpoints are shown; the rest are counted in the summary. */
const MOST = 8

/**
 * Where customers leave for good: a hatched bar for each touchpoint, the largest first, at most eight.
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
export function dropOffChart(flow: JourneyFlow, { messages = en }: ChartOptions = {}): Chart {
  const words = messages.dropOff
  const numbers = numbersOf(messages.locale)
  const lostOf = (customers: number) => figure(customers, messages.locale)
  const nodes = new Map(flow.nodes.map((node) => [node.id, node]))
  const losses = flow.losses
    .flatMap(({ from, flow: lost }) => {
      const node = nodes.get(from)
      return node ? [{ id: from, name: node.name, lost, share: lost / node.visits }] : []
    })
    .sort((a, b) => b.lost - a.lost)
  const shown = losses.slice(0, MOST).map((row, key) => ({ ...row, key }))
  const rest = losses.slice(MOST)
  type Row = (typeof shown)[number]
  const [first] = shown
  if (!first) return emptyChart(words.empty, words.unit, words.columns)
  const { title } = mapWords(flow, messages)
  const others = rest.reduce((sum, { lost }) => sum + lost, 0)
  const each = ({ name, lost, share }: Row) =>
    words.each(name, lostOf(lost), numbers.percent(share))
  const more = messages.others(numbers.amount(rest.length), lostOf(others))
  const said = [...shown.map(each), ...(rest.length > 0 ? [more] : [])]
  const summary = `${title}. ${words.unit}: ${said.join('; ')}.`
  return {
    title,
    unit: words.unit,
    summary,
    table: {
      columns: words.columns,
      rows: losses.map(({ name, lost, share }) => [name, tenth(lost), tenth(100 * share)]),
    },
    plot: (size) => {
      const { names, keys, inner, row, frame } = rowFrame(
        shown.map(({ name }) => name),
        shown.map(({ lost }) => lostOf(lost)),
        size,
        { row: 28 },
      )
      const most = Math.max(1, first.lost)
      const ticks = ticksAcross(0, most, inner, numbers)
      const inset = row / 2 - 8
      const lost = hatch(title)
      return {
        ...chartStyle({ title, summary }),
        ...frame,
        x: { type: 'linear', domain: [0, most] },
        y: { type: 'band', domain: keys, padding: 0 },
        marks: [
          lost.mark,
          ...valueAxis(ticks),
          names,
          barX(shown, {
            x: 'lost',
            y: 'key',
            insetTop: inset,
            insetBottom: inset,
            fill: lost.fill,
            stroke: 'var(--ember)',
            ...tipOf(size, each),
          }),
          text(shown, {
            x: 'lost',
            y: 'key',
            text: (each: Row) => lostOf(each.lost),
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
