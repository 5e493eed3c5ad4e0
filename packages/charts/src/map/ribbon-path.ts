import { pathNumber as p } from './path-number.ts'

/** An upright cut through a ribbon. */
export interface Cut {
  readonly x: number
  readonly top: number
  readonly bottom: number
  /** How steep the ribbon runs here, in pixels downward per pixel to the right. */
  readonly slope: number
}

/** Closed path of a ribbon through cuts from left to right. */
export function ribbonPath(cuts: readonly Cut[]): string {
  const first = cuts[0] as Cut
  const last = cuts.at(-1) as Cut
  const edge = (side: 'top' | 'bottom', list: readonly Cut[]) =>
    list
      .slice(1)
      .map((to, i) => {
        const from = list[i] as Cut
        const half = (to.x - from.x) / 2
        return (
          `C${p(from.x + half)},${p(from[side] + from.slope * half)} ` +
          `${p(to.x - half)},${p(to[side] - to.slope * half)} ${p(to.x)},${p(to[side])}`
        )
      })
      .join('')
  return (
    `M${p(first.x)},${p(first.top)}${edge('top', cuts)}` +
    `L${p(last.x)},${p(last.bottom)}${edge('bottom', [...cuts].reverse())}Z`
  )
}

/**
 * How steep a ribbon runs through a cut between two others: the harmonic mean of the slopes on
 * either side, level at a turn, so that it never swings past a cut (Fritsch & Carlson 1980).
 */
export function slopeBetween(before: number, after: number): number {
  return before * after <= 0 ? 0 : (2 * before * after) / (before + after)
}
