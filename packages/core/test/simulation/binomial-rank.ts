/**
 * Where a count stands within its binomial distribution: `Pr(X < k) + tie Pr(X = k)`, uniform on (0, 1)
 * for a count that has the distribution and a uniform `tie`.
 */
export function binomialRank(k: number, n: number, p: number, tie: number): number {
  const odds = p / (1 - p)
  const mode = Math.min(n, Math.floor((n + 1) * p))
  // Probabilities in units of that of the mode, outwards until nothing is left.
  const weight = new Map([[mode, 1]])
  for (let i = mode, w = 1; i < n && w > 1e-18; i++) {
    w *= ((n - i) / (i + 1)) * odds
    weight.set(i + 1, w)
  }
  for (let i = mode, w = 1; i > 0 && w > 1e-18; i--) {
    w *= i / (n - i + 1) / odds
    weight.set(i - 1, w)
  }
  let total = 0
  let below = 0
  for (const [i, w] of weight) {
    total += w
    if (i < k) below += w
  }
  return (below + tie * (weight.get(k) ?? 0)) / total
}
