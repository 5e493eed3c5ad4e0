/** Poisson probabilities where they matter: `weight[i]` is that of `first + i`. */
export interface PoissonWeights {
  readonly first: number
  readonly weight: Float64Array
  /** Probability left out on both sides, at most. */
  readonly omitted: number
}

const NEGLIGIBLE = 1e-20

/**
 * Probabilities of a Poisson distribution, worked out from the mode outwards by the ratio of
 * neighbours and then normalised: no logarithms, no overflow, no cancellation for any mean
 * (the idea of Fox & Glynn 1988).
 */
export function poissonWeights(mean: number): PoissonWeights {
  const mode = Math.floor(mean)
  const below: number[] = []
  const above: number[] = []
  for (let k = mode, w = 1; k > 0 && w > NEGLIGIBLE; k--) {
    w *= k / mean
    below.push(w)
  }
  for (let k = mode, w = 1; w > NEGLIGIBLE; k++) {
    w *= mean / (k + 1)
    above.push(w)
  }
  const raw = Float64Array.from([...below.reverse(), 1, ...above])
  const total = raw.reduce((sum, w) => sum + w, 0)
  return {
    first: mode - below.length,
    weight: raw.map((w) => w / total),
    // Beyond the last terms the tails shrink at least geometrically; their ratio is at most mean/k.
    omitted: 2 * NEGLIGIBLE * (raw.length + 1),
  }
}
