import { normalProbability } from './normal-probability.ts'

/**
 * Kolmogorov's distance of a sample from the uniform distribution on (0, 1), times √n. Above 1.95 it
 * is by chance once in a thousand times.
 */
export function distanceFromUniform(sample: Iterable<number>): number {
  const sorted = Float64Array.from(sample).sort()
  let distance = 0
  for (const [k, u] of sorted.entries())
    distance = Math.max(distance, u - k / sorted.length, (k + 1) / sorted.length - u)
  return distance * Math.sqrt(sorted.length)
}

/** The same distance from the standard normal distribution. */
export function distanceFromNormal(sample: readonly number[]): number {
  return distanceFromUniform(sample.map(normalProbability))
}

/**
 * Pearson's chi-square of counts against expectations, as a standard normal score (Wilson & Hilferty
 * 1931).
 */
export function chiSquareScore(counts: ArrayLike<number>, expected: ArrayLike<number>): number {
  let chiSquare = 0
  for (let i = 0; i < counts.length; i++)
    chiSquare += ((counts[i] as number) - (expected[i] as number)) ** 2 / (expected[i] as number)
  const freedom = counts.length - 1
  const spread = 2 / (9 * freedom)
  return (Math.cbrt(chiSquare / freedom) - 1 + spread) / Math.sqrt(spread)
}
