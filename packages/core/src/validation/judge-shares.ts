import { quantileSorted } from 'simple-statistics'
import type { Random } from '../numeric/random.ts'
import { sampleBinomial } from '../numeric/sample-binomial.ts'

/** Share of new customers in one place on a day. */
export interface ShareCheck {
  /** A touchpoint or an outcome. */
  readonly at: string
  /** Mean of the prediction, and the equal-tailed interval that holds 80 % of it. */
  readonly predicted: number
  readonly low: number
  readonly high: number
  readonly observed: number
}

/** Where new customers are on a day, against where they were. */
export interface OccupancyDay {
  /** Days since entering. */
  readonly day: number
  readonly shares: readonly ShareCheck[]
  /** Chance that shares drawn from the forecast are as far from it, by Pearson's statistic. */
  readonly p: number
}

const LEAST_REPLICATES = 4000

/**
 * Judges counts of journeys by place against draws of the chance of each place, as `judgeCurve` does
 * by day.
 *
 * @param chances by draw and place; they add up to one.
 */
export function judgeShares(
  places: readonly string[],
  chances: readonly Float64Array[],
  counts: Float64Array,
  random: Random,
  day: number,
): OccupancyDay {
  const followed = counts.reduce((sum, count) => sum + count, 0)
  const repeats = Math.ceil(LEAST_REPLICATES / chances.length)
  const drawn = chances.flatMap((chance) =>
    Array.from({ length: repeats }, () => multinomial(random, chance, followed)),
  )
  const columns = places.map((_, k) => Float64Array.from(drawn, (each) => each[k] as number).sort())
  const means = columns.map((column) => column.reduce((sum, x) => sum + x, 0) / column.length)
  // A place where hardly anybody is expected weighs as if half a journey were.
  const far = (each: Float64Array) =>
    means.reduce((sum, mean, k) => sum + ((each[k] as number) - mean) ** 2 / Math.max(0.5, mean), 0)
  const seen = far(counts)
  const further = drawn.reduce((sum, each) => (far(each) >= seen ? sum + 1 : sum), 1)
  const at = (k: number, p: number) =>
    quantileSorted(columns[k] as unknown as number[], p) / followed
  return {
    day,
    shares: places.map((place, k) => ({
      at: place,
      predicted: (means[k] as number) / followed,
      low: at(k, 0.1),
      high: at(k, 0.9),
      observed: (counts[k] as number) / followed,
    })),
    p: further / (drawn.length + 1),
  }
}

function multinomial(random: Random, chance: Float64Array, n: number): Float64Array {
  let left = n
  let total = chance.reduce((sum, share) => sum + share, 0)
  return chance.map((share) => {
    const drawn = share >= total ? left : sampleBinomial(random, left, Math.max(0, share) / total)
    left -= drawn
    total -= share
    return drawn
  })
}
