import type { Jet } from '../numeric/jet.ts'

/**
 * A probability that differs between customers as a beta distribution does: its mean, as a logit,
 * and its spread `1 / (α + β)`, as a logarithm. Without a spread all customers are alike, which is
 * the limit `α, β → ∞`.
 */
export interface BetaVariables {
  readonly logit: Jet
  readonly logSpread: Jet | null
}

/**
 * `ln E[pʲ (1 − p)ᵏ] = ln B(α + j, β + k) − ln B(α, β)` for a probability that is beta distributed.
 * It keeps its digits as customers become alike.
 */
export function logBetaMoment(
  { logit, logSpread }: BetaVariables,
  j: number,
  k: Jet | number,
): Jet {
  const logRest = logit.softplus().times(-1)
  const logMean = logit.plus(logRest)
  if (logSpread === null) return logMean.times(j).plus(logRest.times(k))
  const a = logMean.minus(logSpread).exp()
  const b = logRest.minus(logSpread).exp()
  const sum = logSpread.times(-1).exp()
  const all = typeof k === 'number' ? j + k : k.plus(j)
  const moment = b.logGammaRatio(k).minus(sum.logGammaRatio(all))
  return j === 0 ? moment : moment.plus(a.logGammaRatio(j))
}

/** `α` and `β` of a beta distribution; none where all are alike. */
export function betaParameters({
  logit,
  logSpread,
}: BetaVariables): { alpha: Jet; beta: Jet } | null {
  if (logSpread === null) return null
  const logRest = logit.softplus().times(-1)
  return {
    alpha: logit.plus(logRest).minus(logSpread).exp(),
    beta: logRest.minus(logSpread).exp(),
  }
}

/** The mean of a beta distribution. */
export function betaMean({ logit }: BetaVariables): Jet {
  return logit.minus(logit.softplus()).exp()
}
