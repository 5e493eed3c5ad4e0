import { polyaScale } from './polya-scale.ts'
import { noCounts, rowOf, sourcesOf, type TransitionCounts } from './transition-counts.ts'

/** Segments drawn towards the whole. */
export interface ShrunkSegments {
  readonly rows: readonly {
    readonly from: string
    /**
     * Visits that the whole is worth in each segment: Infinity where segments differ no more than
     * chance makes them, 0 where they share nothing.
     */
    readonly concentration: number
  }[]
  /** By segment, in the order given. */
  readonly segments: readonly {
    /** Posterior means. */
    readonly probabilities: TransitionCounts
    /** Dirichlet weights of the posterior, which serve a journey as its `evidence.transitions`. */
    readonly weights: TransitionCounts
  }[]
}

/**
 * Shrinks the transition probabilities of segments to those of the whole: a segment's row is drawn
 * from a Dirichlet distribution with the whole's probabilities `p_j` as its mean and a concentration
 * `c` of the row's own, by empirical Bayes: `(n_gj + c p_j) / (n_g + c)`. Large segments keep what they
 * have seen, small ones take what all have seen.
 *
 * A row of which no two segments can tell (`c` undefined) is taken from the whole, as where `c` is
 * infinite; its weights are then the counts of the whole. That the whole is itself estimated is left
 * out of the weights. Cost: O(segments × transitions), some hundred times.
 * @example
 * ```ts
 * import { shrinkSegments } from 'sojourn/estimation'
 * const { segments } = shrinkSegments([
 *   { cart: { order: 600, lost: 400 } }, { cart: { order: 200, lost: 800 } }, { cart: { order: 2 } },
 * ])
 * // The third segment has two visits, both of them orders.
 * console.log(segments[2]?.probabilities.cart?.order?.toFixed(2)) // 0.57
 * ```
 */
export function shrinkSegments(groups: readonly TransitionCounts[]): ShrunkSegments {
  const rows: { from: string; concentration: number }[] = []
  const probabilities = groups.map(noCounts)
  const weights = groups.map(noCounts)
  for (const from of sourcesOf(groups)) {
    const own = groups.map((counts) => rowOf(counts, from))
    const whole = new Map<string, number>()
    for (const row of own)
      for (const [to, count] of row) whole.set(to, (whole.get(to) ?? 0) + count)
    const total = sumOf(whole.values())
    if (total === 0) continue
    const successors = [...whole].flatMap(([to, count]) => (count > 0 ? [to] : []))
    const mean = successors.map((to) => (whole.get(to) as number) / total)
    const concentration =
      polyaScale(
        own.map((row) => ({ count: successors.map((to) => row.get(to) ?? 0), base: mean })),
      )?.scale ?? Infinity
    rows.push({ from, concentration })
    for (const [g, row] of own.entries()) {
      const weight = successors.map((to, j) =>
        concentration === Infinity
          ? (whole.get(to) as number)
          : (row.get(to) ?? 0) + concentration * (mean[j] as number),
      )
      const sum = sumOf(weight)
      // With a concentration of 0, a segment without visits knows nothing of the row.
      if (sum === 0) continue
      const [segmentWeights, segmentMeans] = [weights[g], probabilities[g]]
      if (segmentWeights) segmentWeights[from] = record(successors, weight)
      if (segmentMeans)
        segmentMeans[from] = record(
          successors,
          weight.map((w) => w / sum),
        )
    }
  }
  return {
    rows,
    segments: groups.map((_, g) => ({
      probabilities: probabilities[g] as TransitionCounts,
      weights: weights[g] as TransitionCounts,
    })),
  }
}

function record(keys: readonly string[], values: readonly number[]): Record<string, number> {
  const result: Record<string, number> = Object.create(null)
  for (const [k, key] of keys.entries()) result[key] = values[k] as number
  return result
}

function sumOf(numbers: Iterable<number>): number {
  let sum = 0
  for (const number of numbers) sum += number
  return sum
}
