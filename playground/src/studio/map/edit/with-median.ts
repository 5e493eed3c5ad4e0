import { type Duration, durationSeconds, formatDuration, type SojournTime } from 'sojourn'

/**
 * A sojourn time of the same shape with another median, in seconds; an exponential one where there
 * was none or none that can be stretched.
 */
export function withMedian(
  sojourn: SojournTime | undefined,
  before: number,
  seconds: number | undefined,
): SojournTime | undefined {
  if (seconds === undefined) return undefined
  if (sojourn === undefined || before <= 0)
    return { distribution: 'exponential', mean: formatDuration(seconds / Math.LN2) }
  const stretched = (length: Duration) =>
    formatDuration((durationSeconds(length) * seconds) / before)
  switch (sojourn.distribution) {
    case 'exponential':
      return { ...sojourn, mean: stretched(sojourn.mean) }
    case 'fixed':
      return { ...sojourn, value: stretched(sojourn.value) }
    case 'lognormal':
      return { ...sojourn, median: stretched(sojourn.median) }
    case 'weibull':
    case 'gamma':
      return { ...sojourn, scale: stretched(sojourn.scale) }
    case 'empirical':
      return { ...sojourn, values: sojourn.values.map(stretched) }
  }
}
