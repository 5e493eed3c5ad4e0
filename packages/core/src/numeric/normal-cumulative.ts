import { upperGamma } from './incomplete-gamma.ts'

/** Standard normal distribution `Φ(z)`, to 1e-13, and to about as much of itself in the lower tail. */
export function normalCumulative(z: number): number {
  const tail = upperGamma(0.5, (z * z) / 2) / 2
  return z < 0 ? tail : 1 - tail
}
