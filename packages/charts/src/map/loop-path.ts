import { pathNumber as p } from './path-number.ts'

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
