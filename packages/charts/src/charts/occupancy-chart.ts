import { areaY, axisX, axisY, gridY, lineY, ruleY, text } from '@observablehq/plot'
import type { Chart, ChartOptions } from '../chart.ts'
import { numbersOf } from '../figures/numbers.ts'
import { en } from '../messages/en.ts'
import { wrapText } from '../text/wrap-text.ts'
import { chartStyle, FONT_SIZE } from './chart-style.ts'
import { dayTicks } from './day-ticks.ts'
import { emptyChart } from './empty-chart.ts'
import { numberTable } from './number-table.ts'
import { lineTip } from './tip-of.ts'
import { ticksOf } from './value-axis.ts'

/** Share of customers who are somewhere on a day: the mean, and the interval that holds 80 %. */
export interface OccupancyDay {
  readonly day: number
  /** From 0 to 1, like its interval. */
  readonly mean: number | null
  readonly low: number | null
  readonly high: number | null
}

/** A phase or a touchpoint, with who is there day by day. */
export interface OccupancyGroup {
  readonly name: string
  readonly days: readonly OccupancyDay[]
}

/** So many panels are drawn; the table has all. */
const MOST = 12
/** A curve needs no more points than its panel has pixels. */
const POINTS = 200

/**
 * Where customers are, day by day: a small panel for each phase, all on the same axes, each with its
 * mean and a band that holds 80 %. A day whose numbers aren't known leaves a gap.
 *
 * @example
 * ```ts
 * import { occupancyChart } from '@sojourn/charts'
 * const days = [0, 1, 2].map((day) => ({ day, mean: 1 / (day + 1), low: 0.9 / (day + 1), high: 1 / (day + 1) }))
 * console.log(occupancyChart([{ name: 'Awareness', days }]).title)
 * // 'After 2 days, likely 30–33 % of customers are in Awareness'
 * ```
 */
export function occupancyChart(
  groups: readonly OccupancyGroup[],
  { messages = en }: ChartOptions = {},
): Chart {
  const words = messages.occupancy
  const numbers = numbersOf(messages.locale)
  const percent = (days: readonly OccupancyDay[]) =>
    days.map(({ day, mean, low, high }) =>
      isKnown(mean) && isKnown(low) && isKnown(high)
        ? { day, mean: 100 * mean, low: 100 * low, high: 100 * high }
        : { day, mean: Number.NaN, low: Number.NaN, high: Number.NaN },
    )
  const scaled = groups.map(({ name, days }) => ({ name, days: percent(days) }))
  const drawable = scaled.flatMap(({ name, days }) => {
    const end = days.filter(({ mean }) => !Number.isNaN(mean)).at(-1)
    return end ? [{ name, days, end }] : []
  })
  const unknown = groups
    .map(({ name }) => name)
    .filter((n) => !drawable.some(({ name }) => name === n))
  const [first] = drawable
  if (!first) return emptyChart(words.empty, words.unit, [messages.day])
  type Group = typeof first
  const most = drawable.reduce((a, b) => (b.end.mean > a.end.mean ? b : a))
  const range = ({ end }: Group) => numbers.range(end.low, end.high, { unit: '%', most: 1 })
  const day = (value: number) => numbers.amount(value)
  const title = words.title(day(most.end.day), range(most), most.name)
  const each = (group: Group) =>
    messages.retention.end(
      group.name,
      range(group),
      day(group.end.day),
      numbers.percent(group.end.mean / 100),
    )
  const left = unknown.length > 0 ? ` ${messages.leftOut(numbers.list(unknown))}` : ''
  const summary = `${title}. ${words.unit}: ${drawable.map(each).join('; ')}.${left}`
  const last = Math.max(...drawable.map(({ end }) => end.day))
  const byDay = scaled.map(({ days }) => new Map(days.map((each) => [each.day, each])))
  const tableDays = daysOf(scaled.flatMap(({ days }) => days.map((each) => each.day)))
  return {
    title,
    unit: words.unit,
    summary,
    table: numberTable(
      [
        messages.day,
        ...scaled.flatMap(({ name }) => [
          messages.low(name),
          messages.mean(name),
          messages.high(name),
        ]),
      ],
      tableDays.map((each) => [
        each,
        ...byDay.flatMap((days) => {
          const found = days.get(each)
          return [found?.low, found?.mean, found?.high]
        }),
      ]),
      messages.unknown,
    ),
    plot: (size) => {
      const shown = drawable.slice(0, MOST)
      const { width } = size
      const columns = Math.min(shown.length, width < 480 ? 2 : width < 800 ? 3 : 4)
      const rows = Math.ceil(shown.length / columns)
      const height = size.height ?? 30 + rows * 132
      const panel = (width - 40) / columns
      const high = Math.max(...shown.flatMap(({ days }) => days.map((each) => each.high || 0))) || 1
      const ticks = ticksOf(0, high, 3, numbers)
      const points = shown.flatMap(({ name, days }, i) => {
        const step = Math.ceil(days.length / POINTS)
        const place = { column: i % columns, row: Math.floor(i / columns), name }
        return days
          .filter((_, k) => k % step === 0 || k === days.length - 1)
          .map((each) => ({ ...each, ...place }))
      })
      const names = shown.map(({ name }, i) => ({
        column: i % columns,
        row: Math.floor(i / columns),
        name: wrapText(name, panel - 16, FONT_SIZE, 1).lines.join(''),
      }))
      const facets = { fx: 'column', fy: 'row' }
      const axis = { tickSize: 0, label: null, fill: 'var(--muted)' }
      return {
        ...chartStyle({ title, summary }),
        width,
        height,
        marginTop: 22,
        marginBottom: 28,
        marginLeft: 40,
        marginRight: 14,
        x: { type: 'linear', domain: [0, last || 1] },
        y: { type: 'linear', domain: [0, high] },
        fx: { padding: 0.12, axis: null },
        fy: { padding: 0.24, axis: null },
        marks: [
          gridY(ticks.values, { stroke: 'var(--line)', strokeOpacity: 1 }),
          ruleY([0], { stroke: 'var(--edge)' }),
          axisY(ticks.values, { ...axis, tickFormat: ticks.write }),
          axisX(dayTicks(last, Math.floor(panel / 52)), { ...axis, tickFormat: day }),
          areaY(points, {
            ...facets,
            x: 'day',
            y1: 'low',
            y2: 'high',
            fill: 'var(--fjord)',
            fillOpacity: 0.25,
          }),
          lineY(points, {
            ...facets,
            x: 'day',
            y: 'mean',
            stroke: 'var(--fjord)',
            strokeWidth: 2,
          }),
          ...lineTip(size, points, { ...facets, x: 'day', y: 'mean' }, (point) =>
            messages.retention.end(
              point.name,
              numbers.range(point.low, point.high, { unit: '%', most: 1 }),
              day(point.day),
              numbers.percent(point.mean / 100),
            ),
          ),
          text(names, {
            ...facets,
            text: 'name',
            frameAnchor: 'top-left',
            dy: -15,
            fill: 'var(--ink)',
            fontWeight: 600,
          }),
        ],
      }
    },
  }
}

function isKnown(value: number | null): value is number {
  return Number.isFinite(value)
}

/** Thirteen days at most, evenly, the last among them. */
function daysOf(days: readonly number[]): number[] {
  const all = [...new Set(days)].sort((a, b) => a - b)
  const step = Math.ceil(all.length / 13)
  return all.filter((_, i) => i === all.length - 1 || i % step === 0)
}
