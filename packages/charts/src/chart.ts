import type { PlotOptions } from '@observablehq/plot'

/** Rows of a table below their columns. */
export interface Table {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
}

/**
 * A chart with its words: a finding for a title, a summary for those who don't see it, and its
 * numbers. Colours are CSS custom properties of the page, so that light and dark follow it.
 */
export interface Chart {
  /** The finding, with its doubt. */
  readonly title: string
  /** What is measured, in which unit. */
  readonly unit: string
  /** What the chart shows, in words and numbers. */
  readonly summary: string
  readonly table: Table
  /** Options for `Plot.plot` at a size in CSS pixels. */
  readonly plot: (size: ChartSize) => PlotOptions
}

/** Size of a chart in CSS pixels; the height follows from the content where it is absent. */
export interface ChartSize {
  readonly width: number
  readonly height?: number
}
