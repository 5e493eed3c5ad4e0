import { type IndependenceTest, testOfParts } from './independence-test.ts'
import { tableTest } from './table-test.ts'
import { rowOf, sourcesOf, type TransitionCounts } from './transition-counts.ts'

/** Whether groups share their transition probabilities. */
export interface HomogeneityTest extends IndependenceTest {
  /** The same test of each row that more than one group has, the least probable first. */
  readonly rows: readonly ({ readonly from: string } & IndependenceTest)[]
}

/**
 * Tests whether periods or segments have the same transition probabilities (Anderson & Goodman 1957,
 * section 3; Kullback, Kupperman & Ku 1962). Given the row `i`, group `g` expects
 * `n_i·^g n_ij / n_i·`; both statistics are sums over rows.
 *
 * Degrees of freedom by observed contexts: a row counts for the groups that have it, less one, times
 * the successors that any of them has, less one. (R's `markovchain::verifyHomogeneity` tests joint
 * counts instead, and counts cells that are never seen.) The limit is poor where cells expect few:
 * trust it where most expect five.
 *
 * Cost: O(groups × transitions).
 * @param groups counts by group, such as `evidence.transitions` of journeys, or what
 * {@link countStepsByPeriod} and {@link countStepsBySegment} give.
 * @example
 * ```ts
 * import { testHomogeneity } from 'sojourn/estimation'
 * const { likelihoodRatio, degreesOfFreedom, pLikelihoodRatio } = testHomogeneity([
 *   { cart: { order: 30, lost: 70 } },
 *   { cart: { order: 50, lost: 50 } },
 * ])
 * console.log(likelihoodRatio.toFixed(2), degreesOfFreedom, pLikelihoodRatio?.toFixed(4)) // 8.40 1 0.0037
 * ```
 */
export function testHomogeneity(groups: readonly TransitionCounts[]): HomogeneityTest {
  const rows = sourcesOf(groups).flatMap((from) => {
    const part = tableTest(groups.map((counts) => rowOf(counts, from)))
    return part.groups > 1 ? [{ from, ...testOfParts([part]) }] : []
  })
  const rank = ({ pLikelihoodRatio, likelihoodRatio }: IndependenceTest) =>
    [pLikelihoodRatio ?? 2, -likelihoodRatio] as const
  rows.sort((a, b) => rank(a)[0] - rank(b)[0] || rank(a)[1] - rank(b)[1])
  return { ...testOfParts(rows), rows }
}
