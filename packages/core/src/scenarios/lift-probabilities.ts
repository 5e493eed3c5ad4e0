import type { Chain } from '../model/chain.ts'

/**
 * Probabilities of the base chain with those of what has been added: rows of the base chain keep
 * their places, since new states of each kind come after the old ones.
 */
export function liftProbabilities(
  base: Chain,
  original: Chain,
  source: (i: number) => number,
): (probabilities: Float64Array) => Float64Array {
  const old = original.probability.length
  if (base.probability.length === old) return (probabilities) => probabilities
  const lifted = Float64Array.from(base.probability)
  const copies: [from: number, until: number, at: number][] = []
  for (let i = original.touchpoints; i < base.touchpoints; i++) {
    const of = source(i)
    if (of < original.touchpoints)
      copies.push([
        base.rowStart[of] as number,
        base.rowStart[of + 1] as number,
        base.rowStart[i] as number,
      ])
  }
  return (probabilities) => {
    lifted.set(probabilities)
    for (const [from, until, at] of copies) lifted.set(probabilities.subarray(from, until), at)
    return lifted
  }
}

/** By state of an extended chain: the state of the original that it is or is a variant of; −1 if new. */
export function originOf(base: Chain, original: Chain, source: (i: number) => number): Int32Array {
  const index = new Map(original.ids.map((id, i) => [id, i]))
  return Int32Array.from(base.ids, (_, i) => index.get(base.ids[source(i)] as string) ?? -1)
}
