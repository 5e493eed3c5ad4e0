import { estimateOfValues } from '../numeric/estimate.ts'
import { fittedValues, ridgeFit } from './ridge-fit.ts'
import { smoothingBasis } from './smoothing-basis.ts'

/** Draws on which length scales are sought, and inducing draws then and in the end. */
const SEARCHED = 1000
const INDUCING = { search: 40, fit: 80 }
const START = [0.5, 1, 2, 4, 8]
const ROUNDS = 3

/**
 * Mean of each response given the parameters, by draw: regression on a Gaussian process with a
 * linear mean and a length scale for each parameter (Strong, Oakley & Brennan 2014), of low rank, so
 * that it costs no more than a linear one. Length scales are the likeliest of a search by halving and
 * doubling over the first thousand draws or so; the ratio of signal to noise is the likeliest too.
 *
 * Linear relations, and parameters that move together, are met exactly. Parameters that take few
 * values (25 draws or more of each on average, such as the result of a test that has three) aren't
 * smoothed over: the means are those of the draws with each value. A parameter that doesn't vary plays
 * no part; without any other the mean is that of all draws.
 */
export function conditionalMeans(
  responses: readonly Float64Array[],
  parameters: readonly Float64Array[],
): Float64Array[] {
  const columns = parameters.map(standardised).filter((column) => column !== undefined)
  const groups = fewValues(columns)
  return responses.map((response) => {
    if (groups !== undefined) return meansOf(response, groups)
    const unit = standardised(response)
    if (columns.length === 0 || unit === undefined)
      return new Float64Array(response.length).fill(estimateOfValues(response).mean)
    const { mean } = estimateOfValues(response)
    const sd = Math.sqrt(response.length) * estimateOfValues(response).standardError
    return fit(unit, columns).map((value) => mean + sd * value)
  })
}

/** Draws on average of each value of parameters that take few. */
const OF_EACH = 25

/** By draw, the place of what the parameters are in it; undefined where they take many values. */
function fewValues(columns: readonly Float64Array[]): Int32Array | undefined {
  const [first] = columns
  if (first === undefined) return undefined
  const places = new Map<string, number>()
  const place = new Int32Array(first.length)
  for (let d = 0; d < place.length; d++) {
    const key = columns.map((column) => column[d]).join()
    const known = places.get(key)
    place[d] = known ?? places.size
    if (known === undefined) places.set(key, places.size)
    if (places.size * OF_EACH > place.length) return undefined
  }
  return place
}

function meansOf(response: Float64Array, place: Int32Array): Float64Array {
  const sums: number[] = []
  const counts: number[] = []
  for (const [d, group] of place.entries()) {
    sums[group] = (sums[group] ?? 0) + (response[d] as number)
    counts[group] = (counts[group] ?? 0) + 1
  }
  return Float64Array.from(place, (group) => (sums[group] as number) / (counts[group] as number))
}

function fit(response: Float64Array, columns: readonly Float64Array[]): Float64Array {
  const lengths = likeliestLengths(response, columns)
  const basis = smoothingBasis(columns, distinctDraws(columns, INDUCING.fit), lengths)
  const [found] = ridgeFit(basis, [response])
  return fittedValues(basis, (found as NonNullable<typeof found>).weights)
}

function likeliestLengths(response: Float64Array, columns: readonly Float64Array[]): number[] {
  const every = Math.ceil(response.length / SEARCHED)
  const thin = (draws: Float64Array) => draws.filter((_, d) => d % every === 0)
  const few = columns.map(thin)
  const y = thin(response)
  const inducing = distinctDraws(few, INDUCING.search)
  const likelihood = (lengths: readonly number[]) =>
    ridgeFit(smoothingBasis(few, inducing, lengths), [y])[0]?.logLikelihood ?? -Infinity
  let best = { lengths: [] as number[], value: -Infinity }
  const attempt = (lengths: number[]) => {
    const value = likelihood(lengths)
    if (value > best.value) best = { lengths, value }
  }
  for (const start of START) attempt(columns.map(() => start * Math.sqrt(columns.length)))
  for (let round = 0; round < ROUNDS && columns.length > 1; round++) {
    const before = best.value
    for (const k of columns.keys())
      for (const factor of [0.5, 2])
        attempt(best.lengths.map((length, i) => (i === k ? length * factor : length)))
    if (!(best.value > before)) break
  }
  return best.lengths
}

/** Evenly spaced draws, of which no two have the same parameters. */
function distinctDraws(columns: readonly Float64Array[], most: number): number[] {
  const count = (columns[0] as Float64Array).length
  const size = Math.max(1, Math.min(most, Math.floor(count / 5)))
  const seen = new Set<string>()
  const chosen = Array.from({ length: size }, (_, i) => Math.floor((i * count) / size))
  return chosen.filter((d) => {
    const key = columns.map((column) => column[d]).join()
    return seen.size < seen.add(key).size
  })
}

/** Less its mean, in units of its standard deviation; undefined where it doesn't vary. */
function standardised(draws: Float64Array): Float64Array | undefined {
  const { mean, standardError } = estimateOfValues(draws)
  const sd = standardError * Math.sqrt(draws.length)
  // What is left of a constant after rounding is no variation.
  return sd > 1e-12 * Math.abs(mean) ? draws.map((x) => (x - mean) / sd) : undefined
}
