import type { ChartOptions, Table } from '../chart.ts'
import type { JourneyFlow } from '../flow/journey-flow.ts'

/** Options of `layoutJourneyMap`; lengths are in CSS pixels. */
export interface MapOptions extends ChartOptions {
  /** Everything is drawn within this width; the height follows from the content. */
  readonly width: number
  /** Phases from left to right, or, on a phone, downward. */
  readonly orientation: 'across' | 'down'
  /** Size of labels; 12.5 across, 14 downward. */
  readonly fontSize?: number
  /** Where there are more, the least visited of each phase are gathered in one bar; 64. */
  readonly maxNodes?: number
  /**
   * The flow that decides columns, rows and which ribbons are drawn; the drawn flow if absent. Give
   * the baseline while a lever is dragged, so that bars swell and shrink and nothing jumps.
   */
  readonly arrangedBy?: JourneyFlow
}

/** Lines of text: the baseline of line `i` lies at `y + i * lineHeight`. */
export interface Label {
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly lines: readonly string[]
}

/** A heading; its rule runs from x0 to x1 at y, its name stands on the baseline y − 8. */
export interface MapPhase {
  readonly id: string
  /** Shortened to fit. */
  readonly name: string
  readonly x0: number
  readonly x1: number
  readonly y: number
}

/** The bar of a touchpoint or a conversion. */
export interface MapNode {
  readonly id: string
  /** In full; the label may be shortened. */
  readonly name: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Per 1,000 entrants. */
  readonly visits: number
  /** Across: the name and, as last line, the number. Downward: the name. */
  readonly label: Label
  /** Downward only: the number, to the right of the bar. */
  readonly figure?: Label
}

/** Customers who go on, as a closed path to fill. */
export interface MapRibbon {
  readonly from: string
  readonly to: string
  /** Per 1,000 entrants. */
  readonly flow: number
  readonly path: string
}

/** Customers who go back, or to the same touchpoint again, as an open path to stroke. */
export interface MapLoop extends MapRibbon {
  readonly strokeWidth: number
}

/** Customers who leave for good, as a closed path to hatch. */
export interface MapFin {
  readonly from: string
  /** Per 1,000 entrants. */
  readonly flow: number
  /** Share of the visits of that touchpoint that end here. */
  readonly share: number
  readonly path: string
  /** Whether this is one of the three largest losses; these have a label. */
  readonly lettered: boolean
  readonly label?: Label
}

/** A journey map as plain geometry, in CSS pixels from the top left. */
export interface JourneyMapLayout {
  readonly width: number
  readonly height: number
  readonly orientation: 'across' | 'down'
  /** Of labels; headings are half a size larger and semibold. */
  readonly fontSize: number
  readonly lineHeight: number
  readonly phases: readonly MapPhase[]
  readonly nodes: readonly MapNode[]
  readonly ribbons: readonly MapRibbon[]
  readonly loops: readonly MapLoop[]
  readonly fins: readonly MapFin[]
  /** Steps that the table has and the map doesn't. */
  readonly omitted: { readonly edges: number; readonly flow: number }
  /** The finding: where most are lost. */
  readonly title: string
  /** The map in words. */
  readonly summary: string
  /** Every step, also those that aren't drawn. */
  readonly table: Table
}
