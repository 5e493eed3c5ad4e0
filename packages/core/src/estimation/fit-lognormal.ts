import { logUpperGamma } from '../numeric/incomplete-gamma.ts'
import { normalCumulative } from '../numeric/normal-cumulative.ts'
import { NO_MAXIMUM, type NoFit, type ShapeAndScale } from './sojourn-likelihood.ts'
import { type ScaledSample, sumOver } from './sojourn-sample.ts'

const HALF_LOG_TWO_PI = 0.9189385332046728

/**
 * Lognormal stays; `shape` is `σ` and `scale` the median `e^μ`. By `γ = 1/σ` and `δ = μ/σ` the
 * log-likelihood is concave (Olsen 1978), so that Newton's method finds its one maximum:
 * `Σ_ended ln γ − (γ ln t − δ)² / 2 − ln t` and `ln Φ(δ − γ ln t)` for stays that are still going on.
 */
export function fitLognormal({ ended, open }: ScaledSample): ShapeAndScale | NoFit {
  const d = ended.length
  const centre = sumOver(ended, Math.log) / d
  const y = ended.map((t) => Math.log(t) - centre)
  const later = open.map((t) => Math.log(t) - centre)
  const spread = Math.sqrt(sumOver(y, (value) => value * value) / d)
  if (!(spread > 1e-7)) return NO_MAXIMUM
  const at = (gamma: number, delta: number) => derivatives(y, later, gamma, delta)
  let [gamma, delta] = [1 / spread, 0]
  let here = at(gamma, delta)
  for (let round = 0; round < 100; round++) {
    const { g, h } = here
    const determinant = h[0] * h[2] - h[1] * h[1]
    const step = [
      (h[2] * g[0] - h[1] * g[1]) / determinant,
      (h[0] * g[1] - h[1] * g[0]) / determinant,
    ] as const
    let share = 1
    let next = here
    for (; share > 1e-12; share /= 2) {
      next = at(gamma + share * step[0], delta + share * step[1])
      if (next.value >= here.value) break
    }
    if (share <= 1e-12) break
    gamma += share * step[0]
    delta += share * step[1]
    here = next
    if (Math.abs(step[0]) <= 1e-14 * gamma && Math.abs(step[1]) <= 1e-14 * (1 + Math.abs(delta)))
      break
  }
  // By the logarithms of σ = 1/γ and of the median: dγ = −γ du, dδ = −δ du + γ dv, where the slopes are 0.
  const { g, h } = here
  return {
    shape: 1 / gamma,
    scale: Math.exp(centre + delta / gamma),
    logLikelihood: here.value - d * centre - d * HALF_LOG_TWO_PI,
    information: [
      gamma * gamma * h[0] + 2 * gamma * delta * h[1] + delta * delta * h[2],
      -gamma * (gamma * h[1] + delta * h[2]),
      gamma * gamma * h[2],
    ],
    slopes: [-gamma * g[0] - delta * g[1], gamma * g[1]],
  }
}

/**
 * The log-likelihood but for constants, its slopes `g`, and minus its second derivatives `h`; the
 * logarithms `y` add up to 0.
 */
function derivatives(y: Float64Array, later: Float64Array, gamma: number, delta: number) {
  const d = y.length
  let value = d * Math.log(gamma)
  const g: [number, number] = [d / gamma, 0]
  const h: [number, number, number] = [d / (gamma * gamma), 0, d]
  for (const time of y) {
    const r = gamma * time - delta
    value -= (r * r) / 2 + time
    g[0] -= r * time
    g[1] += r
    h[0] += time * time
  }
  for (const time of later) {
    const r = gamma * time - delta
    const tail = logNormalTail(r)
    // The inverse Mills ratio, and its slope.
    const mills = Math.exp(-(r * r) / 2 - HALF_LOG_TWO_PI - tail)
    const slope = mills * (mills - r)
    value += tail
    g[0] -= mills * time
    g[1] += mills
    h[0] += slope * time * time
    h[1] -= slope * time
    h[2] += slope
  }
  return { value, g, h } as const
}

/** `ln Pr(Z > r)` for a standard normal `Z`. */
export function logNormalTail(r: number): number {
  return r > 0 ? logUpperGamma(0.5, (r * r) / 2) - Math.LN2 : Math.log1p(-normalCumulative(r))
}
