import { pathNumber as p } from './path-number.ts'

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

/** Closed path of a fin below a bar that lies: it hangs between `left` and `right`, bending right. */
export function hangingFinPath(y: number, left: number, right: number, drop: number): string {
  const width = right - left
  const out = Math.min(16, 5 + 0.5 * width)
  return (
    `M${p(left)},${p(y)}H${p(right)}C${p(right)},${p(y + drop * 0.45)} ` +
    `${p(right + out * 0.6)},${p(y + drop * 0.8)} ${p(right + out)},${p(y + drop)}` +
    `C${p(left + width * 0.5)},${p(y + drop * 0.88)} ${p(left)},${p(y + drop * 0.68)} ${p(left)},${p(y)}Z`
  )
}
