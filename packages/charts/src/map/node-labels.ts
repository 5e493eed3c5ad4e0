import { textWidth } from '../text/text-width.ts'
import { type Wrapped, wordsOf, wrapText } from '../text/wrap-text.ts'
import { BAR } from './column-grid.ts'
import type { Label } from './journey-map-layout.ts'
import { labelBox } from './label-box.ts'
import type { Candidate } from './place-labels.ts'

/** What the label of a bar is placed by. */
export interface LabelledBar {
  readonly name: string
  readonly figure: string
  readonly x: number
  readonly y: number
  readonly height: number
  /** Top of what stands above the bar, such as a loop; the bar's if there is nothing. */
  readonly top: number
  /** Bottom of its fin; the bar's if there is none. */
  readonly bottom: number
  /** Width that is free in its column. */
  readonly slot: number
  /** Whether nothing goes on from it to the right. */
  readonly last: boolean
}

/** Space between a bar and its label. */
export const LABEL_GAP = 6

/** Lines of the label that always fits in the column of its bar. */
export function slotLines(name: string, figure: string, slot: number, fontSize: number): string[] {
  return [...wrapText(name, slot, fontSize, 2).lines, figure]
}

/** Places for the label of a bar; the first is the one reserved for it above the bar. */
export function nodeLabels(bar: LabelledBar, fontSize: number, lineHeight: number): Candidate[] {
  const candidates: Candidate[] = []
  const add = (label: Label, cost: number) =>
    candidates.push({ label, box: labelBox(label, fontSize, lineHeight), cost })
  const { x, y, height, top, bottom, figure } = bar
  const reserved = wrapText(bar.name, bar.slot, fontSize, 2)
  const above = (lines: number) => top - LABEL_GAP - (lines - 1) * lineHeight
  const middle = (lines: number) => y + height / 2 - ((lines - 1) * lineHeight) / 2 + 0.3 * fontSize
  const formCost = ({ lines, lost }: Wrapped) =>
    (lines.length - 1) * 1.2 + (lost > 0 ? 6 + 14 * lost : 0)
  const slot = [...reserved.lines, figure]
  add({ x, y: above(slot.length), anchor: 'start', lines: slot }, formCost(reserved))
  for (const form of forms(bar, fontSize)) {
    const lines = [...form.lines, figure]
    const n = lines.length
    const cost = formCost(form)
    const below = bottom + fontSize + 1
    add({ x, y: above(n), anchor: 'start', lines }, cost)
    add({ x: x + BAR / 2, y: above(n), anchor: 'middle', lines }, cost + 0.6)
    add({ x: x + BAR, y: above(n), anchor: 'end', lines }, cost + 1)
    add({ x, y: below, anchor: 'start', lines }, cost + 2.5)
    add({ x: x + BAR / 2, y: below, anchor: 'middle', lines }, cost + 2.7)
    add({ x: x + BAR, y: below, anchor: 'end', lines }, cost + 3)
    add({ x: x + BAR + 6, y: middle(n), anchor: 'start', lines }, cost + (bar.last ? 0.8 : 4))
    add({ x: x - 6, y: middle(n), anchor: 'end', lines }, cost + 5)
  }
  return candidates
}

/** Ways to break the name: in full if that isn't too long, then narrower. */
function forms({ name, slot }: LabelledBar, fontSize: number): Wrapped[] {
  const found = new Map<string, Wrapped>()
  const word = Math.max(slot, ...wordsOf(name).map((part) => textWidth(part, fontSize)))
  for (const [width, lines] of [
    [Math.max(slot, 17 * fontSize), 1],
    [2.4 * slot, 1],
    [2.4 * slot, 2],
    [1.6 * slot, 2],
    [1.25 * slot, 2],
    [word, 3],
    [slot, 2],
  ] as const) {
    const form = wrapText(name, width, fontSize, lines)
    const key = form.lines.join('\n')
    if (!found.has(key)) found.set(key, form)
  }
  return [...found.values()]
}
