import { type Estimate, estimateOfValues } from '../numeric/estimate.ts'
import { randomStream } from '../numeric/random.ts'
import { sampleBinomial } from '../numeric/sample-binomial.ts'
import { conditionalBenefit } from './evppi.ts'
import { rising } from './rising.ts'

/** Draws that are weighted as a prior, at most. */
const ATOMS = 2000

/** ln 0 in a product with a count, which may be 0. */
const IMPOSSIBLE = -1e15

/** Terms of a posterior below e⁻⁴⁰ of the largest are nothing. */
const NEGLIGIBLE = -40

/** What a test of one size is worth, and what choosing by it brings. */
export interface InformedChoice {
  readonly value: Estimate
  /** Places of the draws that were weighted, the same for every size. */
  readonly atoms: Int32Array
  /** By these draws: what the strategy chosen after the test really has over the best on average. */
  readonly real: Float64Array
}

/**
 * The value of binomial samples in each arm, of draws that were checked: the exact value in the model
 * whose prior puts equal weights on the draws, but that one data set is drawn for each of them.
 */
export function sampleInformation(
  benefit: readonly Float64Array[],
  arms: readonly Float64Array[],
  sizes: readonly number[],
  seed: string | number,
): InformedChoice[] {
  const { means, chosen } = conditionalBenefit(benefit, arms)
  const draws = (benefit[0] as Float64Array).length
  const count = Math.min(draws, ATOMS)
  const atoms = Int32Array.from({ length: count }, (_, i) => Math.floor((i * draws) / count))
  const at = (list: Float64Array) => Float64Array.from(atoms, (d) => list[d] as number)
  const most = estimateOfValues(
    Float64Array.from(means[0] as Float64Array, (_, d) =>
      means.reduce((top, list) => Math.max(top, list[d] as number), 0),
    ),
  ).mean
  const smooth = means.map((list) => {
    // The atoms have the mean of all draws, so that without data the choice is the same.
    const kept = at(list)
    const shift = estimateOfValues(list).mean - estimateOfValues(kept).mean
    return kept.map((x) => x + shift)
  })
  const probability = arms.map(at)
  const raw = benefit.map(at)
  const order = [...sizes.keys()].sort((a, b) => (sizes[a] as number) - (sizes[b] as number))
  const random = randomStream(seed, 'evsi')
  const converted = probability.map(() => new Float64Array(count))
  let before = 0
  const found = order.map((s) => {
    const size = sizes[s] as number
    for (const [a, successes] of converted.entries())
      for (let j = 0; j < count; j++) {
        const more = sampleBinomial(random, size - before, probability[a]?.[j] as number)
        successes[j] = (successes[j] as number) + more
      }
    before = size
    return choose(smooth, posterior(probability, converted, size), count)
  })
  const values = rising(found.map(({ gain }) => Math.min(most, estimateOfValues(gain).mean)))
  const results = found.map(({ strategy }, i) => {
    const real = Float64Array.from(
      strategy,
      (s, j) => (raw[s]?.[j] as number) - (raw[chosen]?.[j] as number),
    )
    const value = { mean: values[i] as number, standardError: estimateOfValues(real).standardError }
    return { value, atoms, real }
  })
  return sizes.map((_, s) => results[order.indexOf(s)] as InformedChoice)
}

/** Writes the posterior weights of the atoms, given the data drawn for atom `j`, and gives their sum. */
type Posterior = (j: number, into: Float64Array) => number

function posterior(
  probability: readonly Float64Array[],
  converted: readonly Float64Array[],
  size: number,
): Posterior {
  const log = (p: number) => (p > 0 ? Math.log(p) : IMPOSSIBLE)
  const success = probability.map((list) => list.map(log))
  const failure = probability.map((list) => list.map((p) => (p < 1 ? Math.log1p(-p) : IMPOSSIBLE)))
  return (j, into) => {
    into.fill(0)
    for (const [a, successes] of converted.entries()) {
      const [yes, no] = [success[a] as Float64Array, failure[a] as Float64Array]
      const x = successes[j] as number
      const rest = size - x
      for (let k = 0; k < into.length; k++)
        into[k] = (into[k] as number) + x * (yes[k] as number) + rest * (no[k] as number)
    }
    let top = -Infinity
    for (let k = 0; k < into.length; k++) if ((into[k] as number) > top) top = into[k] as number
    let sum = 0
    for (let k = 0; k < into.length; k++) {
      const off = (into[k] as number) - top
      const weight = off < NEGLIGIBLE ? 0 : Math.exp(off)
      into[k] = weight
      sum += weight
    }
    return sum
  }
}

/** By atom: the strategy with the highest mean under its posterior, and that mean. */
function choose(means: readonly Float64Array[], weigh: Posterior, count: number) {
  const weights = new Float64Array(count)
  const gain = new Float64Array(count)
  const strategy = new Int32Array(count)
  for (let j = 0; j < count; j++) {
    const total = weigh(j, weights)
    let best = -Infinity
    for (const [s, mean] of means.entries()) {
      let sum = 0
      for (let k = 0; k < count; k++) sum += (weights[k] as number) * (mean[k] as number)
      if (sum / total > best) {
        best = sum / total
        strategy[j] = s
      }
    }
    gain[j] = best
  }
  return { gain, strategy }
}
