/** Memory in use at a moment, in megabytes, after what nobody holds any more was collected. */
export interface Sample {
  readonly minutes: number
  readonly megabytes: number
}

/** The line through samples, but for the first quarter, in which caches fill. */
export function trend(samples: readonly Sample[]): {
  level: number
  perHour: number
  rise: number
} {
  const kept = samples.slice(Math.ceil(samples.length / 4))
  const mean = (of: (sample: Sample) => number) =>
    kept.reduce((sum, sample) => sum + of(sample), 0) / kept.length
  const [time, level] = [mean(({ minutes }) => minutes), mean(({ megabytes }) => megabytes)]
  const spread = mean(({ minutes }) => (minutes - time) ** 2)
  const slope = mean((one) => (one.minutes - time) * (one.megabytes - level)) / (spread || 1)
  const duration = (kept.at(-1)?.minutes ?? 0) - (kept[0]?.minutes ?? 0)
  return { level, perHour: 60 * slope, rise: slope * duration }
}

/** What a run may rise by, however long: noise of collection, and caches that fill late. */
export const allowedRise = (level: number) => Math.max(8, 0.1 * level)
