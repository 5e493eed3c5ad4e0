import type { SojournTime } from '../model/distribution.ts'
import { type Duration, durationSeconds, formatDuration } from '../model/duration.ts'

/** A sojourn time that is `factor` times as long, of the same family. */
export function scaleSojournTime(time: SojournTime, factor: number): SojournTime {
  const scaled = (duration: Duration) => formatDuration(factor * durationSeconds(duration))
  switch (time.distribution) {
    case 'exponential':
      return { ...time, mean: scaled(time.mean) }
    case 'weibull':
    case 'gamma':
      return { ...time, scale: scaled(time.scale) }
    case 'lognormal':
      return { ...time, median: scaled(time.median) }
    case 'fixed':
      return { ...time, value: scaled(time.value) }
    case 'empirical':
      return { ...time, values: time.values.map(scaled) }
  }
}
