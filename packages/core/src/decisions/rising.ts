/** The nearest values that never fall, by least squares (pool adjacent violators, Ayer et al. 1955). */
export function rising(values: readonly number[]): number[] {
  const pools: { mean: number; size: number }[] = []
  for (const value of values) {
    pools.push({ mean: value, size: 1 })
    for (;;) {
      const [before, last] = pools.slice(-2)
      if (before === undefined || last === undefined || before.mean <= last.mean) break
      const size = before.size + last.size
      const mean = (before.mean * before.size + last.mean * last.size) / size
      pools.splice(-2, 2, { mean, size })
    }
  }
  return pools.flatMap(({ mean, size }) => new Array<number>(size).fill(mean))
}
