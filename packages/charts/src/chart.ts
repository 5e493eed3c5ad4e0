import type { PlotOptions } from '@observablehq/plot'
import type { Messages } from './messages/en.ts'

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
  /**
   * Whether numbers are shown at the pointer, which needs a page; false. Without, each shape has a
   * `title` element that says the same.
   */
  readonly tips?: boolean
}

/** Options that all charts have. */
export interface ChartOptions {
  /** The words and numbers of the reader's language; English. */
  readonly messages?: Messages
}

/**
 * What is compared: conversions per 100 who enter, buyers of 100 still customers on the last day,
 * money per 1,000 who enter, or a unit in the reader's own words.
 */
export type Measure = 'conversion' | 'retention' | 'revenue' | { readonly unit: string }
