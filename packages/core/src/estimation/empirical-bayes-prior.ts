import { polyaScale } from './polya-scale.ts'
import { sourcesOf, type TransitionCounts } from './transition-counts.ts'

/** A prior learned from the counts it is for. */
export interface EmpiricalPrior {
  /**
   * Dirichlet weight of each observed successor. Infinity where rows are no more unequal than chance
   * would make rows of equal probabilities; null where no row can tell.
   */
  readonly prior: number | null
  /** Of the logarithm of the prior; null where it has none. */
  readonly standardError: number | null
}

/**
 * Empirical Bayes: the Dirichlet weight per observed successor that makes the counts of all rows most
 * likely, each row's probabilities being drawn from the same symmetric Dirichlet distribution and
 * integrated out. A flat likelihood, which rises for ever, is recognised and given as Infinity.
 *
 * Successors never seen have no part in it, so where rows are short the weight comes out somewhat too
 * large. Cost: O(transitions), some hundred times.
 * @param counts rows of counts; a 0 is a successor that was seen but isn't counted.
 * @example
 * ```ts
 * import { empiricalBayesPrior } from 'sojourn/estimation'
 * const { prior } = empiricalBayesPrior({
 *   ad: { page: 90, cart: 10 }, page: { cart: 30, lost: 70 }, cart: { order: 50, lost: 48 },
 * })
 * console.log(prior?.toFixed(2)) // 1.51
 * ```
 */
export function empiricalBayesPrior(counts: TransitionCounts): EmpiricalPrior {
  const rows = sourcesOf([counts]).map((from) => {
    const count = Object.values(counts[from] ?? {})
    return { count, base: count.map(() => 1) }
  })
  const found = polyaScale(rows)
  return { prior: found?.scale ?? null, standardError: found?.standardError ?? null }
}
