/**
 * Shares of a whole that add up to it exactly, from the first to the last: what rounding leaves over
 * goes to the largest share that takes it, in the last bits of which it disappears. Where no
 * doubles do, they are off by a rounding of the last sum.
 */
export function addingUp(shares: readonly number[], whole: number): number[] {
  const over = (some: readonly number[]) => whole - some.reduce((sum, share) => sum + share, 0)
  const largestFirst = [...shares.keys()].sort(
    (a, b) => Math.abs(shares[b] as number) - Math.abs(shares[a] as number),
  )
  let best = [...shares]
  for (const at of largestFirst) {
    const mended = [...shares]
    for (let attempt = 0; attempt < 4 && over(best) !== 0; attempt++) {
      mended[at] = (mended[at] as number) + over(mended)
      if (Math.abs(over(mended)) < Math.abs(over(best))) best = [...mended]
    }
  }
  return best
}
