import type { Random } from './random.ts'

/** A draw of the standard normal distribution (Marsaglia's polar method; the spare is let go). */
export function sampleNormal(random: Random): number {
  for (;;) {
    const u = 2 * random() - 1
    const v = 2 * random() - 1
    const s = u * u + v * v
    if (s > 0 && s < 1) return u * Math.sqrt((-2 * Math.log(s)) / s)
  }
}

/** A draw of the gamma distribution with scale 1 (Marsaglia & Tsang 2000). */
export function sampleGamma(random: Random, shape: number): number {
  if (shape < 1) return sampleGamma(random, shape + 1) * random() ** (1 / shape)
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = sampleNormal(random)
    const t = 1 + c * x
    if (t <= 0) continue
    const v = t * t * t
    const u = random()
    if (Math.log(u) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v
  }
}

/**
 * A draw of the Dirichlet distribution, written into `into` from `offset`: gamma draws that are
 * normalised. Where all of them underflow (weights far below 1) the mean is given.
 */
export function sampleDirichlet(
  random: Random,
  weight: ArrayLike<number>,
  into: Float64Array,
  offset = 0,
): void {
  let total = 0
  for (let j = 0; j < weight.length; j++) {
    const draw = (weight[j] as number) > 0 ? sampleGamma(random, weight[j] as number) : 0
    into[offset + j] = draw
    total += draw
  }
  const scale = total > 0 ? total : Array.from(weight).reduce((sum, w) => sum + w, 0)
  for (let j = 0; j < weight.length; j++)
    into[offset + j] = (total > 0 ? (into[offset + j] as number) : (weight[j] as number)) / scale
}
