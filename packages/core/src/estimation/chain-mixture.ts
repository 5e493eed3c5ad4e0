import type { Random } from '../numeric/random.ts'
import { sampleGamma } from '../numeric/sample.ts'
import type { JourneyPaths } from './journey-paths.ts'

/** The probabilities of a chain, by the numbers of entries and of steps. */
export interface PathChain {
  readonly entry: Float64Array
  readonly step: Float64Array
}

/** A mixture of chains. */
export interface ChainMixture {
  readonly share: readonly number[]
  readonly chains: readonly PathChain[]
}

/** A mixture that was fitted to paths. */
export interface FittedMixture extends ChainMixture {
  /** Log-likelihood and log prior of each round, which never fall. */
  readonly trace: readonly number[]
  readonly logLikelihood: number
  readonly converged: boolean
}

/** Options of {@link fitMixture}. */
export interface MixtureFitOptions {
  readonly segments: number
  /** Visits that the whole is worth in each row of each segment. */
  readonly prior: number
  readonly rounds: number
  readonly random: Random
}

/** Rounds end where a journey's log-likelihood rises by less than this on average. */
const STILL = 1e-7

/**
 * EM on a mixture of Markov chains (Dempster, Laird & Rubin 1977; Cadez et al. 2003), from a random
 * start. Each row of a segment has a Dirichlet prior whose mode is the row of the whole, so that no
 * step that others make is impossible in any segment.
 * @param times how often each path was seen.
 */
export function fitMixture(
  paths: JourneyPaths,
  times: Float64Array,
  { segments, prior, rounds, random }: MixtureFitOptions,
): FittedMixture {
  const whole = wholeOf(paths, times)
  const journeys = times.reduce((a, b) => a + b, 0)
  let mixture: ChainMixture = {
    share: Array.from({ length: segments }, () => 1 / segments),
    chains: Array.from({ length: segments }, () =>
      segments === 1 ? whole : disturbed(paths, whole, random),
    ),
  }
  const trace: number[] = []
  for (;;) {
    const { membership, logLikelihood } = memberships(paths, times, mixture)
    const value = logLikelihood + logPrior(mixture, whole, prior)
    const rise = value - (trace.at(-1) ?? Number.NEGATIVE_INFINITY)
    trace.push(value)
    const converged = rise <= STILL * Math.max(1, journeys)
    if (converged || trace.length >= rounds) return { ...mixture, trace, logLikelihood, converged }
    const sizes = membership.map((own) =>
      own.reduce((sum, m, p) => sum + m * (times[p] as number), 0),
    )
    mixture = {
      share: sizes.map((size) => size / journeys),
      chains: membership.map((own) => {
        const weight = times.map((often, p) => often * (own[p] as number))
        const chain = {
          entry: whole.entry.map((p) => prior * p),
          step: whole.step.map((p) => prior * p),
        }
        return normalised(paths, addPaths(paths, weight, chain))
      }),
    }
  }
}

/** Which segments paths are from. */
export interface Memberships {
  /** By segment and path: how probable it is. */
  readonly membership: readonly Float64Array[]
  /** `ln Pr` of each path. */
  readonly logProbability: Float64Array
  /** Of all paths, each as often as it was seen. */
  readonly logLikelihood: number
}

/**
 * How probable each segment is for each path (Bayes). Products are sums of logarithms, so that long
 * paths don't underflow.
 */
export function memberships(
  { entry, start, step }: JourneyPaths,
  times: Float64Array,
  { share, chains }: ChainMixture,
): Memberships {
  const paths = entry.length
  const most = new Float64Array(paths).fill(Number.NEGATIVE_INFINITY)
  const membership = chains.map((chain, k) => {
    const [first, next] = [chain.entry.map(Math.log), chain.step.map(Math.log)]
    const own = new Float64Array(paths)
    for (let p = 0; p < paths; p++) {
      let log = Math.log(share[k] as number) + (first[entry[p] as number] as number)
      const end = start[p + 1] as number
      for (let s = start[p] as number; s < end; s++) log += next[step[s] as number] as number
      own[p] = log
      if (log > (most[p] as number)) most[p] = log
    }
    return own
  })
  let logLikelihood = 0
  const logProbability = new Float64Array(paths)
  for (let p = 0; p < paths; p++) {
    const highest = most[p] as number
    let total = 0
    for (const own of membership) {
      own[p] = Math.exp((own[p] as number) - highest)
      total += own[p] as number
    }
    for (const own of membership) own[p] = (own[p] as number) / total
    logProbability[p] = highest + Math.log(total)
    logLikelihood += (times[p] as number) * (logProbability[p] as number)
  }
  return { membership, logProbability, logLikelihood }
}

/** `Σ prior · w ln p`, the Dirichlet prior but for its constants. */
function logPrior({ chains }: ChainMixture, whole: PathChain, prior: number): number {
  let sum = 0
  for (const chain of chains)
    for (const part of ['entry', 'step'] as const)
      for (const [i, p] of chain[part].entries())
        sum += prior * (whole[part][i] as number) * Math.log(p)
  return sum
}

/** The chain of all journeys; half a count more for each step, so that none is 0 where some journeys are held out. */
function wholeOf(paths: JourneyPaths, times: Float64Array): PathChain {
  const half = (length: number) => new Float64Array(length).fill(0.5)
  const chain = { entry: half(paths.entries.length), step: half(paths.from.length) }
  return normalised(paths, addPaths(paths, times, chain))
}

/** The whole with each probability multiplied by an exponential variable, and rows scaled back. */
function disturbed(paths: JourneyPaths, whole: PathChain, random: Random): PathChain {
  const shaken = (p: number) => p * sampleGamma(random, 1)
  return normalised(paths, { entry: whole.entry.map(shaken), step: whole.step.map(shaken) })
}

function addPaths(
  { entry, start, step }: JourneyPaths,
  weight: Float64Array,
  chain: PathChain,
): PathChain {
  for (let p = 0; p < entry.length; p++) {
    const times = weight[p] as number
    if (times === 0) continue
    add(chain.entry, entry[p] as number, times)
    for (let s = start[p] as number; s < (start[p + 1] as number); s++)
      add(chain.step, step[s] as number, times)
  }
  return chain
}

function normalised({ from }: JourneyPaths, { entry, step }: PathChain): PathChain {
  const whole = entry.reduce((a, b) => a + b, 0)
  const rows = new Map<number, number>()
  for (const [s, weight] of step.entries())
    rows.set(from[s] as number, (rows.get(from[s] as number) ?? 0) + weight)
  return {
    entry: entry.map((weight) => weight / whole),
    step: step.map((weight, s) => weight / (rows.get(from[s] as number) as number)),
  }
}

function add(sums: Float64Array, at: number, amount: number): void {
  sums[at] = (sums[at] as number) + amount
}
