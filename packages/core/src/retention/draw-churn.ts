import { Jet } from '../numeric/jet.ts'
import { randomStream } from '../numeric/random.ts'
import { sampleNormal } from '../numeric/sample.ts'
import { type ChurnModelName, churnParameters, churnVariables } from './churn-model.ts'
import type { ChurnParameters } from './churn-survival.ts'
import { churnTable, type Survivors } from './churn-table.ts'
import { type ChurnFit, churnFit, churnLikelihood } from './fit-churn.ts'

/** Options of {@link drawChurn}. */
export interface DrawChurnOptions {
  /** Number of draws; 1,000. */
  readonly draws?: number
  /** Seed, a number or a text; 1. */
  readonly seed?: string | number
}

/** A fitted model of churn, and laws that the table leaves possible. */
export interface ChurnDraws {
  readonly fit: ChurnFit
  /** Empty where the fit gives no parameters. */
  readonly laws: readonly ChurnParameters[]
}

/**
 * Laws of churn drawn from what a fit leaves open: the normal approximation of the likelihood at its
 * maximum, `N(θ̂, I(θ̂)⁻¹)` with the observed information `I`, on the scale on which the model was
 * fitted: the logit of the mean churn, the logarithm of `1 / (α + β)` and that of `c`. There the
 * likelihood is closest to normal, and every draw is a law. What the fit found to be at a limit
 * (all customers alike) stays there.
 *
 * Cost: the fit, and O(1) a draw.
 * @param survivors how many are left, by period from 0; see {@link fitChurn}.
 * @throws RangeError naming every survivor that is wrong, or draws that are no whole number from 1.
 * @example
 * ```ts
 * import { churnSurvival, drawChurn } from 'sojourn/retention'
 * const { laws } = drawChurn([1000, 869, 743, 653, 593, 551, 517, 491], 'shifted-beta-geometric')
 * const year12 = laws.map((law) => churnSurvival(law, 12)[12] ?? 0).sort((a, b) => a - b)
 * // 80 % of the draws; what really happened was 0.394.
 * console.log(year12[100]?.toFixed(2), year12[899]?.toFixed(2)) // 0.35 0.40
 * ```
 */
export function drawChurn(
  survivors: Survivors,
  model: ChurnModelName,
  { draws = 1000, seed = 1 }: DrawChurnOptions = {},
): ChurnDraws {
  if (!Number.isInteger(draws) || draws < 1)
    throw new RangeError(`drawChurn: draws is ${draws}; it must be a whole number from 1`)
  const table = churnTable(survivors, 'drawChurn')
  const found = churnLikelihood(table, model)
  const fit = churnFit(table, model, found)
  if (fit.parameters === null || found.covariance === undefined) return { fit, laws: [] }
  const range = churnVariables(0.5)
  const free = found.at.flatMap((jet, i) => (jet === null ? [] : [i]))
  const root = choleskyRoot(found.covariance)
  const random = randomStream(seed, 'churn')
  const laws = Array.from({ length: draws }, () => {
    const normal = free.map(() => sampleNormal(random))
    const at = found.at.map((jet, i) => {
      if (jet === null) return null
      const row = root[free.indexOf(i)] as number[]
      const value = row.reduce((sum, x, k) => sum + x * (normal[k] as number), jet.value)
      const { low, high } = range[i] as { low: number; high: number }
      return Jet.constant(0, Math.min(high, Math.max(low, value)))
    })
    const { alpha, beta, mean, shape } = churnParameters(at)
    return {
      alpha: alpha?.value ?? Infinity,
      beta: beta?.value ?? Infinity,
      mean: mean.value,
      shape: shape?.value ?? 1,
    }
  })
  return { fit, laws }
}

/** Lower triangular `L` with `L Lᵀ` the covariance. */
function choleskyRoot(covariance: readonly (readonly number[])[]): number[][] {
  const root: number[][] = []
  for (const [i, row] of covariance.entries()) {
    const mine: number[] = []
    for (let j = 0; j <= i; j++) {
      const other = j < i ? (root[j] as number[]) : mine
      let left = row[j] as number
      for (let k = 0; k < j; k++) left -= (mine[k] as number) * (other[k] as number)
      mine.push(i === j ? Math.sqrt(Math.max(0, left)) : left / (other[j] as number))
    }
    root.push(mine)
  }
  return root
}
