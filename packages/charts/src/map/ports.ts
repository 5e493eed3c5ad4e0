/** Nothing is drawn thinner. */
export const THINNEST = 1.2

/** Where a ribbon meets a bar: its middle, from the top of the bar, and its thickness. */
export interface Port {
  readonly middle: number
  readonly thickness: number
}

/**
 * Stacks ribbons on the side of a bar from the top. Where they are thicker than the bar (hairlines
 * are, at a small one), they share it in proportion and none is thinner than the thinnest line.
 */
export function stackPorts(sizes: readonly number[], bar: number): Port[] {
  const drawn = sizes.map((size) => Math.max(THINNEST, size))
  const total = drawn.reduce((sum, size) => sum + size, 0)
  const squeeze = total > bar ? bar / total : 1
  let top = 0
  return drawn.map((size) => {
    const share = size * squeeze
    const port = {
      middle: top + share / 2,
      thickness: squeeze === 1 ? size : Math.max(Math.min(size, THINNEST), share),
    }
    top += share
    return port
  })
}
