import { randomStream } from '../../src/numeric/random.ts'
import { sampleNormal } from '../../src/numeric/sample.ts'

/** Independent standard normal draws: so many lists. */
export function normalDraws(seed: string | number, lists: number, count: number): Float64Array[] {
  const random = randomStream(seed, 'normal draws')
  return Array.from({ length: lists }, () =>
    Float64Array.from({ length: count }, () => sampleNormal(random)),
  )
}

/** A function of the draws of several lists, draw by draw. */
export function combine(
  lists: readonly Float64Array[],
  of: (...values: number[]) => number,
): Float64Array {
  return Float64Array.from(lists[0] as Float64Array, (_, d) =>
    of(...lists.map((list) => list[d] as number)),
  )
}

/** The mean of a function of a standard normal variable, from a place on (its kink), by Simpson's rule. */
export function normalMean(f: (z: number) => number, from = -10): number {
  const cells = 20_000
  const width = (10 - from) / cells
  let sum = 0
  for (let i = 0; i <= cells; i++) {
    const z = from + width * i
    const weight = i === 0 || i === cells ? 1 : i % 2 === 1 ? 4 : 2
    sum += weight * f(z) * Math.exp((-z * z) / 2)
  }
  return (sum * width) / 3 / Math.sqrt(2 * Math.PI)
}
