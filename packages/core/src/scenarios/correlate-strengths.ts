import { normalQuantile } from '../numeric/normal-quantile.ts'
import { randomStream } from '../numeric/random.ts'
import { sampleNormal } from '../numeric/sample.ts'
import { correlationFactor } from './correlation-factor.ts'
import { effectOf } from './effect.ts'
import { fixedValue } from './sample-strength.ts'
import type { Scenario } from './scenario.ts'

/**
 * Puts the draws of correlated levers in an order in which their ranks go together as in a Gaussian
 * copula: each strength keeps its draws, and so its distribution, exactly; only which of them meet
 * in a draw changes. All strengths of one lever go by the same ranks, and the first lever by name
 * keeps its own. Reaches aren't correlated.
 *
 * With normal scores `z` by lever, independent, and `L Lᵀ` the correlations, a lever goes by the
 * ranks of `L z` (Iman & Conover 1982). Cost O(levers · draws · log draws).
 */
export function correlateStrengths(
  scenario: Scenario,
  effects: readonly Float64Array[],
  seed: string | number,
): readonly Float64Array[] {
  const factor = correlationFactor(scenario.correlations ?? [])
  if (factor === undefined || factor.levers.length === 0) return effects
  const draws = effects[0]?.length ?? 0
  const of = (lever: string) =>
    scenario.changes.flatMap((change, i) => {
      const effect = effectOf(change)
      const uncertain = effect !== undefined && fixedValue(effect.strength) === undefined
      return change.lever === lever && uncertain ? [i] : []
    })
  const independent = factor.levers.map((lever) => {
    const [first] = of(lever)
    return first === undefined
      ? normals(seed, lever, draws)
      : normalScores(effects[first] as Float64Array)
  })
  const correlated = [...effects]
  for (const [k, lever] of factor.levers.entries()) {
    const scores = Float64Array.from({ length: draws }, (_, d) =>
      independent.reduce(
        (sum, z, j) => sum + (factor.rows[k]?.[j] as number) * (z[d] as number),
        0,
      ),
    )
    const order = orderOf(scores)
    for (const i of of(lever)) {
      const sorted = Float64Array.from(effects[i] as Float64Array).sort()
      const placed = new Float64Array(draws)
      for (const [rank, d] of order.entries()) placed[d] = sorted[rank] as number
      correlated[i] = placed
    }
  }
  return correlated
}

/** Draws from the least to the most. */
function orderOf(values: Float64Array): number[] {
  return [...values.keys()].sort((a, b) => (values[a] as number) - (values[b] as number) || a - b)
}

/** Van der Waerden scores: standard normal quantiles at `rank / (n + 1)`. */
function normalScores(values: Float64Array): Float64Array {
  const scores = new Float64Array(values.length)
  for (const [rank, d] of orderOf(values).entries())
    scores[d] = normalQuantile((rank + 1) / (values.length + 1))
  return scores
}

function normals(seed: string | number, lever: string, draws: number): Float64Array {
  const random = randomStream(seed, `score ${lever}`)
  return Float64Array.from({ length: draws }, () => sampleNormal(random))
}
