import { axisY, type Markish } from '@observablehq/plot'
import type { ChartSize } from '../chart.ts'
import { textWidth } from '../text/text-width.ts'
import { wrapText } from '../text/wrap-text.ts'
import { FONT_SIZE, WIDER } from './chart-style.ts'

/** Rows one below the other: a name on the left, a figure on the right, shapes between them. */
export interface RowFrame {
  /** The size of the chart, with its margins. */
  readonly frame: {
    readonly width: number
    readonly height: number
    readonly marginTop: number
    readonly marginBottom: number
    readonly marginLeft: number
    readonly marginRight: number
  }
  /** Width between the margins. */
  readonly inner: number
  /** Height of a row. */
  readonly row: number
  /** Numbers of the rows, the domain of a band scale. */
  readonly keys: readonly number[]
  readonly names: Markish
}

/**
 * Lays out rows; names take a third of the width at most and are broken into two lines, or into
 * three in taller rows where one would be cut.
 */
export function rowFrame(
  names: readonly string[],
  figures: readonly string[],
  { width, height }: ChartSize,
  { row: least = 32, top = 4, bottom = 26 } = {},
): RowFrame {
  const wanted = Math.max(0, ...names.map((name) => textWidth(name, FONT_SIZE)))
  const left = Math.min(wanted, 0.34 * width) + 14
  const right = 14 + WIDER * Math.max(0, ...figures.map((text) => textWidth(text, FONT_SIZE)))
  // A box that is just opening may be narrower than the words: no shape gets a width below nothing.
  const room = Math.min(1, Math.max(0, width - 1) / (left + right))
  const [marginLeft, marginRight] = [room * left, room * right]
  const broken = (name: string, most: number) =>
    wrapText(name, 1.04 * (marginLeft - 12), FONT_SIZE, most)
  const most = height === undefined && names.some((name) => broken(name, 2).lost > 0) ? 3 : 2
  const row = most === 3 ? Math.max(least, 3.6 * FONT_SIZE) : least
  const tall = height ?? names.length * row + top + bottom
  const lines = (name: string) => broken(name, most).lines
  return {
    frame: { width, height: tall, marginTop: top, marginBottom: bottom, marginLeft, marginRight },
    inner: Math.max(1, width - marginLeft - marginRight),
    row: (tall - top - bottom) / Math.max(1, names.length),
    keys: names.map((_, i) => i),
    names: axisY({
      tickSize: 0,
      label: null,
      textAnchor: 'start',
      tickPadding: marginLeft,
      lineHeight: 1.1,
      tickFormat: (key: number) => lines(names[key] ?? '').join('\n'),
    }),
  }
}
