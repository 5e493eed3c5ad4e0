import { logGamma, stirlingRest } from './gamma-function.ts'
import { digamma, digammaRest, trigamma, trigammaRest } from './polygamma.ts'
import { portableLog, portableLog1p } from './portable-log.ts'

/**
 * `ln Γ(x + d) − ln Γ(x)` for `x` above 0 and `d` from 0. Where `x` is large the two agree in most of
 * their digits; Stirling's formulas are subtracted on paper then, so that it keeps about 1e-15 of
 * `max(1, d ln x)`, whatever `x`.
 */
export function logGammaRatio(x: number, d: number): number {
  if (d === 0) return 0
  if (x < 15) return logGamma(x + d) - logGamma(x)
  const y = x + d
  return (
    (x - 0.5) * portableLog1p(d / x) + d * portableLog(y) - d + stirlingRest(y) - stirlingRest(x)
  )
}

/** `ψ(x + d) − ψ(x)`, which keeps its digits where `x` is large. */
export function digammaDifference(x: number, d: number): number {
  if (x < 15) return digamma(x + d) - digamma(x)
  const y = x + d
  return portableLog1p(d / x) + d / (2 * x * y) + digammaRest(y) - digammaRest(x)
}

/** `ψ′(x + d) − ψ′(x)`, which keeps its digits where `x` is large. */
export function trigammaDifference(x: number, d: number): number {
  if (x < 15) return trigamma(x + d) - trigamma(x)
  const y = x + d
  return (-d / (x * y)) * (1 + (x + y) / (2 * x * y)) + trigammaRest(y) - trigammaRest(x)
}
