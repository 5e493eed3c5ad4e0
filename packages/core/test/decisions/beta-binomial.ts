/** Probabilities of 0 to `n` successes in `n` trials whose probability is Beta(a, b), by their ratios. */
export function betaBinomial(n: number, a: number, b: number): Float64Array {
  const log = new Float64Array(n + 1)
  for (let x = 0; x < n; x++)
    log[x + 1] = (log[x] as number) + Math.log(((n - x) * (a + x)) / ((x + 1) * (b + n - x - 1)))
  const most = Math.max(...log)
  const raw = log.map((value) => Math.exp(value - most))
  const total = raw.reduce((sum, value) => sum + value, 0)
  return raw.map((value) => value / total)
}
