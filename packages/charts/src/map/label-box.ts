import { textWidth } from '../text/text-width.ts'
import type { Box } from './box.ts'
import type { Label } from './journey-map-layout.ts'

/** Semibold letters are this much wider. */
export const SEMIBOLD = 1.04

/** The space that a label takes, by the estimated width of its lines. */
export function labelBox(
  { x, y, anchor, lines }: Label,
  fontSize: number,
  lineHeight: number,
  weight = 1,
): Box {
  const width = weight * Math.max(...lines.map((line) => textWidth(line, fontSize)))
  const x0 = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return {
    x0,
    x1: x0 + width,
    y0: y - 0.8 * fontSize,
    y1: y + (lines.length - 1) * lineHeight + 0.24 * fontSize,
  }
}
