import { pathNumber as p } from './path-number.ts'
import type { Cut } from './ribbon-path.ts'

/** How far a thin ribbon between two bars of one column swings out. */
const TURN = 24
const STEPS = 32

/** How far such a ribbon of a given thickness reaches beyond its bars, on either side. */
export function turnReach(thickness: number): number {
  return 0.29 * handleOf(thickness) + thickness / 2
}

/** The thicker, the wider the turn, or its inner edge would fold. */
function handleOf(thickness: number): number {
  return 2 * TURN + thickness
}

/** The middle of such a ribbon and its normal, from one bar to the other. */
export function turnPoints(from: Cut, to: Cut) {
  const [y0, y1] = [(from.top + from.bottom) / 2, (to.top + to.bottom) / 2]
  const handle = handleOf(Math.max(from.bottom - from.top, to.bottom - to.top))
  const [xa, xb] = [from.x + handle, to.x - handle]
  return Array.from({ length: STEPS + 1 }, (_, i) => {
    const t = i / STEPS
    const u = 1 - t
    const dx = u * u * (xa - from.x) + 2 * u * t * (xb - xa) + t * t * (to.x - xb)
    const dy = 2 * u * t * (y1 - y0)
    const half = ((1 - t) * (from.bottom - from.top) + t * (to.bottom - to.top)) / 2
    const scale = half / Math.max(1e-9, Math.hypot(dx, dy))
    return {
      x: u * u * u * from.x + 3 * u * u * t * xa + 3 * u * t * t * xb + t * t * t * to.x,
      y: u * u * (1 + 2 * t) * y0 + t * t * (3 - 2 * t) * y1,
      nx: -dy * scale,
      ny: dx * scale,
    }
  })
}

/**
 * Closed path of a ribbon that goes on within its column: it leaves to the right, leads back and
 * arrives from the left, equally thick all the way.
 */
export function turnPath(from: Cut, to: Cut): string {
  const points = turnPoints(from, to)
  const edge = (side: 1 | -1) =>
    points.map(({ x, y, nx, ny }) => `${p(x + side * nx)},${p(y + side * ny)}`)
  return `M${edge(-1).join('L')}L${edge(1).reverse().join('L')}Z`
}
