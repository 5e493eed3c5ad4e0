import {
  areaX,
  areaY,
  axisX,
  axisY,
  dot,
  lineX,
  lineY,
  ruleX,
  ruleY,
  text,
} from '@observablehq/plot'
import type { Chart, ChartOptions, ChartSize } from '../chart.ts'
import { numbersOf } from '../figures/numbers.ts'
import { en } from '../messages/en.ts'
import { textWidth } from '../text/text-width.ts'
import { wrapText } from '../text/wrap-text.ts'
import { chartStyle, FONT_SIZE, WIDER } from './chart-style.ts'
import { emptyChart } from './empty-chart.ts'
import { knownRows } from './known-rows.ts'
import { numberTable } from './number-table.ts'
import { rowFrame } from './row-frame.ts'
import { tipOf } from './tip-of.ts'

/** How customers feel at a touchpoint, from −2 to +2. */
export interface EmotionPoint {
  readonly name: string
  /** The mean and the interval that holds 80 %. */
  readonly mean: number | null
  readonly low: number | null
  readonly high: number | null
  /** A customer's words. */
  readonly quote?: string
}

/** Narrower columns than this have no room for names: then the curve runs downward. */
const COLUMN = 72
const LINES = 2

/**
 * How customers feel along the journey: a line through the means with a band that holds 80 %, the
 * lowest point named with a customer's words. Where names have no room side by side it runs downward.
 *
 * @param points in the order of the journey.
 * @example
 * ```ts
 * import { emotionChart } from '@sojourn/charts'
 * const chart = emotionChart([
 *   { name: 'Reviews', mean: 0.8, low: 0.6, high: 1 },
 *   { name: 'Checkout', mean: -1.1, low: -1.3, high: -0.9, quote: 'Delivery was added at the end' },
 * ])
 * console.log(chart.title)
 * // 'People likely feel worst at Checkout: about −1.1 on a scale from −2 to +2'
 * ```
 */
export function emotionChart(
  points: readonly EmotionPoint[],
  { messages = en }: ChartOptions = {},
): Chart {
  const words = messages.emotion
  const numbers = numbersOf(messages.locale)
  const { rows: known, leftOut } = knownRows(
    points,
    ({ mean, low, high }) => [mean, low, high],
    messages,
    numbers,
  )
  const rows = known.map(({ name, mean, low, high, quote }, key) => ({
    key,
    name,
    mean: mean as number,
    low: low as number,
    high: high as number,
    quote,
  }))
  type Row = (typeof rows)[number]
  const [worst, next] = [...rows].sort((a, b) => a.mean - b.mean)
  if (!worst) return emptyChart(words.empty, words.unit, words.columns)
  const score = (value: number) => numbers.fixed(value, 1, true)
  const title =
    next && next.low < worst.high
      ? words.unsure(worst.name, next.name)
      : words.clear(worst.name, score(worst.mean))
  const each = ({ name, low, high, mean }: Row) =>
    messages.middle(name, `${numbers.range(low, high, { sign: true })}`, score(mean))
  const summary = `${title}. ${words.unit}: ${rows.map(each).join('; ')}.${leftOut}`
  const low = Math.min(-2, ...rows.map((row) => row.low))
  const high = Math.max(2, ...rows.map((row) => row.high))
  const ticks = [-2, -1, 0, 1, 2]
  const writeTick = (value: number) => numbers.fixed(value, 0, true)
  const line = { stroke: 'var(--ink)', strokeWidth: 1.5, curve: 'monotone-x' } as const
  const band = { fill: 'var(--slate)', fillOpacity: 0.2 }
  const dots = (size: ChartSize) => ({
    r: (row: Row) => (row === worst ? 5 : 3.5),
    fill: (row: Row) => (row === worst ? 'var(--ember)' : 'var(--paper)'),
    stroke: (row: Row) => (row === worst ? 'var(--ember)' : 'var(--ink)'),
    ...tipOf(size, (row: Row) =>
      row.quote ? `${each(row)}\n${words.quoted(row.quote)}` : each(row),
    ),
  })
  const axis = { tickSize: 0, label: null, fill: 'var(--muted)' }
  const zero = { stroke: 'var(--slate)', strokeDasharray: '4 3' }
  const said = worst.quote === undefined ? '' : words.quoted(worst.quote)
  const halo = { fill: 'var(--ember)', stroke: 'var(--paper)', strokeWidth: 4 }

  function across(size: ChartSize) {
    const { width, height = 240 } = size
    const marginLeft = 12 + WIDER * textWidth(words.neutral, FONT_SIZE)
    const marginRight = 12
    const inner = width - marginLeft - marginRight
    const column = inner / rows.length
    const names = rows.map(({ name }) => wrapText(name, column - 10, FONT_SIZE, LINES).lines)
    const quote = wrapText(said, Math.min(220, inner / 2), FONT_SIZE, LINES).lines
    const label = [score(worst?.mean ?? 0), ...(said === '' ? [] : quote)]
    const half = Math.max(...label.map((each) => textWidth(each, FONT_SIZE))) / 2
    const middle = (worst as Row).key * column + column / 2
    const shift = Math.max(half - middle, 0) - Math.max(half - (inner - middle), 0)
    // Room under the point for its label.
    const room = (label.length * 17 + 10) / (height - 46)
    const bottom = Math.min(low, (worst as Row).low - (room * (high - low)) / (1 - room))
    return {
      ...chartStyle({ title, summary }),
      width,
      height,
      marginTop: 8,
      marginBottom: 38,
      marginLeft,
      marginRight,
      x: { type: 'band', domain: rows.map(({ key }) => key), padding: 0 } as const,
      y: { type: 'linear', domain: [bottom, high] } as const,
      marks: [
        ruleY([0], zero),
        axisY(ticks, {
          ...axis,
          tickFormat: (value: number) => (value === 0 ? words.neutral : writeTick(value)),
        }),
        axisX(
          rows.map(({ key }) => key),
          {
            ...axis,
            fill: 'var(--ink)',
            lineHeight: 1.15,
            tickFormat: (key: number) => (names[key] ?? []).join('\n'),
          },
        ),
        areaY(rows, { ...band, x: 'key', y1: 'low', y2: 'high', curve: 'monotone-x' }),
        lineY(rows, { ...line, x: 'key', y: 'mean' }),
        dot(rows, { x: 'key', y: 'mean', ...dots(size) }),
        text([worst as Row], {
          ...halo,
          x: 'key',
          y: 'low',
          text: () => label.join('\n'),
          lineAnchor: 'top',
          dx: shift,
          dy: 7,
          lineHeight: 1.25,
        }),
      ],
    }
  }

  function down(size: ChartSize) {
    const laid = rowFrame(
      rows.map(({ name }) => name),
      rows.map(({ mean }) => score(mean)),
      size,
      { row: 34, top: 24, bottom: 8 },
    )
    return {
      ...chartStyle({ title, summary }),
      ...laid.frame,
      x: { type: 'linear', domain: [low, high] } as const,
      y: { type: 'band', domain: laid.keys, padding: 0 } as const,
      marks: [
        ruleX([0], zero),
        axisX([-2, 0, 2], { ...axis, anchor: 'top', tickFormat: writeTick }),
        laid.names,
        areaX(rows, { ...band, y: 'key', x1: 'low', x2: 'high', curve: 'monotone-y' }),
        lineX(rows, { ...line, y: 'key', x: 'mean', curve: 'monotone-y' }),
        dot(rows, { y: 'key', x: 'mean', ...dots(size) }),
        text(rows, {
          y: 'key',
          text: ({ mean }: Row) => score(mean),
          frameAnchor: 'right',
          textAnchor: 'start',
          dx: 10,
          fill: (row: Row) => (row === worst ? 'var(--ember)' : 'var(--ink)'),
        }),
      ],
    }
  }

  return {
    title,
    unit: words.unit,
    summary,
    table: numberTable(
      rows.some(({ quote }) => quote) ? words.columns : words.columns.slice(0, 4),
      rows.map(({ name, low, mean, high, quote = '' }) => [name, low, mean, high, quote]),
      messages.unknown,
    ),
    plot: (size) => ((size.width - 60) / rows.length >= COLUMN ? across(size) : down(size)),
  }
}
