import { refuse } from './draws.ts'
import {
  type PairwiseOptions,
  type PairwisePortfolio,
  type PairwiseProblem,
  pairwisePortfolio,
} from './pairwise-portfolio.ts'

/** Options of {@link pairwiseFrontier}. */
export interface PairwiseFrontierOptions extends PairwiseOptions {
  /** Sets that are found, at most, from the dearest down; 100. */
  readonly mostSets?: number
}

/** A frontier, or its upper end. */
export interface PairwiseFrontier {
  /** In rising order of cost and of gain. */
  readonly sets: readonly PairwisePortfolio[]
  /** Whether it goes down to where nothing is spent. */
  readonly complete: boolean
}

/**
 * The frontier of budget against gain of many interventions: the best set within the budget, then the
 * best one that costs less, and so on, each by {@link pairwisePortfolio}.
 *
 * @param budget in money, of the dearest set.
 * @throws RangeError naming every number that is wrong.
 * @example
 * ```ts
 * import { pairwiseFrontier } from 'sojourn/decisions'
 * const { sets } = pairwiseFrontier({ costs: [100, 60, 50], gains: [50, 40, 30], pairs: [[1, 2, -25]] }, 155)
 * console.log(sets.map(({ cost, gain }) => [cost, gain])) // [0, 0], [50, 30], [60, 40], [100, 50], [150, 80]
 * ```
 */
export function pairwiseFrontier(
  problem: PairwiseProblem,
  budget: number,
  { mostSets = 100, ...options }: PairwiseFrontierOptions = {},
): PairwiseFrontier {
  if (!(Number.isInteger(mostSets) && mostSets >= 1))
    refuse('pairwiseFrontier', [`mostSets is ${mostSets}; it must be a whole number from 1.`])
  const sets: PairwisePortfolio[] = []
  let left = budget
  while (sets.length < mostSets) {
    const found = pairwisePortfolio(problem, left, options)
    // One that brings as much for less takes the place of the dearer one.
    if (found.gain >= (sets[0]?.gain ?? Infinity) - 1e-12 * Math.abs(found.gain)) sets.shift()
    sets.unshift(found)
    if (found.cost === 0) return { sets, complete: true }
    // Below this set's cost by more than a budget forgives.
    left = found.cost * (1 - 1e-11)
  }
  return { sets, complete: false }
}
