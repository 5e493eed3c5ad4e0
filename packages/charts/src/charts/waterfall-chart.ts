import { barX, dot, ruleX, ruleY, text } from '@observablehq/plot'
import type { Chart, ChartOptions, Measure } from '../chart.ts'
import { numbersOf } from '../figures/numbers.ts'
import { en } from '../messages/en.ts'
import { chartStyle } from './chart-style.ts'
import { emptyChart } from './empty-chart.ts'
import { knownRows } from './known-rows.ts'
import { measureUnit } from './measure-unit.ts'
import { numberTable } from './number-table.ts'
import { rowFrame } from './row-frame.ts'
import { tipOf } from './tip-of.ts'
import { ticksAcross, valueAxis } from './value-axis.ts'

/** So many rows are drawn; the rest stand together in one. */
const MOST = 12

/** What one change adds to the result. */
export interface WaterfallShare {
  readonly name: string
  /** The mean and the interval that holds 80 %, in the unit of the measure. */
  readonly mean: number | null
  readonly low: number | null
  readonly high: number | null
}

/** Options of {@link waterfallChart}. */
export interface WaterfallOptions extends ChartOptions {
  readonly measure: Measure
  /** The result as it is now; with the means of the shares it adds up to that with all changes. */
  readonly start: number
  readonly currency?: string
}

/**
 * Why the result moved: from now, one row for each change, to the result with all of them. Shares
 * add up; whiskers hold 80 % of each. A share that makes it worse is hollow.
 *
 * @throws RangeError if the start isn't a finite number.
 * @example
 * ```ts
 * import { waterfallChart } from '@sojourn/charts'
 * const chart = waterfallChart(
 *   [
 *     { name: 'Shorter checkout', mean: 3000, low: 1000, high: 5000 },
 *     { name: 'Loyalty club', mean: 400, low: -400, high: 1200 },
 *   ],
 *   { measure: 'revenue', start: 54_900, currency: 'NOK' },
 * )
 * console.log(chart.title)
 * // 'Shorter checkout likely gives most of the change: +3,000 of +3,400'
 * ```
 */
export function waterfallChart(
  shares: readonly WaterfallShare[],
  { measure, start, currency, messages = en }: WaterfallOptions,
): Chart {
  if (!Number.isFinite(start))
    throw new RangeError(`waterfallChart: start is ${start}; it must be a finite number`)
  const words = messages.waterfall
  const numbers = numbersOf(messages.locale)
  const unit = words.unit(measureUnit(measure, messages, currency))
  const { rows: known, leftOut } = knownRows(
    shares,
    ({ mean, low, high }) => [mean, low, high],
    messages,
    numbers,
  )
  const steps = known.map(({ name, mean, low, high }) => ({
    name,
    mean: mean as number,
    low: low as number,
    high: high as number,
  }))
  if (steps.length === 0) return emptyChart(words.empty, unit, words.columns)
  const total = steps.reduce((sum, { mean }) => sum + mean, 0)
  const end = start + total
  const top = steps.reduce((a, b) => (Math.abs(b.mean) > Math.abs(a.mean) ? b : a))
  // Shares are no more precise than their ranges; where all are tiny, as precise as they are read.
  const tiny = steps.every(({ mean }) => Math.abs(mean) < 0.01)
  const said = (value: number) =>
    tiny || Math.abs(value) >= 1 ? numbers.amount(value, true) : numbers.fixed(value, 2, true)
  const gross = steps.reduce((sum, { mean }) => sum + Math.abs(mean), 0)
  const title =
    Math.abs(total) <= 1e-9 * gross || gross === 0
      ? words.none
      : Math.sign(top.mean) !== Math.sign(total) ||
          Math.abs(top.mean) > (1 + 1e-9) * Math.abs(total)
        ? words.against(top.name, said(top.mean), said(total))
        : (top.low <= 0 && top.high >= 0 ? words.unsure : words.most)(
            top.name,
            said(top.mean),
            said(total),
          )
  const rangeOf = ({ low, high }: { low: number; high: number }) =>
    numbers.range(low, high, { sign: true })
  const each = (step: { name: string; mean: number; low: number; high: number }) =>
    words.each(step.name, said(step.mean), rangeOf(step))
  const fromTo = words.fromTo(numbers.amount(start), numbers.amount(end))
  const summary = `${title}. ${fromTo} ${unit}: ${steps.map(each).join('; ')}.${leftOut}`
  return {
    title,
    unit,
    summary,
    table: numberTable(
      words.columns,
      [
        [words.now, '', start, ''],
        ...steps.map(({ name, mean, low, high }) => [name, low, mean, high]),
        [words.after, '', end, ''],
      ],
      messages.unknown,
    ),
    plot: (size) => {
      const shown = gathered(steps, messages.more)
      let reached = start
      const bars = shown.map((step, i) => {
        const from = reached
        reached += step.mean
        const range = step.whisker ? { low: from + step.low, high: from + step.high } : null
        return { ...step, key: i + 1, from, to: reached, range }
      })
      type Bar = (typeof bars)[number]
      const last = bars.length + 1
      const ends = [
        { key: 0, at: start, fill: 'var(--slate)', figure: numbers.amount(start) },
        { key: last, at: end, fill: 'var(--fjord)', figure: numbers.amount(end) },
      ]
      const figureOf = (bar: Bar) => said(bar.mean)
      const underOf = (bar: Bar) => (bar.whisker ? rangeOf(bar) : '')
      const names = [words.now, ...shown.map(({ name }) => name), words.after]
      const figures = [
        ...ends.map(({ figure }) => figure),
        ...bars.flatMap((b) => [figureOf(b), underOf(b)]),
      ]
      const laid = rowFrame(names, figures, size, { row: 38 })
      const values = [
        start,
        end,
        ...bars.flatMap(({ from, to, range }) => [
          from,
          to,
          ...(range ? [range.low, range.high] : []),
        ]),
      ]
      const [low, high] = [Math.min(...values), Math.max(...values)]
      const pad = 0.04 * (high - low || Math.abs(start) || 1)
      const ticks = ticksAcross(low - pad, high + pad, laid.inner, numbers)
      const inset = laid.row / 2 - 8
      const bar = { y: 'key', x1: 'from', x2: 'to', insetTop: inset, insetBottom: inset }
      const right = { y: 'key', frameAnchor: 'right', textAnchor: 'start', dx: 10 } as const
      const links = bars.map(({ key, from }) => ({ key, at: from }))
      return {
        ...chartStyle({ title, summary }),
        ...laid.frame,
        x: { type: 'linear', domain: [low - pad, high + pad] },
        y: { type: 'band', domain: names.map((_, i) => i), padding: 0 },
        marks: [
          ...valueAxis(ticks),
          laid.names,
          ...[...links, { key: last, at: end }].map(({ key, at }) =>
            ruleX([at], {
              x: at,
              y1: key - 1,
              y2: key,
              stroke: 'var(--slate)',
              strokeDasharray: '2 2',
            }),
          ),
          barX(
            bars.filter(({ mean }) => mean >= 0),
            { ...bar, fill: 'var(--fjord)', fillOpacity: 0.75, ...tipOf(size, each) },
          ),
          barX(
            bars.filter(({ mean }) => mean < 0),
            {
              ...bar,
              fill: 'var(--paper)',
              stroke: 'var(--ember)',
              strokeWidth: 1.5,
              ...tipOf(size, each),
            },
          ),
          ruleY(
            bars.filter(({ range }) => range),
            {
              y: 'key',
              x1: ({ range }: Bar) => range?.low,
              x2: ({ range }: Bar) => range?.high,
              stroke: 'var(--ink)',
            },
          ),
          dot(ends, { x: 'at', y: 'key', fill: 'fill', r: 5 }),
          text(ends, { ...right, text: 'figure', fill: 'var(--ink)', fontWeight: 600 }),
          text(bars, { ...right, text: figureOf, dy: -7, fill: 'var(--ink)', fontWeight: 600 }),
          text(bars, { ...right, text: underOf, dy: 8, fill: 'var(--muted)' }),
        ],
      }
    },
  }
}

interface Step {
  readonly name: string
  readonly mean: number
  readonly low: number
  readonly high: number
  /** Intervals don't add up, so that what is gathered has none. */
  readonly whisker: boolean
}

function gathered(
  steps: readonly Omit<Step, 'whisker'>[],
  more: (count: number) => string,
): readonly Step[] {
  const all = steps.map((step) => ({ ...step, whisker: true }))
  if (steps.length <= MOST) return all
  const largest = new Set(
    [...all].sort((a, b) => Math.abs(b.mean) - Math.abs(a.mean)).slice(0, MOST - 1),
  )
  const rest = all.filter((step) => !largest.has(step))
  const mean = rest.reduce((sum, step) => sum + step.mean, 0)
  return [
    ...all.filter((step) => largest.has(step)),
    { name: more(rest.length), mean, low: mean, high: mean, whisker: false },
  ]
}
