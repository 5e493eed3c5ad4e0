import { logGamma } from './gamma-function.ts'
import { lowerGamma, upperGamma } from './incomplete-gamma.ts'
import { normalQuantile } from './normal-quantile.ts'
import { portableExp } from './portable-exp.ts'
import { portableLog } from './portable-log.ts'
import type { LogQuantile } from './quantile-table.ts'

/** From here on an expansion has as many digits as anybody asks for. */
const LARGE = 1e6
/** Below this `ln x` the first term of the series of the distribution is all of it. */
const TINY = -40

/**
 * `ln` of the quantiles of the gamma distribution with shape `a` and scale 1, to 1e-12 and with the
 * same bits on every machine.
 *
 * Newton's method for the logarithm of the tail as a function of `y = ln x`. The density of `y` is
 * log-concave, so both tails are too, and from the outer side of the root every step comes closer and
 * none passes it. It begins there by bounds: `P(a, x) ≤ xᵃ / Γ(a + 1)`, and the tails of a sub-gamma
 * variable (Boucheron, Lugosi & Massart 2013, section 2.4). From a root close by, one step leads there.
 * Shapes above a million go by Wilson & Hilferty (1931): a cube root that is nearly normal.
 */
export function gammaLogQuantile(a: number): LogQuantile {
  if (a > LARGE) return byCubeRoot(a)
  const first = logGamma(a + 1)
  const whole = logGamma(a)
  const below = (y: number) =>
    y < TINY ? portableExp(a * y - first) : lowerGamma(a, portableExp(y))
  const over = (y: number) => (y < TINY ? 1 - below(y) : upperGamma(a, portableExp(y)))
  const enough = 1e-8 / Math.sqrt(1 + a)

  return (tail, above, near) => {
    const wanted = portableLog(tail)
    let y = near ?? outside(a, first, wanted, above)
    for (let round = 0; round < 200; round++) {
      const share = above ? over(y) : below(y)
      // x f(x): how fast the share changes with y.
      const slope = portableExp(a * y - portableExp(y) - whole)
      const step = ((portableLog(share) - wanted) * share) / slope
      y += above ? step : -step
      if (Math.abs(step) <= enough) break
    }
    return y
  }
}

/** A `y` beyond the root, or at it. */
function outside(a: number, first: number, logTail: number, above: boolean): number {
  const spread = Math.sqrt(-2 * a * logTail)
  if (above) return portableLog(a + spread - logTail)
  const bound = (logTail + first) / a
  return spread < a ? Math.max(bound, portableLog(a - spread)) : bound
}

function byCubeRoot(a: number): LogQuantile {
  const centre = portableLog(a)
  return (tail, above) => {
    const z = above ? -normalQuantile(tail) : normalQuantile(tail)
    // And the first term of Cornish & Fisher's expansion that they leave out.
    const rest = (3 * z - z * z * z) / (108 * a * Math.sqrt(a))
    return centre + 3 * portableLog(1 - 1 / (9 * a) + z / (3 * Math.sqrt(a))) + rest
  }
}
