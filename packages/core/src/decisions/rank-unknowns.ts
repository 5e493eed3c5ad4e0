import type { Estimate } from '../numeric/estimate.ts'
import type { Draws } from './draws.ts'
import { evpi } from './evpi.ts'
import { evppi } from './evppi.ts'

/** What it would be worth to know one unknown, or a few together. */
export interface RankedUnknown<Name extends string = string> {
  readonly name: Name
  /** In the unit of the benefit. */
  readonly evppi: Estimate
  /** Its share of what it would be worth to know everything, from 0 to 1; 0 where that is worth nothing. */
  readonly share: number
}

/**
 * Which unknown is worth learning about? The value of perfect information on each, see {@link evppi},
 * the highest first. What it costs to learn it is another question: see {@link rankTests}.
 *
 * @param strategies net benefit by draw, of each strategy. @param unknowns by name: draws of each
 * parameter that would become known together, in a list.
 * @throws RangeError for lists of different lengths, fewer than 20 draws, or numbers not finite.
 * @example
 * ```ts
 * import { rankUnknowns } from 'sojourn/decisions'
 * const lift = Array.from({ length: 100 }, (_, d) => d - 49.5)
 * const weather = lift.map((_, d) => (d % 2 === 0 ? 1 : -1))
 * const changed = lift.map((x, d) => x + 10 * (weather[d] as number))
 * const [first] = rankUnknowns([new Array<number>(100).fill(0), changed], { weather: [weather], lift: [lift] })
 * console.log(first?.name) // lift
 * ```
 */
export function rankUnknowns<Name extends string>(
  strategies: readonly Draws[],
  unknowns: Readonly<Record<Name, readonly Draws[]>>,
): RankedUnknown<Name>[] {
  const all = evpi(strategies).mean
  return (Object.entries(unknowns) as [Name, readonly Draws[]][])
    .map(([name, parameters]) => {
      const value = evppi(strategies, parameters)
      return { name, evppi: value, share: all > 0 ? value.mean / all : 0 }
    })
    .sort((a, b) => b.evppi.mean - a.evppi.mean)
}
