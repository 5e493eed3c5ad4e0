import { portableLog, portableLog1p } from './portable-log.ts'
import type { Random } from './random.ts'

/**
 * A draw of the binomial distribution: successes in `n` trials of probability `p`. The methods have
 * the distribution itself and not a normal one near it; time doesn't grow with `n`.
 *
 * Below ten expected successes it adds up the geometric gaps between them (Devroye, *Non-Uniform
 * Random Variate Generation*, 1986, X.4.3); above, it is Hörmann's transformed rejection with squeeze
 * (algorithm BTRS, *J. Stat. Comput. Simul.* 46, 1993), whose acceptance is worked out from the
 * difference to the mode, so that it keeps its digits up to 2⁵³ trials.
 */
export function sampleBinomial(random: Random, n: number, p: number): number {
  if (n === 0 || p <= 0) return 0
  if (p >= 1) return n
  if (p > 0.5) return n - sampleBinomial(random, n, 1 - p)
  return n * p < 10 ? byGaps(random, n, p) : byRejection(random, n, p)
}

function byGaps(random: Random, n: number, p: number): number {
  const logFailure = portableLog1p(-p)
  let successes = 0
  let trial = 0
  for (;;) {
    trial += Math.floor(portableLog(random()) / logFailure) + 1
    if (trial > n) return successes
    successes++
  }
}

function byRejection(random: Random, n: number, p: number): number {
  const deviation = Math.sqrt(n * p * (1 - p))
  const b = 1.15 + 2.53 * deviation
  const a = -0.0873 + 0.0248 * b + 0.01 * p
  const centre = n * p + 0.5
  const squeeze = 0.92 - 4.2 / b
  const alpha = (2.83 + 5.1 / b) * deviation
  const mode = Math.floor((n + 1) * p)
  for (;;) {
    const u = random() - 0.5
    const v = random()
    const edge = 0.5 - Math.abs(u)
    const k = Math.floor(((2 * a) / edge + b) * u + centre)
    if (edge >= 0.07 && v <= squeeze) return k
    if (k < 0 || k > n) continue
    const height = (v * alpha) / (a / (edge * edge) + b)
    if (portableLog(height) <= logRatio(n, p, k, mode)) return k
  }
}

/** ln of Pr(X = k) / Pr(X = mode): Stirling's formula, its large terms taken together. */
function logRatio(n: number, p: number, k: number, mode: number): number {
  const d = k - mode
  return (
    stirlingTail(mode) +
    stirlingTail(n - mode) -
    stirlingTail(k) -
    stirlingTail(n - k) -
    (mode + 0.5) * portableLog1p(d / (mode + 1)) -
    (n - mode + 0.5) * portableLog1p(-d / (n - mode + 1)) +
    d * portableLog((p / (1 - p)) * ((n - k + 1) / (k + 1)))
  )
}

/** ln k! − (k + ½) ln(k + 1) + (k + 1) − ½ ln 2π. */
function stirlingTail(k: number): number {
  if (k < TAIL.length) return TAIL[k] as number
  const square = (k + 1) ** 2
  return (1 / 12 - (1 / 360 - 1 / 1260 / square) / square) / (k + 1)
}

const TAIL = [
  0.0810614667953272, 0.0413406959554092, 0.0276779256849983, 0.02079067210376509,
  0.0166446911898211, 0.0138761288230707, 0.0118967099458917, 0.010411265261972,
  0.00925546218271273, 0.00833056343336287,
]
