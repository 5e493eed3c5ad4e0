import { normalProbability } from './normal-probability.ts'

/** Standard deviation from which the first correction to the normal distribution is good to 1e-7. */
const LARGE = 1000

/**
 * Where a count stands within its binomial distribution: `Pr(X < k) + tie Pr(X = k)`, uniform on (0, 1)
 * for a count that has the distribution and a uniform `tie`. Added up, or by an
 * expansion where the standard deviation is `large`.
 */
export function binomialRank(
  n: number,
  p: number,
  large = LARGE,
): (k: number, tie: number) => number {
  const deviation = Math.sqrt(n * p * (1 - p))
  if (deviation > large) {
    // Edgeworth's expansion to the skewness, at the borders between counts.
    const skewness = (1 - 2 * p) / deviation
    const below = (k: number) => {
      const z = (k - 0.5 - n * p) / deviation
      const density = Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI)
      return normalProbability(z) - (skewness / 6) * (z * z - 1) * density
    }
    return (k, tie) => below(k) + tie * (below(k + 1) - below(k))
  }
  const odds = p / (1 - p)
  const mode = Math.min(n, Math.floor((n + 1) * p))
  // Probabilities in units of that of the mode, outwards until nothing is left.
  const lower: number[] = []
  for (let i = mode, w = 1; i > 0 && w > 1e-18; i--) {
    w *= i / (n - i + 1) / odds
    lower.push(w)
  }
  const upper = [1]
  for (let i = mode, w = 1; i < n && w > 1e-18; i++) {
    w *= ((n - i) / (i + 1)) * odds
    upper.push(w)
  }
  const first = mode - lower.length
  const below = [0]
  let total = 0
  for (const w of [...lower.reverse(), ...upper]) {
    total += w
    below.push(total)
  }
  return (k, tie) => {
    if (k < first) return 0
    const at = below[k - first] ?? total
    return (at + tie * ((below[k - first + 1] ?? total) - at)) / total
  }
}
