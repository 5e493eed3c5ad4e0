import { axisX, cell, text } from '@observablehq/plot'
import type { Chart, ChartOptions } from '../chart.ts'
import { numbersOf } from '../figures/numbers.ts'
import { en } from '../messages/en.ts'
import { textWidth } from '../text/text-width.ts'
import { wrapText } from '../text/wrap-text.ts'
import { chartStyle, FONT_SIZE } from './chart-style.ts'
import { emptyChart } from './empty-chart.ts'
import { hatch } from './hatch.ts'
import { numberTable } from './number-table.ts'
import { rowFrame } from './row-frame.ts'
import { tipOf } from './tip-of.ts'

/** Who goes on to where. */
export interface TransitionMatrix {
  /** Names of where customers come from. */
  readonly from: readonly string[]
  /** Names of where they go. */
  readonly to: readonly string[]
  /** By row and column, shares of the visits from 0 to 1; null where it isn't known. */
  readonly shares: readonly (readonly (number | null)[])[]
  /** Names in `to` that mean leaving for good. */
  readonly leaving?: readonly string[]
}

/** The darkest cell: numbers in ink can be read on it in both themes. */
const DARKEST = 0.5
/** Least width of a cell for a number in it, and for a name above it. */
const NUMBERED = 34
const NAMED = 64
const ROW = 26

/**
 * Transition probabilities as a heat map: rows go on to columns, darker where more do, hatched where
 * they leave for good. Columns without room for their names have the number of their row.
 *
 * @throws RangeError if there aren't as many shares as names.
 * @example
 * ```ts
 * import { transitionChart } from '@sojourn/charts'
 * const chart = transitionChart({
 *   from: ['Ad', 'Cart'],
 *   to: ['Cart', 'Order', 'Lost'],
 *   shares: [
 *     [0.25, 0, 0.75],
 *     [0, 0.8, 0.2],
 *   ],
 *   leaving: ['Lost'],
 * })
 * console.log(chart.title) // 'The surest step: about 80 % of visits to Cart go on to Order'
 * ```
 */
export function transitionChart(
  { from, to, shares, leaving = [] }: TransitionMatrix,
  { messages = en }: ChartOptions = {},
): Chart {
  const wrong = [
    ...(shares.length === from.length
      ? []
      : [`${shares.length} rows of shares for ${from.length} names`]),
    ...shares.flatMap((row, i) =>
      row.length === to.length ? [] : [`row ${i} has ${row.length} shares for ${to.length} names`],
    ),
  ]
  if (wrong.length > 0) throw new RangeError(`transitionChart: ${wrong.join('; ')}`)
  const words = messages.transitions
  const numbers = numbersOf(messages.locale)
  const cells = shares.flatMap((row, i) =>
    row.flatMap((share, j) =>
      Number.isFinite(share) && (share as number) > 0
        ? [
            {
              row: i,
              column: j,
              share: share as number,
              from: from[i] as string,
              to: to[j] as string,
              leaves: leaving.includes(to[j] as string),
            },
          ]
        : [],
    ),
  )
  type Cell = (typeof cells)[number]
  const steps = [...cells].sort((a, b) => b.share - a.share)
  const first = steps.find(({ leaves }) => !leaves) ?? steps[0]
  if (!first) return emptyChart(words.empty, words.unit, words.columns)
  const title = words.title(numbers.percent(first.share), first.from, first.to)
  const each = (step: Cell) => words.each(step.from, step.to, numbers.percent(step.share))
  const summary = `${title}. ${words.unit}. ${words.commonest(steps.slice(0, 8).map(each).join('; '))}`
  return {
    title,
    unit: words.unit,
    summary,
    table: numberTable(
      words.columns,
      cells.map((step) => [step.from, step.to, 100 * step.share]),
      messages.unknown,
    ),
    plot: (size) => {
      const wide = (width: number) => width / to.length
      // Names above the columns where they fit, else the numbers of a list.
      const room = wide(0.66 * size.width)
      const named = room >= NAMED
      const places = new Map(from.map((name, i) => [name, i + 1]))
      const extra = to.filter((name) => !places.has(name))
      const numberOf = (name: string) => places.get(name) ?? from.length + extra.indexOf(name) + 1
      const rowNames = from.map((name) => (named ? name : `${numberOf(name)}  ${name}`))
      const heads = to.map((name) =>
        named ? wrapText(name, room - 6, FONT_SIZE, 2).lines.join('\n') : String(numberOf(name)),
      )
      const legend = named ? [] : extra.map((name) => `${numberOf(name)}  ${name}`)
      const key = wrapText(legend.join('   '), size.width - 4, FONT_SIZE, 3).lines
      const top = named ? 40 : 24
      const laid = rowFrame(rowNames, [], size, {
        row: from.length > 24 ? 18 : ROW,
        top,
        bottom: legend.length > 0 ? 10 + key.length * 17 : 6,
      })
      const column = laid.inner / to.length
      const every = Math.ceil((textWidth('60', FONT_SIZE) + 3) / column)
      const left = hatch(title)
      const place = { x: 'column', y: 'row', inset: column > 12 ? 0.75 : 0.25 }
      const opacity = ({ share }: Cell) => 0.05 + (DARKEST - 0.05) * Math.min(1, share)
      return {
        ...chartStyle({ title, summary }),
        ...laid.frame,
        marginRight: 2,
        x: { type: 'band', domain: to.map((_, j) => j), padding: 0 },
        y: { type: 'band', domain: from.map((_, i) => i), padding: 0 },
        marks: [
          left.mark,
          axisX(
            to.map((_, j) => j).filter((j) => named || j % every === 0),
            {
              anchor: 'top',
              tickSize: 0,
              label: null,
              lineHeight: 1.1,
              fill: 'var(--muted)',
              tickFormat: (j: number) => heads[j] ?? '',
            },
          ),
          laid.names,
          cell(
            from.flatMap((_, row) => to.map((_, column) => ({ row, column }))),
            { ...place, fill: 'var(--line)', fillOpacity: 0.25 },
          ),
          cell(
            cells.filter(({ leaves }) => !leaves),
            {
              ...place,
              fill: 'var(--fjord)',
              fillOpacity: { value: opacity, scale: null },
              ...tipOf(size, each),
            },
          ),
          cell(
            cells.filter(({ leaves }) => leaves),
            {
              ...place,
              fill: left.fill,
              fillOpacity: {
                value: ({ share }: Cell) => 0.15 + 0.85 * Math.min(1, share),
                scale: null,
              },
              ...tipOf(size, each),
            },
          ),
          ...(column >= NUMBERED
            ? [
                text(cells, {
                  x: 'column',
                  y: 'row',
                  text: ({ share }: Cell) => numbers.fixed(100 * share, share < 0.0095 ? 1 : 0),
                  fill: 'var(--ink)',
                  stroke: ({ leaves }: Cell) => (leaves ? 'var(--paper)' : 'none'),
                  strokeWidth: 4,
                }),
              ]
            : []),
          ...(key.length > 0 && legend.length > 0
            ? [
                text([key.join('\n')], {
                  text: (lines: string) => lines,
                  frameAnchor: 'bottom-left',
                  dx: -laid.frame.marginLeft,
                  dy: 4 + key.length * 17,
                  lineHeight: 1.25,
                  fill: 'var(--muted)',
                }),
              ]
            : []),
        ],
      }
    },
  }
}
