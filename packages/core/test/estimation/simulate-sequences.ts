import type { Random } from '../../src/numeric/random.ts'

/** Sequences of states of a chain, each of the same length, begun uniformly. */
export function simulateSequences(
  chain: readonly (readonly number[])[],
  sequences: number,
  length: number,
  random: Random,
): number[][] {
  return Array.from({ length: sequences }, () => {
    const states = [Math.floor(chain.length * random())]
    while (states.length < length) states.push(drawn(chain[states.at(-1) as number], random))
    return states
  })
}

/** A number drawn by its probability. */
export function drawn(probabilities: readonly number[] | undefined, random: Random): number {
  let left = random()
  let last = 0
  for (const [state, probability] of (probabilities ?? []).entries()) {
    if (probability > 0) last = state
    left -= probability
    if (left < 0) return state
  }
  return last
}
