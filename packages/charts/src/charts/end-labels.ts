/** A block of lines that wants to stand at a height. */
export interface EndLabel {
  /** Value on the axis from 0 to 100. */
  readonly at: number
  readonly lines: readonly string[]
}

/** Least space between two blocks, in pixels. */
const GAP = 5

/**
 * Places labels at the ends of curves so that none overlaps: each as near to its curve as the others
 * allow. Returns the middle of each block as a value on the axis.
 *
 * @param frame where the axis has 100 (top) and 0 (bottom), in pixels.
 */
export function endLabels(
  labels: readonly EndLabel[],
  { top, bottom, lineHeight }: { top: number; bottom: number; lineHeight: number },
): number[] {
  const perPoint = (bottom - top) / 100
  const blocks = labels.map(({ at, lines }, i) => ({
    i,
    middle: bottom - at * perPoint,
    height: lines.length * lineHeight + GAP,
  }))
  const ordered = [...blocks].sort((a, b) => a.middle - b.middle || a.i - b.i)
  for (const [k, block] of ordered.entries()) {
    const above = ordered[k - 1]
    if (!above) continue
    const overlap = above.middle + (above.height + block.height) / 2 - block.middle
    if (overlap <= 0) continue
    above.middle -= overlap / 2
    block.middle += overlap / 2
  }
  // Back inside the frame, from the bottom and then from the top.
  let edge = bottom + GAP
  for (const block of [...ordered].reverse()) {
    block.middle = Math.min(block.middle, edge - block.height / 2)
    edge = block.middle - block.height / 2
  }
  edge = top - GAP
  for (const block of ordered) {
    block.middle = Math.max(block.middle, edge + block.height / 2)
    edge = block.middle + block.height / 2
  }
  return blocks.map(({ middle }) => (bottom - middle) / perPoint)
}
