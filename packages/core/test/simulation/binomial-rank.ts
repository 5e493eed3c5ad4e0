/**
 * Where a count stands within its binomial distribution: `Pr(X < k) + tie Pr(X = k)`, uniform on (0, 1)
 * for a count that has the distribution and a uniform `tie`.
 */
export function binomialRank(n: number, p: number): (k: number, tie: number) => number {
  const odds = p / (1 - p)
  const mode = Math.min(n, Math.floor((n + 1) * p))
  // Probabilities in units of that of the mode, outwards until nothing is left.
  let first = mode
  const weights = [1]
  for (let w = 1; first > 0 && w > 1e-18; first--) {
    w *= first / (n - first + 1) / odds
    weights.unshift(w)
  }
  for (let i = mode, w = 1; i < n && w > 1e-18; i++) {
    w *= ((n - i) / (i + 1)) * odds
    weights.push(w)
  }
  const below = [0]
  for (const w of weights) below.push((below[below.length - 1] as number) + w)
  const total = below[below.length - 1] as number
  return (k, tie) => {
    if (k < first) return 0
    const at = below[k - first] ?? total
    return (at + tie * ((below[k - first + 1] ?? total) - at)) / total
  }
}
