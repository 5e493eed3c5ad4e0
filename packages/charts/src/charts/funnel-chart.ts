import { barX, ruleY, text } from '@observablehq/plot'
import type { Chart, ChartOptions } from '../chart.ts'
import { numbersOf } from '../figures/numbers.ts'
import { figure } from '../map/figure.ts'
import { en } from '../messages/en.ts'
import { chartStyle } from './chart-style.ts'
import { emptyChart } from './empty-chart.ts'
import { hatch } from './hatch.ts'
import { knownRows } from './known-rows.ts'
import { numberTable } from './number-table.ts'
import { rowFrame } from './row-frame.ts'
import { tipOf } from './tip-of.ts'
import { ticksAcross, valueAxis } from './value-axis.ts'

/** A stage on the way to a goal. */
export interface FunnelStage {
  readonly name: string
  /** Customers of 1,000 who enter who ever reach it. */
  readonly reached: number | null
  /** The interval that holds 80 %, where it is known. */
  readonly low?: number
  readonly high?: number
}

/**
 * Who reaches each stage on the way to a goal: a bar from nothing for those who do, and a hatched one
 * for those of the stage before who don't.
 *
 * @param stages in the order in which customers meet them.
 * @example
 * ```ts
 * import { funnelChart } from '@sojourn/charts'
 * const chart = funnelChart([
 *   { name: 'Visit', reached: 1000 },
 *   { name: 'Cart', reached: 161 },
 *   { name: 'Order', reached: 62 },
 * ])
 * console.log(chart.title)
 * // 'The largest loss is on the way to Cart: about 84 % of those before don’t get there'
 * ```
 */
export function funnelChart(
  stages: readonly FunnelStage[],
  { messages = en }: ChartOptions = {},
): Chart {
  const words = messages.funnel
  const numbers = numbersOf(messages.locale)
  const said = (customers: number) => figure(customers, messages.locale)
  const { rows: known, leftOut } = knownRows(stages, ({ reached }) => [reached], messages, numbers)
  const rows = known.map((stage, i) => {
    const reached = stage.reached as number
    const before = i === 0 ? reached : (known[i - 1]?.reached as number)
    return { ...stage, key: i, reached, before, share: before > 0 ? reached / before : 1 }
  })
  const [first] = rows
  if (!first) return emptyChart(words.empty, words.unit, words.columns)
  const worst = rows.reduce((a, b) => (b.before - b.reached > a.before - a.reached ? b : a))
  const title =
    rows.length === 1
      ? words.one(first.name, said(first.reached))
      : worst.reached < worst.before
        ? words.title(worst.name, numbers.percent(1 - worst.share))
        : words.all(first.name, rows.at(-1)?.name ?? '')
  const each = (row: (typeof rows)[number]) =>
    row.key === 0
      ? `${row.name} ${said(row.reached)}`
      : words.each(row.name, said(row.reached), numbers.percent(row.share))
  const summary = `${title}. ${words.unit}: ${rows.map(each).join('; ')}.${leftOut}`
  const figureOf = ({ reached, key, share }: (typeof rows)[number]) =>
    key === 0 ? said(reached) : `${said(reached)} · ${numbers.percent(share)}`
  const whiskers = rows.filter(({ low, high }) => Number.isFinite(low) && Number.isFinite(high))
  return {
    title,
    unit: words.unit,
    summary,
    table: numberTable(
      words.columns.slice(0, whiskers.length > 0 ? 5 : 3),
      rows.map(({ name, reached, share, low, high }) => [name, reached, 100 * share, low, high]),
      messages.unknown,
    ),
    plot: (size) => {
      const most = Math.max(...rows.map(({ reached, high = 0 }) => Math.max(reached, high))) || 1
      const { names, keys, inner, row, frame } = rowFrame(
        rows.map(({ name }) => name),
        rows.map(figureOf),
        size,
      )
      const ticks = ticksAcross(0, most, inner, numbers)
      const inset = row / 2 - 8
      const bar = { y: 'key', insetTop: inset, insetBottom: inset }
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
          barX(rows, { ...bar, x1: 'reached', x2: 'before', fill: lost.fill }),
          barX(rows, {
            ...bar,
            x1: 0,
            x2: 'reached',
            fill: 'var(--fjord)',
            fillOpacity: 0.75,
            ...tipOf(size, each),
          }),
          ruleY(whiskers, { y: 'key', x1: 'low', x2: 'high', stroke: 'var(--ink)' }),
          text(rows, {
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
