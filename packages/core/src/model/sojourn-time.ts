import { logGamma } from '../numeric/gamma-function.ts'
import { lowerGamma } from '../numeric/incomplete-gamma.ts'
import { normalCumulative } from '../numeric/normal-cumulative.ts'
import { portableExp } from '../numeric/portable-exp.ts'
import { portableLog } from '../numeric/portable-log.ts'
import { type Chain, SojournKind } from './chain.ts'

const gamma = (x: number) => portableExp(logGamma(x))
const power = (x: number, exponent: number) => (x > 0 ? portableExp(exponent * portableLog(x)) : 0)

/**
 * `Pr(D ≤ t)` of the sojourn time of a touchpoint, to 2e-13; NaN where it isn't known.
 *
 * @param t seconds.
 * @throws RangeError where `touchpoint` is the number of no touchpoint.
 * @example
 * ```ts
 * import { compileChain, journey, sojournCumulative } from 'sojourn/model'
 * const chain = compileChain(journey({
 *   touchpoints: [{ id: 'mail', sojourn: { distribution: 'lognormal', median: '2d', sigma: 1 } }],
 *   outcomes: [{ id: 'read' }], entries: { mail: 1 }, transitions: { mail: { read: 1 } },
 * }))
 * console.log(sojournCumulative(chain, 0, 2 * 86400)) // 0.5
 * ```
 */
export function sojournCumulative(chain: Chain, touchpoint: number, t: number): number {
  const { kind, scale, shape } = lawOf(chain, touchpoint)
  switch (kind) {
    case SojournKind.instant:
    case SojournKind.fixed:
      return t >= scale ? 1 : 0
    case SojournKind.exponential:
      return t > 0 ? -Math.expm1(-t / scale) : 0
    case SojournKind.weibull:
      return t > 0 ? -Math.expm1(-power(t / scale, shape)) : 0
    case SojournKind.gamma:
      return lowerGamma(shape, t / scale)
    case SojournKind.lognormal:
      return t > 0 ? normalCumulative(portableLog(t / scale) / shape) : 0
    case SojournKind.empirical:
      return overSamples(chain, touchpoint, (value, share) => (value <= t ? share : 0))
    default:
      return Number.NaN
  }
}

/** `∫₀ᵗ Pr(D ≤ u) du`, in seconds: the mean time since leaving; see {@link sojournCumulative}. */
export function sojournIntegral(chain: Chain, touchpoint: number, t: number): number {
  const { kind, scale, shape } = lawOf(chain, touchpoint)
  if (!(t > 0)) return 0
  switch (kind) {
    case SojournKind.instant:
    case SojournKind.fixed:
      return Math.max(0, t - scale)
    case SojournKind.exponential:
      return t + scale * Math.expm1(-t / scale)
    case SojournKind.weibull: {
      const x = power(t / scale, shape)
      return -t * Math.expm1(-x) - scale * gamma(1 + 1 / shape) * lowerGamma(1 + 1 / shape, x)
    }
    case SojournKind.gamma: {
      const x = t / scale
      return t * lowerGamma(shape, x) - scale * shape * lowerGamma(shape + 1, x)
    }
    case SojournKind.lognormal: {
      const z = portableLog(t / scale) / shape
      // E[D; D ≤ t]; where the mean is too large for a double, the logarithms still are not.
      const before = portableExp((shape * shape) / 2 + portableLog(scale))
      const part = normalCumulative(z - shape)
      return t * normalCumulative(z) - (part > 0 ? before * part : 0)
    }
    case SojournKind.empirical:
      return overSamples(chain, touchpoint, (value, share) => share * Math.max(0, t - value))
    default:
      return Number.NaN
  }
}

/** The largest density of the sojourn time of a touchpoint, per second; Infinity where it has none. */
export function sojournPeak(chain: Chain, touchpoint: number): number {
  const { kind, scale, shape } = lawOf(chain, touchpoint)
  switch (kind) {
    case SojournKind.exponential:
      return 1 / scale
    case SojournKind.weibull: {
      if (shape < 1) return Infinity
      const x = (shape - 1) / shape
      return (shape / scale) * (shape === 1 ? 1 : power(x, x) * portableExp(-x))
    }
    case SojournKind.gamma: {
      if (shape < 1) return Infinity
      const x = shape - 1
      const atMode = shape === 1 ? 0 : x * portableLog(x) - x - logGamma(shape)
      return portableExp(atMode) / scale
    }
    case SojournKind.lognormal:
      return portableExp((shape * shape) / 2) / (scale * shape * Math.sqrt(2 * Math.PI))
    default:
      return Infinity
  }
}

/** Variance of the sojourn time of a touchpoint, in square seconds; NaN where it isn't known. */
export function sojournVariance(chain: Chain, touchpoint: number): number {
  const { kind, scale, shape } = lawOf(chain, touchpoint)
  const mean = chain.meanSojourn[touchpoint] as number
  switch (kind) {
    case SojournKind.instant:
    case SojournKind.fixed:
      return 0
    case SojournKind.exponential:
      return scale ** 2
    case SojournKind.weibull: {
      // Γ(1 + 2/k) / Γ(1 + 1/k)² − 1.
      const ratio = logGamma(1 + 2 / shape) - 2 * logGamma(1 + 1 / shape)
      return mean ** 2 * Math.expm1(ratio)
    }
    case SojournKind.gamma:
      return shape * scale ** 2
    case SojournKind.lognormal:
      return mean ** 2 * Math.expm1(shape ** 2)
    case SojournKind.empirical:
      return overSamples(chain, touchpoint, (value, share) => share * (value - mean) ** 2)
    default:
      return Number.NaN
  }
}

function lawOf({ touchpoints, sojournKind, sojournScale, sojournShape }: Chain, i: number) {
  if (!Number.isInteger(i) || i < 0 || i >= touchpoints)
    throw new RangeError(`there is no touchpoint number ${i}; they are numbered from 0`)
  const [scale, shape] = [sojournScale[i] as number, sojournShape[i] as number]
  return { kind: sojournKind[i] as number, scale, shape }
}

function overSamples(
  { sampleStart, sampleValue, sampleShare }: Chain,
  touchpoint: number,
  term: (value: number, share: number) => number,
): number {
  let sum = 0
  const until = sampleStart[touchpoint + 1] as number
  for (let k = sampleStart[touchpoint] as number; k < until; k++)
    sum += term(sampleValue[k] as number, sampleShare[k] as number)
  return sum
}
