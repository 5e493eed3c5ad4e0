/** A test of distributions by the largest distance between them. */
export interface KolmogorovTest {
  /** Largest distance between the two cumulative distributions, from 0 to 1. */
  readonly distance: number
  /** The value at which they are that far apart. */
  readonly at: number
  /** Chance of so large a distance if they are the same, by its limit; too large where values tie. */
  readonly p: number
}

/** Whether two ascending samples come from one distribution (Smirnov 1939). Cost: O(n + m). */
export function twoSamples(a: Float64Array, b: Float64Array): KolmogorovTest {
  let [i, j, distance, at] = [0, 0, 0, Number.NaN]
  while (i < a.length && j < b.length) {
    const value = Math.min(a[i] as number, b[j] as number)
    while (i < a.length && a[i] === value) i++
    while (j < b.length && b[j] === value) j++
    const apart = Math.abs(i / a.length - j / b.length)
    if (apart > distance) [distance, at] = [apart, value]
  }
  return { distance, at, p: tail(distance, (a.length * b.length) / (a.length + b.length)) }
}

/**
 * Whether an ascending sample comes from a law that is given by its cumulative distribution
 * (Kolmogorov 1933). Where the law was fitted to the same sample the chance is too large, so that the
 * test refuses too rarely, never too often.
 */
export function oneSample(sample: Float64Array, cumulative: (x: number) => number): KolmogorovTest {
  const n = sample.length
  let [distance, at] = [0, Number.NaN]
  for (let i = 0; i < n; ) {
    const value = sample[i] as number
    const law = cumulative(value)
    const below = i / n
    while (i < n && sample[i] === value) i++
    const apart = Math.max(Math.abs(i / n - law), Math.abs(below - law))
    if (apart > distance) [distance, at] = [apart, value]
  }
  return { distance, at, p: tail(distance, n) }
}

/** `Pr(√n D ≥ √n d)` in the limit, with Stephens's (1970) correction for a finite `n`. */
function tail(distance: number, n: number): number {
  const root = Math.sqrt(n)
  const x = (root + 0.12 + 0.11 / root) * distance
  if (x < 0.2) return 1
  let sum = 0
  for (let k = 1; k <= 100; k++) {
    const term = Math.exp(-2 * (k * x) ** 2)
    sum += k % 2 === 1 ? term : -term
    if (term < 1e-17 * sum) break
  }
  return Math.min(1, Math.max(0, 2 * sum))
}
