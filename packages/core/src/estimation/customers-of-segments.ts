import type { Segments } from './fit-segments.ts'

/**
 * The likeliest segment of each customer, by the memberships of all journeys of theirs together.
 *
 * Cost: O(journeys × segments).
 * @returns by code of the customer: the number of the segment, −1 where they have no journey.
 * @example
 * ```ts
 * import { customersOfSegments, fitSegments } from 'sojourn/estimation'
 * const paths = Array.from({ length: 50 }, (_, c) => (c < 40 ? [0, 0, 0, 0] : [0, 1]))
 * const found = fitSegments({
 *   customers: 50, touchpoints: ['page', 'order'], channels: [],
 *   customer: Int32Array.from(paths.flatMap((path, c) => path.map(() => c))),
 *   touchpoint: Int32Array.from(paths.flat()),
 *   time: Float64Array.from(paths.flatMap((path) => path.map((_, t) => t))),
 * }, { seed: 1, segments: 2, conversions: ['order'] })
 * console.log(customersOfSegments(found, 50).filter((segment) => segment === 0).length) // 40
 * ```
 */
export function customersOfSegments(
  { segments, customer, membership }: Pick<Segments, 'segments' | 'customer' | 'membership'>,
  customers: number,
): Int32Array {
  const weight = segments.map(() => new Float64Array(customers))
  const seen = new Uint8Array(customers)
  for (const [j, c] of customer.entries()) {
    seen[c] = 1
    for (const [k, own] of weight.entries())
      own[c] = (own[c] as number) + (membership[k]?.[j] as number)
  }
  return Int32Array.from(seen, (there, c) => {
    if (there === 0) return -1
    let best = 0
    for (const [k, own] of weight.entries())
      if ((own[c] as number) > (weight[best]?.[c] as number)) best = k
    return best
  })
}
