import { bracket, bracketedRoot } from '../numeric/bracketed-root.ts'
import { logGamma } from '../numeric/gamma-function.ts'
import { logUpperGamma } from '../numeric/incomplete-gamma.ts'
import { digamma } from '../numeric/polygamma.ts'
import { NO_MAXIMUM, type NoFit, type ShapeAndScale } from './sojourn-likelihood.ts'
import { type ScaledSample, sumOver } from './sojourn-sample.ts'

/**
 * Gamma stays, `S(t) = Q(k, t / θ)`. Given the shape the log-likelihood is concave in `ln θ`, whose best
 * value is a root, in closed form (`mean / k`) where every stay ended; the shape is the root of what is
 * left. How `ln Q` changes with the shape has no closed form: it is differenced over five points.
 */
export function fitGamma(sample: ScaledSample): ShapeAndScale | NoFit {
  const { ended, open } = sample
  const d = ended.length
  const sumLog = sumOver(ended, Math.log)
  const sum = sumOver(ended, (t) => t)
  const scaleSlope = (k: number, scale: number) =>
    sum / scale - d * k + sumOver(open, (t) => (t / scale) * hazard(k, t / scale))
  const shapeSlope = (k: number, scale: number) =>
    sumLog - d * (Math.log(scale) + digamma(k)) + sumOver(open, (t) => shapeEffect(k, t / scale))
  const bestScale = (k: number) => {
    if (open.length === 0) return sum / d / k
    const fall = (logScale: number) => -scaleSlope(k, Math.exp(logScale))
    const around = bracket(fall, Math.log(sum / d / k), 60)
    return around === undefined ? Number.NaN : Math.exp(bracketedRoot(fall, ...around))
  }
  const fall = (logShape: number) => {
    const k = Math.exp(logShape)
    return -shapeSlope(k, bestScale(k))
  }
  // Stays that are alike, or next to it, have none below a shape of e¹⁴.
  const around = bracket(fall, 0, 14)
  if (around === undefined) return NO_MAXIMUM
  const k = Math.exp(bracketedRoot(fall, ...around))
  const scale = bestScale(k)
  const slopes = (u: number, v: number) => {
    const [shape, unit] = [Math.exp(u), Math.exp(v)]
    return [shape * shapeSlope(shape, unit), scaleSlope(shape, unit)] as const
  }
  const h = 1e-3
  const [u, v] = [Math.log(k), Math.log(scale)]
  const along = (du: number, dv: number, which: 0 | 1) =>
    -fivePoints((x) => slopes(u + x * du, v + x * dv)[which], h)
  return {
    shape: k,
    scale,
    logLikelihood:
      (k - 1) * sumLog -
      sum / scale -
      d * (logGamma(k) + k * Math.log(scale)) +
      sumOver(open, (t) => logUpperGamma(k, t / scale)),
    information: [along(1, 0, 0), along(0, 1, 0), along(0, 1, 1)],
    slopes: slopes(u, v),
  }
}

/** The hazard at `x` for the scale 1. */
function hazard(k: number, x: number): number {
  return Math.exp((k - 1) * Math.log(x) - x - logGamma(k) - logUpperGamma(k, x))
}

/** How `ln Q(k, x)` changes with `k`. */
function shapeEffect(k: number, x: number): number {
  return fivePoints((dk) => logUpperGamma(k + dk, x), 1e-3 * Math.min(k, Math.sqrt(k)))
}

/** The derivative of a function at 0, by central differences of the fourth order. */
function fivePoints(f: (x: number) => number, h: number): number {
  return (8 * (f(h) - f(-h)) - (f(2 * h) - f(-2 * h))) / (12 * h)
}
