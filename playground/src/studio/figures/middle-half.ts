/** The interval that holds the middle half of the draws. */
export function middleHalf(samples: Float64Array): { low: number; high: number } {
  const sorted = Float64Array.from(samples).sort()
  return { low: quantile(sorted, 0.25), high: quantile(sorted, 0.75) }
}

/** Linear between the draws on either side. */
function quantile(sorted: Float64Array, p: number): number {
  const at = p * (sorted.length - 1)
  const below = sorted[Math.floor(at)] as number
  return below + (at % 1) * ((sorted[Math.ceil(at)] as number) - below)
}
