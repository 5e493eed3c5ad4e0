import {
  compileChain,
  credibleInterval,
  drawProbabilities,
  drawStrengths,
  type Journey,
  posterior,
  type Scenario,
} from 'sojourn'
import { stepShares, visitsOf, type World } from './world.ts'

/** The share of a step: the interval that holds 80 %, and its middle. */
export interface StepRange {
  readonly low: number
  readonly high: number
  readonly middle: number
}

const DRAWS = 200
const LEVEL = 0.8

/** The share now: the posterior of what was counted, a point where nothing was. */
export function rangeNow(journey: Journey, now: World, from: string, to: string): StepRange {
  const middle = stepShares(now, from).get(to) ?? 0
  const weights = measuredWeights(journey, from)
  if (weights === undefined) return { low: middle, high: middle, middle }
  const weight = weights.get(to) ?? 0
  const others = [...weights.values()].reduce((sum, each) => sum + each, 0) - weight
  return { ...credibleInterval(weight, others, LEVEL), middle }
}

/**
 * The share with a scenario, over draws of what was counted and of the strengths of its changes. How
 * the visits spread over kinds of customers is taken from the medians.
 */
export function rangeWith(
  journey: Journey,
  scenario: Scenario,
  shown: World,
  from: string,
  to: string,
): StepRange {
  const middle = stepShares(shown, from).get(to) ?? 0
  const strengths = drawStrengths(scenario, 'map', DRAWS)
  const base = (journey.personas ?? []).length === 0 ? rowsDrawn(journey) : undefined
  const weights = shown.parts.map(({ share, chain }) => share * visitsOf(chain, from))
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  const shares = Float64Array.from({ length: DRAWS }, (_, d) => {
    const drawn = {
      effect: strengths.effect.map((draws) => draws[d] as number),
      reach: strengths.reach.map((draws) => draws[d] as number),
    }
    let sum = 0
    for (const [k, { planned }] of shown.parts.entries()) {
      if (planned === undefined || weights[k] === 0) continue
      const { chain, base: own } = planned.plan
      const probability = new Float64Array(chain.probability.length)
      const entry = new Float64Array(chain.entry.length)
      planned.plan.apply(base?.[d] ?? own.probability, drawn, probability, entry)
      const state = chain.ids.indexOf(from)
      for (let p = chain.rowStart[state] as number; p < (chain.rowStart[state + 1] as number); p++)
        if (chain.ids[chain.column[p] as number] === to)
          sum += ((weights[k] as number) / all) * (probability[p] as number)
    }
    return sum
  }).sort()
  const at = (q: number) => shares[Math.round(q * (DRAWS - 1))] as number
  return { low: at((1 - LEVEL) / 2), high: at((1 + LEVEL) / 2), middle }
}

function rowsDrawn(journey: Journey): readonly Float64Array[] {
  return drawProbabilities(posterior(journey, compileChain(journey)), 'map', DRAWS)
}

/** Dirichlet weights of a row that rests on counts; undefined where it is stated. */
function measuredWeights(journey: Journey, from: string): Map<string, number> | undefined {
  const chain = compileChain(journey)
  const { weight, drawn } = posterior(journey, chain)
  const state = chain.ids.indexOf(from)
  if (!drawn.includes(state)) return undefined
  const weights = new Map<string, number>()
  for (let p = chain.rowStart[state] as number; p < (chain.rowStart[state + 1] as number); p++)
    weights.set(chain.ids[chain.column[p] as number] as string, weight[p] as number)
  return weights
}

/** How often a step was counted, where its row still agrees with the counts. */
export function countOf(journey: Journey, from: string, to: string): number | undefined {
  if (measuredWeights(journey, from) === undefined) return undefined
  return journey.evidence?.transitions?.[from]?.[to]
}
