import type { JourneyMapLayout } from '@sojourn/charts'
import { middleOf } from './middle-of.ts'
import type { Selected } from './selection.ts'

interface Size {
  readonly width: number
  readonly height: number
}

interface Point {
  readonly x: number
  readonly y: number
}

/** Where a note stands, and the line that ties it to what it is about. */
export interface PlacedNote {
  readonly style: Readonly<Record<string, string>>
  readonly leader?: { readonly from: Point; readonly to: Point }
}

const GAP = 14
const DROP = 56

/** Below a ribbon, beside a bar, below a heading; within the map's width, below on a phone. */
export function placeNote(
  layout: JourneyMapLayout,
  selected: Selected,
  { width, height }: Size,
): PlacedNote | undefined {
  const within = (x: number) => Math.max(0, Math.min(x, layout.width - width))
  if (selected.kind === 'phase') {
    const phase = layout.phases.find(({ id }) => id === selected.id)
    return phase && { style: at(within(phase.x0), phase.y + GAP) }
  }
  if (selected.kind === 'touchpoint') {
    const node = layout.nodes.find(({ id }) => id === selected.id)
    if (node === undefined) return undefined
    const below = { left: '0', right: '0', top: `${node.y + node.height + GAP}px` }
    if (layout.orientation === 'down') return { style: below }
    const right = node.x + node.width + GAP
    const x = right + width <= layout.width ? right : node.x - GAP - width
    return { style: at(Math.max(0, x), Math.max(0, node.y - 2 * GAP)) }
  }
  const { from, to } = selected
  const path = [...layout.ribbons, ...layout.loops].find(
    (each) => each.from === from && each.to === to,
  )?.path
  const start = layout.nodes.find(({ id }) => id === from)
  const middle = path
    ? middleOf(path)
    : start && { x: start.x + start.width / 2, y: start.y + start.height }
  if (middle === undefined) return undefined
  // Above where the map ends first, if there is the room.
  const down = middle.y + DROP + height <= layout.height + 40 || middle.y - DROP - height < 0
  const top = down ? middle.y + DROP : middle.y - DROP - height
  const edge = down ? top : top + height
  return {
    style: at(within(middle.x - 24), top),
    leader: { from: middle, to: { x: middle.x, y: edge } },
  }
}

function at(x: number, y: number): Record<string, string> {
  return { left: `${x}px`, top: `${y}px` }
}
