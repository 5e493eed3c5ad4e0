import { type IndependenceTest, type TestPart, testOfParts } from './independence-test.ts'
import { rowOf, type TransitionCounts } from './transition-counts.ts'

/**
 * Tests whether counts come from a chain that is given, not fitted to them (Kullback, Kupperman &
 * Ku 1962): `e_ij = n_i p_ij`, with the successors that a row can have, less one, as its degrees of
 * freedom. A step that the chain calls impossible makes both statistics infinite.
 *
 * Cost: O(transitions).
 * @param probabilities rows that add up to one.
 * @example
 * ```ts
 * import { testGoodnessOfFit } from 'sojourn/estimation'
 * const { chiSquare, degreesOfFreedom } = testGoodnessOfFit(
 *   { cart: { order: 30, lost: 70 } }, { cart: { order: 0.5, lost: 0.5 } })
 * console.log(chiSquare, degreesOfFreedom) // 16 1
 * ```
 */
export function testGoodnessOfFit(
  counts: TransitionCounts,
  probabilities: TransitionCounts,
): IndependenceTest {
  return testOfParts(
    Object.keys(counts).map((from) => rowTest(rowOf(counts, from), rowOf(probabilities, from))),
  )
}

function rowTest(
  counts: ReadonlyMap<string, number>,
  probabilities: ReadonlyMap<string, number>,
): TestPart {
  let total = 0
  for (const count of counts.values()) total += count
  if (total === 0) return { likelihoodRatio: 0, chiSquare: 0, degreesOfFreedom: 0 }
  let [likelihoodRatio, chiSquare, possible] = [0, 0, 0]
  for (const [to, count] of counts)
    if (count > 0 && !((probabilities.get(to) ?? 0) > 0)) likelihoodRatio = Infinity
  for (const [to, probability] of probabilities) {
    if (!(probability > 0)) continue
    possible++
    const count = counts.get(to) ?? 0
    const expected = total * probability
    chiSquare += (count - expected) ** 2 / expected
    if (count > 0) likelihoodRatio += 2 * count * Math.log(count / expected)
  }
  return {
    likelihoodRatio: Math.max(0, likelihoodRatio),
    chiSquare: likelihoodRatio === Infinity ? Infinity : chiSquare,
    degreesOfFreedom: Math.max(0, possible - 1),
  }
}
