import { refuse } from './draws.ts'

/** Where a strategy stands among the others. */
export type FrontierStatus =
  /** Best for some price of a unit of effect. */
  | 'efficient'
  /** Another strategy costs no more and brings at least as much. */
  | 'dominated'
  /** A mixture of two others costs less and brings as much. */
  | 'extendedly dominated'
  /** Costs and brings the same as an earlier one in the list, and shares its fate. */
  | 'identical'

/** A strategy beside the frontier. */
export interface FrontierPoint {
  readonly status: FrontierStatus
  /** Its place in the list that was given. */
  readonly index: number
  readonly cost: number
  readonly effect: number
  /**
   * Incremental cost-effectiveness ratio: what a further unit of effect costs, against the efficient
   * strategy before it; null for the cheapest one and for those not on the frontier.
   */
  readonly icer: number | null
  /** The index of the strategy that dominates it, or that it is identical to; else null. */
  readonly by: number | null
}

/**
 * The cost-effectiveness frontier: which strategies are best at some price of a unit of effect, and
 * the ratios `Δc / Δe` between neighbours, which rise along it. Costs are compared first (dominance),
 * then ratios (extended dominance: a strategy under the line between two others can never be best).
 * A strategy exactly on that line stays efficient. Drummond et al. 2015, chapter 4.
 *
 * Cost: `n log n`.
 * @param strategies expected cost in money and expected effect in any unit.
 * @returns a point for each strategy, in the order given.
 * @throws RangeError naming every number that isn't finite, or where there are no strategies.
 * @example
 * ```ts
 * import { costEffectivenessFrontier } from 'sojourn/decisions'
 * const [none, half, full] = costEffectivenessFrontier([
 *   { cost: 0, effect: 0 },
 *   { cost: 80, effect: 1 },
 *   { cost: 100, effect: 2 },
 * ])
 * console.log(half?.status) // extendedly dominated
 * console.log(none?.icer, full?.icer) // null 50
 * ```
 */
export function costEffectivenessFrontier(
  strategies: readonly { readonly cost: number; readonly effect: number }[],
): FrontierPoint[] {
  refuse('costEffectivenessFrontier', [
    ...(strategies.length === 0 ? ['there are no strategies; give at least one.'] : []),
    ...strategies.flatMap((strategy, i) =>
      (['cost', 'effect'] as const).flatMap((key) =>
        Number.isFinite(strategy[key])
          ? []
          : [`strategies[${i}].${key} is ${strategy[key]}; it must be finite.`],
      ),
    ),
  ])
  const points = strategies.map(({ cost, effect }, index) => ({ index, cost, effect }))
  // The cheapest first, of these the most effective, of these the first in the list.
  const sorted = [...points].sort(
    (a, b) => a.cost - b.cost || b.effect - a.effect || a.index - b.index,
  )
  const judged = new Map<number, Pick<FrontierPoint, 'status' | 'by'>>()
  const hull: Point[] = []
  let best: Point | undefined
  for (const point of sorted) {
    if (best !== undefined && point.effect <= best.effect) {
      const same = sorted.find((p) => p.cost === point.cost && p.effect === point.effect) as Point
      judged.set(
        point.index,
        same.index === point.index
          ? { status: 'dominated', by: best.index }
          : { status: 'identical', by: same.index },
      )
      continue
    }
    best = point
    while (hull.length >= 2 && aboveLine(hull.at(-2) as Point, hull.at(-1) as Point, point))
      judged.set((hull.pop() as Point).index, { status: 'extendedly dominated', by: null })
    hull.push(point)
  }
  return points.map((point) => {
    const at = hull.findIndex(({ index }) => index === point.index)
    const before = hull[at - 1]
    const icer = before && (point.cost - before.cost) / (point.effect - before.effect)
    return {
      ...point,
      ...(judged.get(point.index) ?? { status: 'efficient', by: null }),
      icer: icer ?? null,
    }
  })
}

type Point = Pick<FrontierPoint, 'index' | 'cost' | 'effect'>

/** Whether `b` costs more than the mixture of `a` and `c` that brings as much. */
function aboveLine(a: Point, b: Point, c: Point): boolean {
  return (b.cost - a.cost) / (b.effect - a.effect) > (c.cost - b.cost) / (c.effect - b.effect)
}
