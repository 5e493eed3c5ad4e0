/** Rounded to a tenth of a pixel, which keeps paths short and layouts equal on every machine. */
function p(n: number): string {
  return String(Math.round(n * 10) / 10 + 0)
}

/** A vertical cut through a ribbon. */
export interface Cut {
  readonly x: number
  readonly top: number
  readonly bottom: number
}

/** Closed path of a ribbon through cuts, from left to right; level at each cut. */
export function ribbonPath(cuts: readonly Cut[]): string {
  const edge = (side: 'top' | 'bottom', list: readonly Cut[]) => {
    let path = ''
    for (const [i, to] of list.entries()) {
      const from = list[i - 1]
      if (!from) path += `${p(to.x)},${p(to[side])}`
      else if (from.top === to.top && from.bottom === to.bottom) path += `H${p(to.x)}`
      else {
        const [a, b] = handles(from, to)
        path += `C${p(a)},${p(from[side])} ${p(b)},${p(to[side])} ${p(to.x)},${p(to[side])}`
      }
    }
    return path
  }
  return `M${edge('top', cuts)}L${edge('bottom', [...cuts].reverse())}Z`
}

/** Abscissas of the handles between two cuts; a ribbon that must turn round within a column bulges. */
export function handles(from: Cut, to: Cut): [number, number] {
  const bulge = TURN * Math.sign(from.x - to.x || 1)
  // Between the bars of one column the way leads back over its own width.
  if (Math.abs(to.x - from.x) < TURN / 2) return [from.x + bulge, to.x - bulge]
  const half = (from.x + to.x) / 2
  return [half, half]
}

/** How far a ribbon between bars of one column swings out. */
export const TURN = 24

/** Closed path of a fin: it leaves the bar between `top` and `bottom` and bends down. */
export function finPath(x: number, top: number, bottom: number): string {
  const height = bottom - top
  const out = finReach(height)
  const down = finDrop(height)
  return (
    `M${p(x)},${p(top)}C${p(x + out * 0.7)},${p(top)} ${p(x + out)},${p(bottom - height * 0.2)} ` +
    `${p(x + out)},${p(bottom + down)}C${p(x + out * 0.8)},${p(bottom + down * 0.3)} ` +
    `${p(x + out * 0.4)},${p(bottom)} ${p(x)},${p(bottom)}Z`
  )
}

/** How far a fin of a given thickness reaches to the right of its bar. */
export function finReach(height: number): number {
  return Math.min(34, 14 + 0.5 * height)
}

/** How far a fin of a given thickness hangs below its bar. */
export function finDrop(height: number): number {
  return Math.min(22, 8 + 0.25 * height)
}

/** Open path of a loop: out of one bar to the right, up, left along `lane`, down into another. */
export function loopPath(
  from: { readonly x: number; readonly y: number; readonly swing: number },
  to: { readonly x: number; readonly y: number; readonly swing: number },
  lane: number,
): string {
  const up = Math.min(from.swing, (from.y - lane) / 2)
  const down = Math.min(to.swing, (to.y - lane) / 2)
  return (
    `M${p(from.x)},${p(from.y)}a${p(from.swing)},${p(up)} 0 0 0 ${p(from.swing)},${p(-up)}` +
    `V${p(lane + up)}a${p(from.swing)},${p(up)} 0 0 0 ${p(-from.swing)},${p(-up)}` +
    `H${p(to.x)}a${p(to.swing)},${p(down)} 0 0 0 ${p(-to.swing)},${p(down)}` +
    `V${p(to.y - down)}a${p(to.swing)},${p(down)} 0 0 0 ${p(to.swing)},${p(down)}`
  )
}
