/**
 * Probability that at least `k` of several independent events happen, each with a probability of
 * its own: the upper tail of the Poisson binomial distribution, by adding one event after another
 * (Barlow & Heidtmann 1984). Only sums of what is positive, so each result is accurate in itself to
 * `roundingError(3 n)`. Cost: `n k` additions.
 */
export function atLeast(k: number, probabilities: readonly number[]): number {
  // Probability of exactly j events so far, and of k or more in the last place.
  const count = new Float64Array(k + 1)
  count[0] = 1
  for (const p of probabilities)
    for (let j = k; j >= 0; j--) {
      const one = j > 0 ? (count[j - 1] as number) * p : 0
      count[j] = one + (count[j] as number) * (j === k ? 1 : 1 - p)
    }
  return Math.min(1, count[k] as number)
}
