import { expectedVisits, hittingProbabilities, timeToAbsorption } from '../../src/analysis/index.ts'
import { conversionStates } from '../../src/analysis/state-set.ts'
import type { Chain, Journey } from '../../src/model/index.ts'
import { effectOf } from '../../src/scenarios/effect.ts'
import { type Change, planMixture } from '../../src/scenarios/index.ts'
import { scenarioOf } from './changes.ts'

/**
 * What a scenario of certain strengths comes to, of each kind of customer and weighted by it: entrants,
 * conversion, revenue, cost, time to absorption, and visits of each touchpoint that the journey has;
 * `endless` where some customers get caught.
 */
export function comesTo(journey: Journey, changes: readonly Change[]): number[] | 'endless' {
  const strengths = {
    effect: changes.map((change) => (effectOf(change)?.strength ?? 1) as number),
    reach: changes.map((change) => (change.reach ?? 1) as number),
  }
  const total: number[] = []
  for (const { plan, share } of planMixture(journey, scenarioOf(journey, changes))) {
    const chain = plan.stays(strengths)
    const entrants = plan.apply(plan.base.probability, strengths, chain.probability, chain.entry)
    const figures = figuresOf(chain)
    if (figures.visits.includes(Infinity)) return 'endless'
    const visits = new Float64Array(plan.base.ids.length + 1)
    for (const [i, count] of figures.visits.entries()) {
      const origin = plan.origin[i] as number
      const at = origin < 0 ? visits.length - 1 : origin
      visits[at] = (visits[at] as number) + count
    }
    const weight = share(strengths) * entrants
    if (weight === 0) continue
    for (const [k, value] of [1, ...figures.totals, ...visits].entries())
      total[k] = (total[k] ?? 0) + weight * value
  }
  return total
}

function figuresOf(chain: Chain) {
  const hits = hittingProbabilities(chain, conversionStates(chain)).probability
  const visits = expectedVisits(chain).visits
  const sum = (worth: Float64Array) =>
    visits.reduce((total, count, i) => total + count * (worth[i] as number), 0)
  return {
    visits,
    totals: [
      chain.entry.reduce((total, p, i) => total + p * (hits[i] as number), 0),
      sum(chain.revenue),
      sum(chain.cost),
      timeToAbsorption(chain).mean ?? 0,
    ],
  }
}
