import { barX, gridX, text, tickX } from '@observablehq/plot'
import type { Chart, ChartOptions } from '../chart.ts'
import { numbersOf } from '../figures/numbers.ts'
import { en } from '../messages/en.ts'
import { textWidth } from '../text/text-width.ts'
import { chartStyle, FONT_SIZE } from './chart-style.ts'
import { emptyChart } from './empty-chart.ts'
import { knownRows } from './known-rows.ts'
import { numberTable } from './number-table.ts'
import { rowFrame } from './row-frame.ts'
import { tipOf } from './tip-of.ts'

/** So many rows are drawn; the table has all. */
const MOST = 16
const SECOND = 1 / 86_400
/** Lengths that people name, in days. */
const NAMED = [SECOND, 1 / 1440, 1 / 24, 1, 10, 100, 1000]

/** How long visits to a touchpoint last: quantiles of the sojourn time, in days. */
export interface SojournRow {
  readonly name: string
  readonly p10: number | null
  readonly p25: number | null
  readonly median: number | null
  readonly p75: number | null
  readonly p90: number | null
}

/**
 * How long visits last, from seconds to years on one logarithmic axis: bars that hold 80 and 50 % of
 * the visits, and a tick at the median; the longest first. What is shorter than a second counts as
 * one.
 *
 * @example
 * ```ts
 * import { sojournChart } from '@sojourn/charts'
 * const chart = sojournChart([
 *   { name: 'Checkout', p10: 0.001, p25: 0.002, median: 0.003, p75: 0.005, p90: 0.01 },
 *   { name: 'Delivery', p10: 1, p25: 2, median: 3, p75: 4, p90: 6 },
 * ])
 * console.log(chart.title) // 'Visits are longest at Delivery: about half of them last more than 3 days'
 * ```
 */
export function sojournChart(
  touchpoints: readonly SojournRow[],
  { messages = en }: ChartOptions = {},
): Chart {
  const words = messages.sojourns
  const numbers = numbersOf(messages.locale)
  const quantiles = ({ p10, p25, median, p75, p90 }: SojournRow) => [p10, p25, median, p75, p90]
  const { rows: known, leftOut } = knownRows(touchpoints, quantiles, messages, numbers)
  const ordered = known
    .map((row) => {
      const [p10, p25, median, p75, p90] = quantiles(row) as [
        number,
        number,
        number,
        number,
        number,
      ]
      return { name: row.name, p10, p25, median, p75, p90 }
    })
    .sort((a, b) => b.median - a.median)
  const [longest] = ordered
  if (!longest) return emptyChart(words.empty, words.unit, words.columns)
  const title = words.title(longest.name, numbers.duration(longest.median))
  const shown = ordered.slice(0, MOST).map((row, key) => ({ ...row, key }))
  type Row = (typeof shown)[number]
  const each = ({ name, p10, median, p90 }: Row) =>
    words.each(name, numbers.duration(p10), numbers.duration(median), numbers.duration(p90))
  const counted = messages.largest(numbers.amount(shown.length), numbers.amount(ordered.length))
  const most = shown.length < ordered.length ? `; ${counted}` : ''
  const summary = `${title}. ${words.unit}${most}: ${shown.map(each).join('; ')}.${leftOut}`
  return {
    title,
    unit: `${words.unit}${most}`,
    summary,
    table: numberTable(
      words.columns,
      ordered.map((row) => [row.name, row.p10, row.p25, row.median, row.p75, row.p90]),
      messages.unknown,
    ),
    plot: (size) => {
      const figureOf = ({ median }: Row) => numbers.duration(median, true)
      const { names, keys, inner, row, frame } = rowFrame(
        shown.map(({ name }) => name),
        shown.map(figureOf),
        size,
      )
      const drawn = shown.map((each) => ({ ...each, ...clamped(each) }))
      const low = Math.min(...drawn.map(({ p10 }) => p10)) / 1.3
      const high = Math.max(...drawn.map(({ p90 }) => p90)) * 1.3
      const inset = row / 2 - 5
      const bar = { y: 'key', fill: 'var(--fjord)', insetTop: inset, insetBottom: inset }
      return {
        ...chartStyle({ title, summary }),
        ...frame,
        x: { type: 'log', domain: [low, high], axis: null },
        y: { type: 'band', domain: keys, padding: 0 },
        marks: [
          gridX(
            NAMED.filter((days) => days >= low && days <= high),
            { stroke: 'var(--line)', strokeOpacity: 1 },
          ),
          // Plot's own axis leaves out labels of a logarithmic scale.
          text(
            ticksThatFit(low, high, inner, (days) => numbers.duration(days, true)),
            {
              x: (days: number) => days,
              text: (days: number) => numbers.duration(days, true),
              frameAnchor: 'bottom',
              dy: 18,
              fill: 'var(--muted)',
            },
          ),
          names,
          barX(drawn, { ...bar, x1: 'p10', x2: 'p90', fillOpacity: 0.28, ...tipOf(size, each) }),
          barX(drawn, { ...bar, x1: 'p25', x2: 'p75', fillOpacity: 0.45 }),
          tickX(drawn, {
            x: 'median',
            y: 'key',
            stroke: 'var(--fjord)',
            strokeWidth: 2,
            insetTop: inset - 3,
            insetBottom: inset - 3,
          }),
          text(shown, {
            y: 'key',
            text: figureOf,
            frameAnchor: 'right',
            textAnchor: 'start',
            dx: 10,
            fill: 'var(--ink)',
          }),
        ],
      }
    },
  }
}

function clamped({
  p10,
  p25,
  median,
  p75,
  p90,
}: Record<'p10' | 'p25' | 'median' | 'p75' | 'p90', number>) {
  const least = (days: number) => Math.max(SECOND, days)
  return {
    p10: least(p10),
    p25: least(p25),
    median: least(median),
    p75: least(p75),
    p90: least(p90),
  }
}

/** Named lengths whose labels don't touch. */
function ticksThatFit(
  low: number,
  high: number,
  room: number,
  write: (days: number) => string,
): number[] {
  const at = (days: number) => (room * Math.log(days / low)) / Math.log(high / low)
  const ticks: number[] = []
  let edge = Number.NEGATIVE_INFINITY
  for (const days of NAMED) {
    const half = textWidth(write(days), FONT_SIZE) / 2
    if (days < low || days > high || at(days) - half < edge) continue
    ticks.push(days)
    edge = at(days) + half + 8
  }
  return ticks
}
