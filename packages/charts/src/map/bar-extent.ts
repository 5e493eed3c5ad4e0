import { finDrop } from './fin-path.ts'
import { LABEL_GAP } from './node-labels.ts'
import { THINNEST } from './ports.ts'

/** Space between a bar, or its fin, and what stands below. */
const BELOW = 9
/** Space on either side of a ribbon that passes. */
const PASSING = 4
/** Space between a bar and a loop back to itself. */
const LOOP_GAP = 8

/** What the height of a bar depends on, in customers per 1,000 and pixels. */
export interface BarContent {
  readonly visits: number
  readonly lost: number
  /** Who come again at once; 0 where no such loop is drawn. */
  readonly again: number
  /** Height of the label above it, and of the words below its fin. */
  readonly label: number
  readonly words: number
}

/** Height of a bar and the space around it. */
export interface BarExtent {
  readonly size: number
  readonly fin: number
  readonly loopAbove: number
  readonly above: number
  readonly below: number
}

/** Height of a bar at a scale (pixels per customer), with the space that it needs. */
export function barExtent(
  { visits, lost, again, label, words }: BarContent,
  scale: number,
): BarExtent {
  const size = Math.max(THINNEST, visits * scale)
  const fin = lost > 0 ? Math.min(size, Math.max(THINNEST, lost * scale)) : 0
  const loopAbove = again > 0 ? selfLoopStroke(again * scale) + LOOP_GAP : 0
  return {
    size,
    fin,
    loopAbove,
    above: loopAbove + LABEL_GAP + label,
    below: (fin > 0 ? finDrop(fin) : 0) + words + BELOW,
  }
}

/** Thickness of a ribbon that passes a column, with the space that it needs. */
export function passingExtent(flow: number, scale: number): BarExtent {
  const size = Math.max(THINNEST, flow * scale)
  return { size, fin: 0, loopAbove: 0, above: PASSING, below: PASSING }
}

/** Stroke of a loop from a bar to itself: to scale it would be a disc that hides the bar. */
export function selfLoopStroke(thickness: number): number {
  return Math.min(6, Math.max(1, thickness))
}
