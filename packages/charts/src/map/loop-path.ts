import { pathNumber as p } from './path-number.ts'

/** Open path of a loop: out of one bar to the right, up, left along `lane`, down into another. */
export function loopPath(
  from: { readonly x: number; readonly y: number; readonly swing: number },
  to: { readonly x: number; readonly y: number; readonly swing: number },
  lane: number,
): string {
  const up = Math.min(from.swing, (from.y - lane) / 2)
  const down = Math.min(to.swing, (to.y - lane) / 2)
  const right = from.x + from.swing
  const left = to.x - to.swing
  const turn = (rx: number, ry: number, x: number, y: number) =>
    `A${p(rx)},${p(ry)} 0 0 0 ${p(x)},${p(y)}`
  return (
    `M${p(from.x)},${p(from.y)}${turn(from.swing, up, right, from.y - up)}` +
    `V${p(lane + up)}${turn(from.swing, up, from.x, lane)}` +
    `H${p(to.x)}${turn(to.swing, down, left, lane + down)}` +
    `V${p(to.y - down)}${turn(to.swing, down, to.x, to.y)}`
  )
}
