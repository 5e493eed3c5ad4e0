/**
 * A figure from draws: the mean of the sample, and the standard error of that mean, `s / √n` with the
 * sample's standard deviation `s`. NaN for a single customer, who says nothing about the spread; 0
 * where all customers were alike, which for something rare only says that it is rare.
 */
export interface Estimate {
  readonly mean: number
  readonly standardError: number
}

/** A sample's count, mean, and sum of squared deviations from its mean. */
export interface Moments {
  readonly count: number
  readonly mean: number
  readonly squares: number
}

/** The moments of `count` values by their sum and their sum of squares. */
export function momentsOf(count: number, sum: number, sumOfSquares: number): Moments {
  const mean = sum / count
  return { count, mean, squares: Math.max(0, sumOfSquares - sum * mean) }
}

/** The moments of two samples put together (Chan, Golub & LeVeque 1979). */
export function mergeMoments(first: Moments, second: Moments): Moments {
  if (first.count === 0) return second
  const count = first.count + second.count
  const difference = second.mean - first.mean
  return {
    count,
    mean: first.mean + (difference * second.count) / count,
    squares:
      first.squares + second.squares + difference ** 2 * ((first.count * second.count) / count),
  }
}

/** The mean of a sample with its standard error. */
export function estimateOf({ count, mean, squares }: Moments): Estimate {
  return { mean, standardError: Math.sqrt(squares / (count - 1) / count) }
}

/** The mean of values with its standard error, in two passes, so that a large mean costs no digits. */
export function estimateOfValues(values: ArrayLike<number>): Estimate {
  const count = values.length
  let sum = 0
  for (let i = 0; i < count; i++) sum += values[i] as number
  const mean = sum / count
  let squares = 0
  for (let i = 0; i < count; i++) squares += ((values[i] as number) - mean) ** 2
  return estimateOf({ count, mean, squares })
}
