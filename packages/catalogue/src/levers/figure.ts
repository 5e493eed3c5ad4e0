import { conversionStates, hittingProbabilities, rewardToAbsorption } from 'sojourn/analysis'
import type { Chain } from 'sojourn/model'
import type { Baseline } from './baseline.ts'
import type { Step } from './steps.ts'

/** What a study measured, as a figure of the journey: a number for the chains that a change makes. */
export type Figure = (change: (chain: Chain) => Chain) => number

/**
 * Mean conversion, or revenue to the end of the journey, of those who are at some touchpoints,
 * weighed by how often each is visited as it is. Goals are left out, since there all have converted.
 */
export function figureAt(
  { personas, state }: Baseline,
  at: readonly string[],
  measure: 'conversion' | 'revenue',
): Figure {
  return (change) => {
    let sum = 0
    for (const { chain, visits } of personas) {
      const value = valueByState(change(chain), measure)
      const goals = conversionStates(chain)
      for (const id of at) {
        const i = state.get(id) as number
        if (!goals[i]) sum += (visits[i] as number) * (value[i] as number)
      }
    }
    return sum
  }
}

/** Chance of conversion, or expected revenue, by state. */
export function valueByState(chain: Chain, measure: 'conversion' | 'revenue'): Float64Array {
  return measure === 'revenue'
    ? rewardToAbsorption(chain, { onStates: chain.revenue }).mean
    : hittingProbabilities(chain, conversionStates(chain)).probability
}

/** How often a step is taken, of the visits of its touchpoint. */
export function frequencyOf({ personas, state }: Baseline, step: Step): Figure {
  const from = state.get(step.from) as number
  const to = new Set(step.to.map((id) => state.get(id) as number))
  return (change) => {
    let sum = 0
    for (const { chain, visits } of personas) {
      const { rowStart, column, probability } = change(chain)
      for (let p = rowStart[from] as number; p < (rowStart[from + 1] as number); p++)
        if (to.has(column[p] as number))
          sum += (visits[from] as number) * (probability[p] as number)
    }
    return sum
  }
}
