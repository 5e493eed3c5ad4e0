/**
 * A quadrature of the Bromwich integral: `f(t) ≈ Re Σ_j w_j(t) z_j F(z_j)` for the Laplace transform
 * `F` of a real function.
 */
export interface LaplaceInversion {
  /** Times at which it inverts, ascending. */
  readonly times: Float64Array
  /** The frequencies `z`, complex, interleaved, one over the unit of the times. */
  readonly at: Float64Array
  /** Time `i` needs the frequencies from `first[i]` up to `until[i]`, exclusive. */
  readonly first: Int32Array
  readonly until: Int32Array
  /** Weights, complex, interleaved: those of time `i` follow those of the times before it. */
  readonly weight: Float64Array
}

/** A hyperbola `z = μ (1 + sin(iu − α))`, taken at `u = (k + ½) h` for `k` from 0. */
interface Hyperbola {
  readonly points: number
  readonly mu: number
  readonly alpha: number
  readonly step: number
  /** Poles `p` within this angle of the negative real axis … */
  readonly degrees: number
  /** … give `exp(p t)` with at most this error. */
  readonly error: number
}

/**
 * Hyperbolas for the time 1, from narrow to wide: those with the least error for poles within an
 * angle, found by search along the lines of Weideman & Trefethen, Math. Comp. 76 (2007).
 */
export const ONE_TIME: readonly Hyperbola[] = [
  { points: 12, mu: 43.5, alpha: 1.026, step: 0.0963, degrees: 45, error: 1e-11 },
  { points: 24, mu: 17, alpha: 0.585, step: 0.0891, degrees: 65, error: 1e-11 },
  { points: 48, mu: 15.5, alpha: 0.328, step: 0.0562, degrees: 78, error: 2e-10 },
]

/** The same for all times from 0.1 to 1. */
export const WINDOW: readonly Hyperbola[] = [
  { points: 28, mu: 35.8, alpha: 0.904, step: 0.1013, degrees: 30, error: 1e-10 },
  { points: 44, mu: 18.2, alpha: 0.555, step: 0.088, degrees: 50, error: 5e-11 },
  { points: 72, mu: 13.4, alpha: 0.342, step: 0.0633, degrees: 65, error: 2e-10 },
]
const WINDOW_RATIO = 10

/** Number of contours to choose from: wider ones hold poles further from the real axis. */
export const CONTOURS = ONE_TIME.length

/** Stands for the end of the positive axis, where `z F(z)` is `f(0)`; its square is a number still. */
const INFINITY = 1e100

/**
 * Plans the inversion of Laplace transforms at given times (ascending, from 0) on hyperbolas that
 * hold the poles of the transform, as the generator of a Markov chain has them: at 0 and to its left.
 * `contour` chooses how wide they open; {@link CONTOURS}. A time of 0 takes the limit of `z F(z)`.
 *
 * Nothing is proven of a function whose poles aren't known: its result is to be checked.
 */
export function laplaceInversion(times: Float64Array, contour: number): LaplaceInversion {
  const at: number[] = []
  const weight: number[] = []
  const first = new Int32Array(times.length)
  const until = new Int32Array(times.length)
  // From the latest time down, a hyperbola for as far as it reaches.
  const last = times[times.length - 1] as number
  const single = times.filter((time) => time > 0).length === 1
  const { points, mu, alpha, step } = (single ? ONE_TIME : WINDOW)[contour] as Hyperbola
  const windowOf = (time: number) =>
    time === 0 ? -1 : Math.floor(Math.log(last / time) / Math.log(WINDOW_RATIO) + 1e-12)
  let window = Number.NaN
  for (let i = 0; i < times.length; i++) {
    const time = times[i] as number
    const end = last / WINDOW_RATIO ** windowOf(time)
    const known = windowOf(time) === window
    window = windowOf(time)
    first[i] = known ? (first[i - 1] as number) : at.length / 2
    if (time === 0) {
      at.push(INFINITY, 0)
      weight.push(1, 0)
    }
    for (let k = 0; k < points && time > 0; k++) {
      const u = (k + 0.5) * step
      const re = mu * (1 - Math.cosh(u) * Math.sin(alpha))
      const im = mu * Math.sinh(u) * Math.cos(alpha)
      if (!known) at.push(re / end, im / end)
      // (h / πi) z′ exp(z t) / z, where z′ = iμ cos(iu − α).
      const size = ((step * mu) / Math.PI) * Math.exp((re * time) / end)
      const turn = (im * time) / end
      const [cr, ci] = [Math.cosh(u) * Math.cos(alpha), Math.sinh(u) * Math.sin(alpha)]
      const [qr, qi] = quotient(cr, ci, re, im)
      const [er, ei] = [size * Math.cos(turn), size * Math.sin(turn)]
      weight.push(qr * er - qi * ei, qr * ei + qi * er)
    }
    until[i] = at.length / 2
  }
  return { times, at: Float64Array.from(at), first, until, weight: Float64Array.from(weight) }
}

function quotient(ar: number, ai: number, br: number, bi: number): [re: number, im: number] {
  const square = br * br + bi * bi
  return [(ar * br + ai * bi) / square, (ai * br - ar * bi) / square]
}

/** Inverts `z F(z)`, given at the frequencies, interleaved, from an offset on, into `result`. */
export function invertLaplace(
  { first, until, weight, times }: LaplaceInversion,
  transform: Float64Array,
  offset = 0,
  result = new Float64Array(times.length),
): Float64Array {
  for (let i = 0, w = 0; i < result.length; i++) {
    // Two sums, so that neither has to wait for the other.
    let [even, odd] = [0, 0]
    const end = offset + 2 * (until[i] as number)
    let j = offset + 2 * (first[i] as number)
    for (; j + 2 < end; j += 4, w += 4) {
      even +=
        (weight[w] as number) * (transform[j] as number) -
        (weight[w + 1] as number) * (transform[j + 1] as number)
      odd +=
        (weight[w + 2] as number) * (transform[j + 2] as number) -
        (weight[w + 3] as number) * (transform[j + 3] as number)
    }
    if (j < end) {
      even +=
        (weight[w] as number) * (transform[j] as number) -
        (weight[w + 1] as number) * (transform[j + 1] as number)
      w += 2
    }
    result[i] = even + odd
  }
  return result
}
