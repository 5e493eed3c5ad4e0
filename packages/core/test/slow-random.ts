// Random numbers of the tests' own, so that a fault in the library's can't hide behind itself.

/** Uniform numbers (Steele, Lea & Flood 2014: splitmix, in its 32-bit form by Ettinger). */
export function slowRandom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x9e3779b9) | 0
    let z = state ^ (state >>> 16)
    z = Math.imul(z, 0x21f0aaad)
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97)
    return ((z ^ (z >>> 15)) >>> 0) / 2 ** 32 + 2 ** -33
  }
}

/** A Dirichlet draw with whole weights: gamma draws are sums of exponential ones. */
export function slowDirichlet(random: () => number, weights: readonly number[]): number[] {
  const draws = weights.map((weight) => {
    let sum = 0
    for (let k = 0; k < weight; k++) sum -= Math.log(random())
    return sum
  })
  const total = draws.reduce((sum, draw) => sum + draw, 0)
  return draws.map((draw) => draw / total)
}

/** Where a row of probabilities leads. */
export function slowStep(random: () => number, row: readonly number[]): number {
  let left = random()
  for (const [j, p] of row.entries()) {
    left -= p
    if (left < 0) return j
  }
  return row.reduce((last, p, j) => (p > 0 ? j : last), 0)
}
