import type { Random } from '../numeric/random.ts'
import { sampleBinomial } from '../numeric/sample-binomial.ts'

/** By transition: its probability given that none of its row's earlier ones is taken. */
export function conditionals(probability: Float64Array, rowStart: Int32Array): Float64Array {
  const conditional = new Float64Array(probability.length)
  for (let i = 0; i + 1 < rowStart.length; i++) {
    let rest = 0
    for (let p = (rowStart[i + 1] as number) - 1; p >= (rowStart[i] as number); p--) {
      rest += probability[p] as number
      conditional[p] = (probability[p] as number) / rest
    }
  }
  return conditional
}

/**
 * Splits a count over the transitions `from` to `until`, exclusive: a multinomial draw as a chain of
 * binomial ones, with the probabilities of {@link conditionals}.
 */
export function splitCount(
  random: Random,
  count: number,
  conditional: Float64Array,
  from: number,
  until: number,
  give: (position: number, count: number) => void,
): void {
  let left = count
  for (let p = from; p < until && left > 0; p++) {
    const going = sampleBinomial(random, left, conditional[p] as number)
    if (going > 0) give(p, going)
    left -= going
  }
}
