/** What wants to stand where: positions to be kept in order and apart. */
export interface Wish {
  /** Where its top wants to be. */
  readonly at: number
  /** How much it wants that, above 0. */
  readonly weight: number
  /** Least distance from this top to the next one. */
  readonly room: number
}

/**
 * The positions nearest to the wishes (weighted least squares) that keep the order and the
 * distances, between 0 and `end`: isotonic regression by pooling neighbours, then clipped. Where
 * there isn't room for all, they run past the end.
 */
export function separate(wishes: readonly Wish[], end: number): number[] {
  const blocks: { sum: number; weight: number; count: number }[] = []
  let before = 0
  for (const { at, weight, room } of wishes) {
    let block = { sum: weight * (at - before), weight, count: 1 }
    for (
      let last = blocks.at(-1);
      last && last.sum / last.weight >= block.sum / block.weight;
      last = blocks.at(-1)
    ) {
      blocks.pop()
      block = {
        sum: last.sum + block.sum,
        weight: last.weight + block.weight,
        count: last.count + block.count,
      }
    }
    blocks.push(block)
    before += room
  }
  const slack = Math.max(0, end - before)
  const positions: number[] = []
  let offset = 0
  for (const { sum, weight, count } of blocks)
    for (let i = 0; i < count; i++) {
      positions.push(offset + Math.min(slack, Math.max(0, sum / weight)))
      offset += (wishes[positions.length - 1] as Wish).room
    }
  return positions
}
