import { type Chain, SojournKind } from './chain.ts'

/**
 * `1 / E[exp(−z D)] − 1` of the sojourn time of a touchpoint at complex frequencies, also to the left
 * of the imaginary axis, where the transform is continued analytically: `z m` of an exponential one
 * of mean `m`. It is what leaves for good for each who goes on, of customers who vanish at rate `z`.
 *
 * `into` is filled from an offset on, complex numbers interleaved. False where the continuation would
 * cost more than four digits, and where the sojourn time isn't known. The transforms of fixed and
 * empirical times grow without bound to the left, so that what is made of them is to be checked.
 *
 * @param at per second, in the upper half plane; interleaved.
 */
export function sojournLeaving(
  chain: Chain,
  touchpoint: number,
  at: Float64Array,
  into: Float64Array,
  offset: number,
): boolean {
  const scale = chain.sojournScale[touchpoint] as number
  const shape = chain.sojournShape[touchpoint] as number
  switch (chain.sojournKind[touchpoint]) {
    case SojournKind.instant:
      into.fill(0, offset, offset + at.length)
      return true
    case SojournKind.exponential:
      for (let j = 0; j < at.length; j++) into[offset + j] = scale * (at[j] as number)
      return true
    case SojournKind.fixed:
      for (let j = 0; j < at.length; j += 2) {
        const [re, im] = [scale * (at[j] as number), scale * (at[j + 1] as number)]
        setExpm1(Math.max(re, FURTHEST), im, into, offset + j)
        clamp(into, offset + j)
      }
      return true
    case SojournKind.gamma:
      for (let j = 0; j < at.length; j += 2)
        leavingOfGamma(
          scale * (at[j] as number),
          scale * (at[j + 1] as number),
          shape,
          into,
          offset + j,
        )
      return true
    case SojournKind.lognormal:
      return byFrequency(at, scale, into, offset, (re, im, sum) => ofLognormal(re, im, shape, sum))
    case SojournKind.weibull:
      return byFrequency(at, scale, into, offset, (re, im, sum) => ofWeibull(re, im, shape, sum))
    case SojournKind.empirical:
      return byFrequency(at, 1, into, offset, (re, im, sum) =>
        ofSamples(re, im, chain, touchpoint, sum),
      )
    default:
      return false
  }
}

/** Larger numbers than this stand for a transform of 0; its square is a number still. */
const MOST = 1e100
/**
 * Further to the left `exp(z T)` of a fixed time is as good as none. Frequencies there count only for
 * times that have hardly begun; none at all would leave nothing to divide by.
 */
const FURTHEST = Math.log(1e-8)
/** A frequency, in units of the scale, that stands for the end of the positive axis. */
const ENDLESS = 1e60

/** `(1 + w)ᵏ − 1`. */
function leavingOfGamma(re: number, im: number, k: number, into: Float64Array, at: number): void {
  const size = 0.5 * Math.log1p(re * (2 + re) + im * im)
  setExpm1(k * size, k * Math.atan2(im, 1 + re), into, at)
  clamp(into, at)
}

/** `exp(a + ib) − 1`. */
function setExpm1(a: number, b: number, into: Float64Array, at: number): void {
  const half = Math.sin(b / 2)
  into[at] = Math.expm1(a) * Math.cos(b) - 2 * half * half
  into[at + 1] = Math.exp(a) * Math.sin(b)
}

function clamp(into: Float64Array, at: number): void {
  const [re, im] = [into[at] as number, into[at + 1] as number]
  if (Math.abs(re) < MOST && Math.abs(im) < MOST) return
  into[at] = MOST
  into[at + 1] = 0
}

/**
 * `1 / L − 1` from `1 − L` at each frequency, which `ofLaw` gives of a law of scale 1; false where it
 * can't.
 */
function byFrequency(
  at: Float64Array,
  scale: number,
  into: Float64Array,
  offset: number,
  ofLaw: (re: number, im: number, sum: Float64Array) => boolean,
): boolean {
  const sum = new Float64Array(2)
  for (let j = 0; j < at.length; j += 2) {
    const [re, im] = [scale * (at[j] as number), scale * (at[j + 1] as number)]
    if (re > ENDLESS) {
      into[offset + j] = MOST
      into[offset + j + 1] = 0
      continue
    }
    if (!ofLaw(re, im, sum)) return false
    const [lr, li] = [1 - (sum[0] as number), -(sum[1] as number)]
    const square = lr * lr + li * li
    if (!(square < 1e16)) {
      into[offset + j] = -1 + 1e-8
      into[offset + j + 1] = 0
      continue
    }
    into[offset + j] = ((sum[0] as number) * lr + (sum[1] as number) * li) / square
    into[offset + j + 1] = ((sum[1] as number) * lr - (sum[0] as number) * li) / square
    if (!(square > 0)) into[offset + j] = MOST
    clamp(into, offset + j)
  }
  return true
}

// Both turn the path of integration, so that what they integrate falls off although z points to the
// left; the trapezoidal rule then converges geometrically (Trefethen & Weideman 2014). Steps are a
// fraction of the distance to where the turned integrand begins to grow.

const STRAIGHT = Math.PI / 4

/** Adds `weight · (1 − exp(−w))`, all complex. */
function addTerm(
  sum: Float64Array,
  [weightRe, weightIm]: readonly [number, number],
  [wr, wi]: readonly [number, number],
): void {
  const half = Math.sin(wi / 2)
  const re = 2 * half * half - Math.expm1(-wr) * Math.cos(wi)
  const im = Math.exp(-wr) * Math.sin(wi)
  sum[0] = (sum[0] as number) + weightRe * re - weightIm * im
  sum[1] = (sum[1] as number) + weightRe * im + weightIm * re
}

/** `1 − E[exp(−w exp(σ Z))]` of a standard normal `Z`, taken along `Z = y − iθ/σ`. */
function ofLognormal(wr: number, wi: number, sigma: number, sum: Float64Array): boolean {
  const angle = Math.atan2(wi, wr)
  const turn = Math.max(0, angle - STRAIGHT)
  const c = turn / sigma
  if (c > 4.3) return false
  const step = Math.min(0.3, 0.16 / sigma)
  const [size, direction] = [Math.hypot(wr, wi), angle - turn]
  const [cos, sin] = [Math.cos(direction), Math.sin(direction)]
  sum.fill(0)
  for (let k = -Math.ceil(9 / step); k * step <= 9; k++) {
    const y = k * step
    const weight = (step / Math.sqrt(2 * Math.PI)) * Math.exp((c * c - y * y) / 2)
    const w = size * Math.exp(sigma * y)
    addTerm(sum, [weight * Math.cos(c * y), weight * Math.sin(c * y)], [w * cos, w * sin])
  }
  return true
}

/** `1 − E[exp(−w D)]` of an empirical `D`. */
function ofSamples(wr: number, wi: number, chain: Chain, i: number, sum: Float64Array): boolean {
  sum.fill(0)
  const until = chain.sampleStart[i + 1] as number
  for (let k = chain.sampleStart[i] as number; k < until; k++) {
    const value = chain.sampleValue[k] as number
    addTerm(sum, [chain.sampleShare[k] as number, 0], [value * wr, value * wi])
  }
  return true
}

/** `1 − E[exp(−w E^(1/k))]` of a standard exponential `E`, taken along `E = exp(y − ikθ)`. */
function ofWeibull(wr: number, wi: number, k: number, sum: Float64Array): boolean {
  const angle = Math.atan2(wi, wr)
  const turn = Math.min(Math.max(0, angle - STRAIGHT), 1 / k)
  const direction = angle - turn
  if (direction > 1.25) return false
  const size = Math.hypot(wr, wi)
  const [cos, sin] = [Math.cos(direction), Math.sin(direction)]
  const own = -k * turn
  const step = 0.04 * Math.min(1, k)
  sum.fill(0)
  for (let y = -40; y < 5; y += step) {
    const e = Math.exp(y)
    const weight = step * Math.exp(y - e * Math.cos(own))
    if (weight < 1e-20) continue
    const phase = own - e * Math.sin(own)
    const w = size * Math.exp(y / k)
    addTerm(sum, [weight * Math.cos(phase), weight * Math.sin(phase)], [w * cos, w * sin])
  }
  return true
}
