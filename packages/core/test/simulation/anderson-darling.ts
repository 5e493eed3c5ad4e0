import { normalProbability } from './normal-probability.ts'

/**
 * How likely a sample of the standard normal distribution lies as far from it as this one, by the
 * distance of Anderson & Darling, which weighs the tails: `A² = −n − Σ (2i − 1) (ln Φ(zᵢ) + ln Φ(−zₙ₊₁₋ᵢ)) / n`.
 */
export function andersonDarling(scores: Iterable<number>): number {
  const z = Float64Array.from(scores).sort()
  const n = z.length
  let sum = 0
  for (let i = 0; i < n; i++) {
    const below = normalProbability(z[i] as number)
    const above = normalProbability(-(z[n - 1 - i] as number))
    sum += (2 * i + 1) * Math.log(Math.max(Number.MIN_VALUE, below * above))
  }
  return andersonDarlingTail(-n - sum / n)
}

/**
 * How likely a distance above `z` is, for a large sample: the series of Anderson & Darling (1952), and
 * far out its largest term, that of the first eigenvalue, `√3 erfc √z`, good to 3 %.
 */
export function andersonDarlingTail(z: number): number {
  if (z <= 0.05) return 1
  if (z > 10) return Math.sqrt(3) * 2 * normalProbability(-Math.sqrt(2 * z))
  let sum = 0
  let binomial = 1
  for (let j = 0; j < 10; j++) {
    const decay = ((4 * j + 1) * Math.PI) ** 2 / (8 * z)
    sum += binomial * (4 * j + 1) * Math.exp(-decay) * integral(z, decay)
    binomial *= -(j + 0.5) / (j + 1)
  }
  return 1 - (Math.sqrt(2 * Math.PI) / z) * sum
}

/** `∫ exp(z / (8 (w² + 1)) − decay w²) dw` from 0, by the trapezoidal rule. */
function integral(z: number, decay: number): number {
  const until = Math.sqrt(40 / decay)
  const width = until / 400
  let sum = 0.5 * Math.exp(z / 8)
  for (let w = width; w < until; w += width) sum += Math.exp(z / (8 * (w * w + 1)) - decay * w * w)
  return width * sum
}
