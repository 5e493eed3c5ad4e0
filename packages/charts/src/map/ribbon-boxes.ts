import type { Backdrop } from './place-labels.ts'
import type { Cut } from './ribbon-path.ts'
import { turnPoints } from './turn-path.ts'

/** Boxes along one piece of a ribbon. */
const STEPS = 8

/** A ribbon as a row of boxes, for what labels should keep clear of. */
export function ribbonBoxes(cuts: readonly Cut[], weight: number): Backdrop[] {
  const boxes: Backdrop[] = []
  for (const [i, to] of cuts.entries()) {
    const from = cuts[i - 1]
    if (!from) continue
    const points = to.x > from.x ? along(from, to) : turn(from, to)
    for (const [j, q] of points.entries()) {
      const p = points[j - 1]
      if (!p) continue
      const [y0, y1] = [Math.min(p.top, q.top), Math.max(p.bottom, q.bottom)]
      boxes.push({
        x0: Math.min(p.x, q.x),
        x1: Math.max(p.x, q.x),
        y0,
        y1,
        // A thin ribbon fills little of the box around its slope.
        weight: (weight * (p.bottom - p.top)) / Math.max(1, y1 - y0),
      })
    }
  }
  return boxes
}

function along(from: Cut, to: Cut): Omit<Cut, 'slope'>[] {
  const width = to.x - from.x
  const level = from.top === to.top && from.bottom === to.bottom && from.slope === to.slope
  const steps = level ? 1 : STEPS
  return Array.from({ length: steps + 1 }, (_, i) => {
    const t = i / steps
    const u = 1 - t
    const at = (side: 'top' | 'bottom') =>
      u * u * (1 + 2 * t) * from[side] +
      t * t * (3 - 2 * t) * to[side] +
      1.5 * u * t * width * (u * from.slope - t * to.slope)
    const x = from.x + width * t * (1.5 - 1.5 * t + t * t)
    return { x, top: at('top'), bottom: at('bottom') }
  })
}

function turn(from: Cut, to: Cut): Omit<Cut, 'slope'>[] {
  const half = (from.bottom - from.top) / 2
  return turnPoints(from, to).map(({ x, y }) => ({ x, top: y - half, bottom: y + half }))
}
