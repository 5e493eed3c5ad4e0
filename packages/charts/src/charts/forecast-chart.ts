import { areaY, axisX, axisY, dot, gridY, lineY, ruleX, text } from '@observablehq/plot'
import type { Chart, ChartOptions } from '../chart.ts'
import { numbersOf } from '../figures/numbers.ts'
import { en } from '../messages/en.ts'
import { textWidth } from '../text/text-width.ts'
import { wrapText } from '../text/wrap-text.ts'
import { chartStyle, FONT_SIZE, WIDER } from './chart-style.ts'
import { emptyChart } from './empty-chart.ts'
import { endLabels } from './end-labels.ts'
import { withCurrency } from './measure-unit.ts'
import { numberTable } from './number-table.ts'
import { lineTip, tipOf } from './tip-of.ts'
import { ticksOf } from './value-axis.ts'

/** What was counted on a day. */
export interface ObservedDay {
  /** ISO 8601. */
  readonly date: string
  readonly value: number | null
}

/** What is forecast for a day: the median and the intervals that hold 50, 80 and 95 %. */
export interface ForecastDay {
  /** ISO 8601. */
  readonly date: string
  readonly median: number
  readonly low50: number
  readonly high50: number
  readonly low80: number
  readonly high80: number
  readonly low95: number
  readonly high95: number
}

/** Options of {@link forecastChart}. */
export interface ForecastChartOptions extends ChartOptions {
  /** Orders, conversions, revenue or margin by day, or customers who are active. */
  readonly measure: 'orders' | 'conversions' | 'revenue' | 'margin' | 'customers'
  /** What was counted before; none if absent. */
  readonly observed?: readonly ObservedDay[]
  /**
   * The forecast without the changes, drawn dashed; none if absent. Where it begins before the forecast, a
   * rule says where the changes begin.
   */
  readonly noChange?: readonly ForecastDay[]
  /** ISO 4217 code of revenue and margin. */
  readonly currency?: string
}

const MARGIN = { top: 22, bottom: 28 }
const LINE_HEIGHT = 1.25

/**
 * A forecast as a fan: what was observed as dots, a rule at the first day of the forecast, bands that
 * hold 50, 80 and 95 %, the median, and no change dashed. Both ends have their name and range.
 *
 * @param forecast days in order.
 * @example
 * ```ts
 * import { forecastChart } from '@sojourn/charts'
 * const day = (date: string, median: number, spread: number) => ({
 *   date,
 *   median,
 *   low50: median - spread,
 *   high50: median + spread,
 *   low80: median - 2 * spread,
 *   high80: median + 2 * spread,
 *   low95: median - 3 * spread,
 *   high95: median + 3 * spread,
 * })
 * const fan = [day('2026-11-22', 119, 5), day('2027-02-20', 127, 12)]
 * console.log(forecastChart(fan, { measure: 'orders' }).title)
 * // 'Likely 103–151 orders a day by 20 Feb'
 * ```
 */
export function forecastChart(
  forecast: readonly ForecastDay[],
  { measure, observed = [], noChange = [], currency, messages = en }: ForecastChartOptions,
): Chart {
  const words = messages.forecast
  const numbers = numbersOf(messages.locale)
  const money = measure === 'revenue' || measure === 'margin' ? currency : undefined
  const named = words.measures[measure]
  const unit = words.unit(money === undefined ? named : `${named}, ${money}`)
  const fan = forecast.filter(isDrawable).map(withTime)
  const base = noChange.filter(isDrawable).map(withTime)
  const dots = observed.flatMap(({ date, value }) => {
    const time = new Date(date)
    return isTime(time) && Number.isFinite(value) ? [{ time, value: value as number }] : []
  })
  const [first] = fan
  const end = fan.at(-1)
  const columns = words.columns.slice(0, base.length > 0 ? 12 : 9)
  if (!first || !end) return emptyChart(words.empty, unit, columns)
  const baseEnd = base.at(-1)
  const beside = end.high80 - end.low80
  const range = ({ low80, high80 }: ForecastDay) => numbers.range(low80, high80, { beside })
  const said = (day: ForecastDay) => withCurrency(range(day), money, messages.locale)
  const date = numbers.date(end.time)
  const apart = baseEnd && (end.low80 > baseEnd.high80 || end.high80 < baseEnd.low80)
  const title = !baseEnd
    ? words.alone[measure](said(end), date)
    : words[apart ? 'against' : 'overlap'][measure](said(end), date, said(baseEnd))
  const curves = [
    { name: base.length > 0 ? words.scenario : words.forecast, end },
    ...(baseEnd ? [{ name: messages.noChange, end: baseEnd }] : []),
  ]
  const ends = curves.map((curve) =>
    words.end(
      curve.name,
      numbers.date(curve.end.time),
      range(curve.end),
      numbers.amount(curve.end.median),
    ),
  )
  const counted = dots.at(-1)
  const seen = counted
    ? ` ${words.observed(numbers.amount(dots.length), numbers.amount(counted.value))}`
    : ''
  const summary = `${title}. ${unit}: ${ends.join('; ')}.${seen}`
  const baseByTime = new Map(base.map((day) => [day.time.getTime(), day]))
  return {
    title,
    unit,
    summary,
    table: numberTable(
      columns,
      [
        ...dots.map(({ time, value }) => [isoDay(time), value, ...columns.slice(2).map(() => '')]),
        ...fan.map((day) => {
          const other = baseByTime.get(day.time.getTime())
          return [
            isoDay(day.time),
            '',
            ...[day.low95, day.low80, day.low50, day.median, day.high50, day.high80, day.high95],
            ...[other?.low80, other?.median, other?.high80],
          ]
        }),
      ],
      messages.unknown,
    ),
    plot: (size) => {
      const { width, height = Math.min(340, Math.max(210, 0.52 * width)) } = size
      const values = [
        ...dots.map(({ value }) => value),
        ...fan.flatMap(({ low95, high95 }) => [low95, high95]),
        ...base.map(({ median }) => median),
      ]
      const [least, most] = [Math.min(...values), Math.max(...values)]
      // What hardly moves looks like it: the axis spans a fifth of the level at least.
      const spare = Math.max(0, 0.2 * Math.abs(most) - (most - least)) / 2
      const pad = 0.06 * (most - least || Math.abs(most) || 1) + spare
      const low = least >= 0 ? Math.max(0, least - pad) : least - pad
      const high = most + pad
      const ticks = ticksOf(low, high, 4, numbers)
      const labels = curves.map((curve, i) => ({
        at: (100 * (curve.end.median - low)) / (high - low),
        lines: [
          ...wrapText(curve.name, Math.min(0.3 * width, 140), FONT_SIZE, 2).lines,
          range(curve.end),
        ],
        fill: i === 0 ? 'var(--fjord)' : 'var(--ink)',
        weight: i === 0 ? 600 : 400,
      }))
      const widest = (lines: readonly string[]) =>
        Math.max(0, ...lines.map((line) => textWidth(line, FONT_SIZE)))
      const marginRight = 14 + WIDER * widest(labels.flatMap(({ lines }) => lines))
      const marginLeft = 12 + widest(ticks.values.map(ticks.write))
      const places = endLabels(labels, {
        top: MARGIN.top,
        bottom: height - MARGIN.bottom,
        lineHeight: LINE_HEIGHT * FONT_SIZE,
      })
      const start = new Date(
        Math.min(...[first, ...dots, ...base].map(({ time }) => time.getTime())),
      )
      const lastTime = Math.max(end.time.getTime(), start.getTime() + 1)
      const inner = Math.max(1, width - marginLeft - marginRight)
      const days = datesThatFit(
        [start, first.time, new Date(lastTime), new Date((first.time.getTime() + lastTime) / 2)],
        (time) => (inner * (time.getTime() - start.getTime())) / (lastTime - start.getTime()),
        (time) => textWidth(numbers.date(time), FONT_SIZE),
      )
      const axis = { tickSize: 0, label: null, fill: 'var(--muted)' }
      const band = (level: 50 | 80 | 95, fillOpacity: number) =>
        areaY(fan, {
          x: 'time',
          y1: `low${level}`,
          y2: `high${level}`,
          fill: 'var(--fjord)',
          fillOpacity,
        })
      return {
        ...chartStyle({ title, summary }),
        width,
        height,
        marginTop: MARGIN.top,
        marginBottom: MARGIN.bottom,
        marginLeft,
        marginRight,
        x: { type: 'utc', domain: [start, new Date(lastTime)] },
        y: { type: 'linear', domain: [low, high] },
        marks: [
          gridY(ticks.values, { stroke: 'var(--line)', strokeOpacity: 1 }),
          axisY(ticks.values, { ...axis, tickFormat: ticks.write }),
          axisX(days, { ...axis, tickFormat: (time: Date) => numbers.date(time) }),
          band(95, 0.16),
          band(80, 0.2),
          band(50, 0.26),
          ...(start < first.time
            ? [
                ruleX([first.time], { stroke: 'var(--ink)' }),
                text([first.time], {
                  x: (time: Date) => time,
                  text: () => messages.today,
                  frameAnchor: 'top',
                  dy: -16,
                  fill: 'var(--ink)',
                }),
                dot(dots, {
                  x: 'time',
                  y: 'value',
                  r: 1.8,
                  fill: 'var(--ink)',
                  ...tipOf(
                    size,
                    ({ time, value }: (typeof dots)[number]) =>
                      `${numbers.date(time)}: ${numbers.amount(value)}`,
                  ),
                }),
              ]
            : []),
          lineY(fan, {
            x: 'time',
            y: 'median',
            stroke: 'var(--fjord)',
            strokeWidth: 2,
          }),
          lineY(base, {
            x: 'time',
            y: 'median',
            stroke: 'var(--ink)',
            strokeWidth: 1.5,
            strokeDasharray: '4 3',
          }),
          ...lineTip(size, fan, { x: 'time', y: 'median' }, (day) =>
            words.end(
              curves[0]?.name ?? '',
              numbers.date(day.time),
              range(day),
              numbers.amount(day.median),
            ),
          ),
          // A forecast of one day is no line: its intervals stand as strokes.
          ...(fan.length === 1
            ? ([80, 50] as const).map((level) =>
                ruleX(fan, {
                  x: 'time',
                  y1: `low${level}`,
                  y2: `high${level}`,
                  stroke: 'var(--fjord)',
                  strokeWidth: level === 80 ? 2 : 6,
                }),
              )
            : []),
          ...labels.map(({ lines, fill, weight }, i) =>
            text([{ at: low + ((places[i] as number) * (high - low)) / 100 }], {
              y: 'at',
              text: () => lines.join('\n'),
              frameAnchor: 'right',
              textAnchor: 'start',
              dx: 8,
              lineHeight: LINE_HEIGHT,
              fill,
              fontWeight: weight,
            }),
          ),
        ],
      }
    },
  }
}

function isTime(time: Date): boolean {
  return !Number.isNaN(time.getTime())
}

function withTime(day: ForecastDay): ForecastDay & { readonly time: Date } {
  return { ...day, time: new Date(day.date) }
}

function isDrawable(day: ForecastDay): boolean {
  const { median, low50, high50, low80, high80, low95, high95 } = day
  const values = [median, low50, high50, low80, high80, low95, high95]
  return isTime(new Date(day.date)) && values.every(Number.isFinite)
}

function isoDay(time: Date): string {
  return time.toISOString().slice(0, 10)
}

/** Those of the dates, in the order of their rank, whose labels touch no other. */
function datesThatFit(
  ranked: readonly Date[],
  at: (time: Date) => number,
  widthOf: (time: Date) => number,
): Date[] {
  const taken: Date[] = []
  for (const time of ranked) {
    const free = (other: Date) =>
      Math.abs(at(other) - at(time)) >= (widthOf(other) + widthOf(time)) / 2 + 8
    if (taken.every(free)) taken.push(time)
  }
  return taken
}
