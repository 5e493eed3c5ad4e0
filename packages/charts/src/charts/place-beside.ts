import { textWidth } from '../text/text-width.ts'
import { FONT_SIZE } from './chart-style.ts'

/** A point with the lines of its label, in pixels from the top left of the frame. */
interface Labelled {
  readonly x: number
  readonly y: number
  readonly lines: readonly string[]
}

/** Where a label stands, from its point. */
interface Place {
  readonly dx: number
  readonly dy: number
  readonly anchor: 'start' | 'middle' | 'end'
}

const LINE = 1.2 * FONT_SIZE
/** From the middle of a point to its label. */
const BESIDE = 9
const RADIUS = 6

/**
 * Puts labels beside their points, the first of the list first: below or above, off the line of a
 * rising curve, else on the right or the left, wherever it touches neither another label nor a point
 * nor the edge. What has no room is left out.
 */
export function placeBeside<Item extends Labelled>(
  items: readonly Item[],
  frame: { readonly width: number; readonly height: number },
): (Item & Place)[] {
  const points = items.map(({ x, y }) => ({
    left: x - RADIUS,
    right: x + RADIUS,
    top: y - RADIUS,
    bottom: y + RADIUS,
  }))
  const taken: Box[] = []
  return items.flatMap((item, i) => {
    const width = Math.max(...item.lines.map((line) => textWidth(line, FONT_SIZE)))
    const height = item.lines.length * LINE
    for (const place of placesOf(height)) {
      const box = boxOf(item, place, width, height)
      const inside =
        box.left >= 0 && box.right <= frame.width && box.top >= 0 && box.bottom <= frame.height
      const free =
        !taken.some((other) => touch(box, other)) &&
        !points.some((point, k) => k !== i && touch(box, point))
      if (!inside || !free) continue
      taken.push(box)
      return [{ ...item, ...place }]
    }
    return []
  })
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

function placesOf(height: number): Place[] {
  const off = height / 2 + 3
  return [
    { dx: BESIDE, dy: off, anchor: 'start' },
    { dx: -BESIDE, dy: -off, anchor: 'end' },
    { dx: BESIDE, dy: 0, anchor: 'start' },
    { dx: -BESIDE, dy: 0, anchor: 'end' },
    { dx: BESIDE, dy: -off, anchor: 'start' },
    { dx: -BESIDE, dy: off, anchor: 'end' },
    { dx: 0, dy: off, anchor: 'middle' },
    { dx: 0, dy: -off, anchor: 'middle' },
  ]
}

function boxOf({ x, y }: Labelled, { dx, dy, anchor }: Place, width: number, height: number): Box {
  const at = x + dx
  const left = anchor === 'start' ? at : anchor === 'end' ? at - width : at - width / 2
  return { left, right: left + width, top: y + dy - height / 2, bottom: y + dy + height / 2 }
}

function touch(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
