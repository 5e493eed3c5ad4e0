import { Jet } from '../numeric/jet.ts'
import { betaMean, betaParameters, logBetaMoment } from './beta-moment.ts'
import type { ChurnTable } from './churn-table.ts'
import type { At, Variable } from './maximum-likelihood.ts'

/** The models of how long customers of a contract stay; see {@link fitChurn}. */
export type ChurnModelName =
  | 'geometric'
  | 'discrete-weibull'
  | 'shifted-beta-geometric'
  | 'beta-discrete-weibull'

/** Which of the family's variables a model has; a shape it lacks is 1. */
export const CHURN_FAMILY: Readonly<Record<ChurnModelName, { spread: boolean; shape: boolean }>> = {
  geometric: { spread: false, shape: false },
  'discrete-weibull': { spread: false, shape: true },
  'shifted-beta-geometric': { spread: true, shape: false },
  'beta-discrete-weibull': { spread: true, shape: true },
}

/** The variables of the whole family, from a first guess of the share lost in a period. */
export function churnVariables(churn: number): Variable[] {
  return [
    { name: 'the mean churn', start: Math.log(churn / (1 - churn)), low: -40, high: 40 },
    {
      name: 'how much customers differ',
      start: Math.log(0.2),
      low: Math.log(1e-8),
      high: Math.log(1e12),
      limit: 'all customers are alike (α and β without end, at a fixed ratio)',
    },
    { name: 'the shape c', start: 0, otherStarts: [-0.7, 0.7], low: -5, high: 4 },
  ]
}

/**
 * Log-likelihood of a table of losses, as jets: a customer survives period `t`, having survived the
 * one before, with `S(t) / S(t − 1)`, where `S(t) = B(α, β + t^c) / B(α, β)`.
 *
 * @param at logit of the mean churn, logarithm of `1 / (α + β)` (null: all alike), and `ln c` (null: 1).
 */
export function churnLogLikelihood({ lost, kept }: ChurnTable, at: At): Jet {
  const [logit, logSpread = null, logShape = null] = at as [Jet, Jet | null, Jet | null]
  let sum = Jet.constant(logit.size, 0)
  for (let t = 1; t <= lost.length; t++) {
    const step = logConditionalSurvival({ logit, logSpread }, logShape, t)
    const [gone, there] = [lost[t - 1] as number, kept[t - 1] as number]
    if (there > 0) sum = sum.plus(step.times(there))
    if (gone > 0) sum = sum.plus(step.logOneMinusExp().times(gone))
  }
  return sum
}

/** The parameters at values of the variables, which are as in {@link churnLogLikelihood}. */
export function churnParameters([logit, logSpread = null, logShape = null]: At) {
  const churn = { logit: logit as Jet, logSpread }
  const beta = betaParameters(churn)
  return {
    alpha: beta?.alpha ?? null,
    beta: beta?.beta ?? null,
    mean: betaMean(churn),
    shape: logShape === null ? null : logShape.exp(),
  }
}

/** `ln S(t) − ln S(t − 1)`. */
function logConditionalSurvival(
  churn: { logit: Jet; logSpread: Jet | null },
  logShape: Jet | null,
  t: number,
): Jet {
  const { logit, logSpread } = churn
  const one = Jet.constant(logit.size, 1)
  const power = (n: number) =>
    logShape === null || n === 1
      ? one.times(n)
      : n === 0
        ? one.times(0)
        : logShape.exp().times(Math.log(n)).exp()
  const before = power(t - 1)
  const more = power(t).minus(before)
  if (logSpread === null || t === 1) return logBetaMoment(churn, 0, more)
  const b = logit.softplus().plus(logSpread).times(-1).exp()
  const sum = logSpread.times(-1).exp()
  return b.plus(before).logGammaRatio(more).minus(sum.plus(before).logGammaRatio(more))
}
