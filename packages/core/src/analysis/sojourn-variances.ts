import { type Chain, SojournKind } from '../model/chain.ts'
import { sojournVariance } from '../model/sojourn-time.ts'
import { logGamma } from '../numeric/gamma-function.ts'
import { roundingError } from '../numeric/rounding.ts'
import type { BoundedByState } from './totals.ts'

/** How far the logarithm of the gamma function can be off, of `max(1, |ln Γ|)`; ten times what is seen. */
const GAMMA_ERROR = 1e-14

/** Variances of the sojourn times whose `mean` is above 0, by state, and how far off each can be. */
export function sojournVariances(chain: Chain, mean: Float64Array): BoundedByState {
  const x = mean.map((value, i) => (value > 0 ? sojournVariance(chain, i) : 0))
  const bound = x.map((variance, i) => {
    const square = variance + (mean[i] as number) ** 2
    return variance === 0 ? 0 : shareOff(chain, i) * square
  })
  return { x, bound }
}

/** How far off a variance can be, as a share of the second moment. */
function shareOff(chain: Chain, i: number): number {
  const shape = chain.sojournShape[i] as number
  const samples = (chain.sampleStart[i + 1] as number) - (chain.sampleStart[i] as number)
  switch (chain.sojournKind[i]) {
    case SojournKind.exponential:
    case SojournKind.gamma:
      return roundingError(4)
    case SojournKind.empirical:
      return roundingError(4 * samples + 12)
    case SojournKind.lognormal:
      // exp(σ²) multiplies what its square rounds.
      return roundingError(16 * (1 + shape ** 2))
    default:
      return 6 * GAMMA_ERROR * Math.max(1, logGamma(1 + 2 / shape))
  }
}
