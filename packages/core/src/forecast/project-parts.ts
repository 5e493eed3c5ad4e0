import type { Chain } from '../model/chain.ts'
import type { MixturePart } from '../scenarios/plan-mixture.ts'
import type { Strengths } from '../scenarios/strengths.ts'
import type { Baseline } from './baseline.ts'
import { mixOutcomes } from './mix-outcomes.ts'
import {
  certifiedProjection,
  type Outcome,
  type Project,
  type ProjectionPlan,
  planProjection,
} from './projection-plan.ts'

/** What a draw of a scenario comes to, and how many enter for each who did before. */
export interface DrawnOutcome {
  readonly outcome: Outcome
  readonly entrants: number
}

/**
 * Works out draws of a scenario afresh, by the certified path: the customers of each part walk its
 * chain, and are weighted by how many of them enter. Where sojourn times differ from draw to draw,
 * each draw is planned anew.
 */
export function projectParts(
  baseline: Baseline,
  parts: readonly MixturePart[],
  plans: readonly ProjectionPlan[],
): (d: number, strengths: Strengths) => DrawnOutcome {
  const projected = parts.map((part, k) => {
    const { chain } = part.plan
    const { probabilities } = baseline.personas[part.persona] ?? baseline
    let latest = plans[k] as ProjectionPlan
    const usual = certifiedProjection(latest)
    const project = (strengths: Strengths): Project => {
      const stays = part.plan.stays(strengths)
      if (stays === chain) return usual
      latest = planProjection(stays, baseline.horizon, latest)
      return certifiedProjection(latest)
    }
    const probability = new Float64Array(chain.probability.length)
    const entry = new Float64Array(chain.entry.length)
    return { part, probabilities, project, probability, entry }
  })
  return (d, strengths) => {
    const worked = projected.map(({ part, probabilities, project, probability, entry }) => {
      const base = probabilities[d % probabilities.length] as Float64Array
      const entrants = part.share(strengths) * part.plan.apply(base, strengths, probability, entry)
      return {
        weight: entrants,
        outcome: project(strengths)(probability, entry, baseline.retention),
      }
    })
    const entrants = worked.reduce((sum, { weight }) => sum + weight, 0)
    return { outcome: mixOutcomes(worked), entrants }
  }
}

/** The plan of a part's chain: the baseline's own where nothing but probabilities changes. */
export function planOfPart(baseline: Baseline, { persona, plan }: MixturePart): ProjectionPlan {
  const kind = baseline.personas[persona] ?? baseline
  return plan.sameStates && samePattern(plan.chain, kind.chain)
    ? kind.plan
    : planProjection(plan.chain, baseline.horizon)
}

/** Whether two chains have the same transitions and entries, so that one plan serves both. */
function samePattern(a: Chain, b: Chain): boolean {
  const same = (x: Int32Array, y: Int32Array) =>
    x.length === y.length && x.every((value, i) => value === y[i])
  return (
    same(a.rowStart, b.rowStart) &&
    same(a.column, b.column) &&
    a.entry.every((share, i) => share > 0 === (b.entry[i] as number) > 0)
  )
}
