import { BAR } from './column-grid.ts'
import type { Label } from './journey-map-layout.ts'
import { labelBox, SEMIBOLD } from './label-box.ts'
import type { Candidate } from './place-labels.ts'

/** A fin that is lettered. */
export interface LetteredFin {
  /** Lines in full, and the short ones that always fit below the fin. */
  readonly lines: readonly string[]
  readonly short: readonly string[]
  /** Left edge and bottom of its bar. */
  readonly x: number
  readonly barBottom: number
  /** Right end, top and bottom of the fin. */
  readonly end: number
  readonly top: number
  readonly bottom: number
}

/** Places for the words at a fin; the first is the one reserved below it. */
export function lossLabels(fin: LetteredFin, fontSize: number, lineHeight: number): Candidate[] {
  const candidates: Candidate[] = []
  const add = (label: Label, cost: number) =>
    candidates.push({ label, box: labelBox(label, fontSize, lineHeight, SEMIBOLD), cost })
  const { x, end, top, bottom, barBottom, lines } = fin
  const below = bottom + fontSize
  add({ x, y: below, anchor: 'start', lines: fin.short }, 8)
  for (const [form, cost] of [
    [lines, 0],
    [lines.slice(0, 1), 3],
    [fin.short, 6],
  ] as const) {
    const rise = ((form.length - 1) * lineHeight) / 2 - 0.3 * fontSize
    for (const [share, dislike] of [
      [0.5, 0],
      [0.75, 0.1],
      [1, 0.4],
      [0.25, 0.6],
    ] as const)
      add(
        { x: end + 5, y: top + (bottom - top) * share - rise, anchor: 'start', lines: form },
        cost + dislike,
      )
    add({ x: end + 5, y: bottom - rise + lineHeight, anchor: 'start', lines: form }, cost + 1.5)
    add({ x, y: below, anchor: 'start', lines: form }, cost + 1.2)
    add({ x: x + BAR, y: below, anchor: 'middle', lines: form }, cost + 1.4)
    add({ x: x - 2, y: barBottom + fontSize, anchor: 'end', lines: form }, cost + 2)
    add({ x: x - 6, y: barBottom - lineHeight, anchor: 'end', lines: form }, cost + 3)
  }
  return candidates
}
