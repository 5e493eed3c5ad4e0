import { Jet } from '../numeric/jet.ts'

/**
 * A rate of purchase that differs between customers as a gamma distribution does: its mean `r / α`
 * and its spread `1 / r` (the squared coefficient of variation), both as logarithms. Without a
 * spread all customers buy at the same rate, which is the limit `r, α → ∞`.
 */
export interface RateVariables {
  readonly logMean: Jet
  readonly logSpread: Jet | null
}

/**
 * `ln E[λˣ exp(−λ t)]` for a rate that is gamma distributed,
 * `ln Γ(r + x) / Γ(r) + r ln α − (r + x) ln(α + t)`, in parts that are shared between customers: one
 * by `x` and one by `t`. It keeps its digits as customers become alike.
 */
export function purchaseMoments({
  logMean,
  logSpread,
}: RateVariables): (x: number, t: number) => Jet {
  const shape = logSpread?.times(-1).exp() ?? null
  const logOdds = logSpread === null ? null : logMean.plus(logSpread)
  const rate = logMean.exp()
  const byCount = remembered((x) =>
    shape === null || logOdds === null
      ? logMean.times(x)
      : shape.logGammaRatio(x).plus(logOdds.times(x)),
  )
  const byTime = remembered((t) =>
    t === 0
      ? Jet.constant(logMean.size, 0)
      : logOdds === null
        ? rate.times(t)
        : logOdds.plus(Math.log(t)).softplus(),
  )
  return (x, t) =>
    shape === null ? byCount(x).minus(byTime(t)) : byCount(x).minus(byTime(t).times(shape.plus(x)))
}

/** A function of a number that is worked out once for each. */
export function remembered<Value>(f: (x: number) => Value): (x: number) => Value {
  const known = new Map<number, Value>()
  return (x) => {
    const found = known.get(x)
    if (found !== undefined) return found
    const value = f(x)
    known.set(x, value)
    return value
  }
}
