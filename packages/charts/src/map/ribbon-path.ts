import { pathNumber as p } from './path-number.ts'

/** An upright cut through a ribbon. */
export interface Cut {
  readonly x: number
  readonly top: number
  readonly bottom: number
  /** How steep the ribbon runs here, in pixels downward per pixel to the right. */
  readonly slope: number
}

/**
 * Closed path of a ribbon through cuts from left to right. With `down`, x and y change places: the
 * cuts are level and the ribbon runs downward.
 */
export function ribbonPath(cuts: readonly Cut[], down = false): string {
  const at = (x: number, y: number) => (down ? `${p(y)},${p(x)}` : `${p(x)},${p(y)}`)
  const first = cuts[0] as Cut
  const last = cuts.at(-1) as Cut
  const edge = (side: 'top' | 'bottom', list: readonly Cut[]) =>
    list
      .slice(1)
      .map((to, i) => {
        const from = list[i] as Cut
        const half = (to.x - from.x) / 2
        return (
          `C${at(from.x + half, from[side] + from.slope * half)} ` +
          `${at(to.x - half, to[side] - to.slope * half)} ${at(to.x, to[side])}`
        )
      })
      .join('')
  return (
    `M${at(first.x, first.top)}${edge('top', cuts)}` +
    `L${at(last.x, last.bottom)}${edge('bottom', [...cuts].reverse())}Z`
  )
}

/**
 * How steep a ribbon runs through a cut between two others: the harmonic mean of the slopes on
 * either side, level at a turn, so that it never swings past a cut (Fritsch & Carlson 1980).
 */
export function slopeBetween(before: number, after: number): number {
  return before * after <= 0 ? 0 : (2 * before * after) / (before + after)
}
