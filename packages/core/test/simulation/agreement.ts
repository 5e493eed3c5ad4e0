import {
  expectedVisits,
  hittingProbabilities,
  outcomeProbabilities,
  rewardToAbsorption,
  stepsToAbsorption,
  timeToAbsorption,
} from '../../src/analysis/index.ts'
import { conversionStates } from '../../src/analysis/state-set.ts'
import type { Chain } from '../../src/model/index.ts'
import { normalQuantile } from '../../src/numeric/normal-quantile.ts'
import { type Random, randomStream } from '../../src/numeric/random.ts'
import type { Estimate, Simulation } from '../../src/simulation/index.ts'
import { exact, solver } from '../tolerance.ts'
import { andersonDarling } from './anderson-darling.ts'
import { binomialRank } from './binomial-rank.ts'
import { exactMoments } from './exact-moments.ts'
import { normalProbability } from './normal-probability.ts'

/** Figures whose customers' values are neither equal nor counts: their means are nearly normal. */
const MEANS = ['steps', 'cost', 'revenue', 'time', 'visits'] as const

/** Draws of the standard normal distribution, one or more a chain, if simulation is as it should be. */
export interface Scores {
  /** Means against exact ones, in exact standard errors. */
  readonly means: Record<(typeof MEANS)[number], number[]>
  /** The same of means that are rarely far off: mean 0 and variance 1, but not normal. */
  readonly skewed: Record<(typeof MEANS)[number], number[]>
  /** The same means in the standard errors that simulation reported. */
  readonly reported: Record<(typeof MEANS)[number], number[]>
  /** Squared standard errors against exact ones: mean 0 and variance 1, but not normal. */
  readonly standardErrors: Record<(typeof MEANS)[number], number[]>
  /** Counts, by their ranks within their exact distributions. */
  readonly counts: Record<'outcomes' | 'conversion', number[]>
}

/** Skewness of a mean from which it isn't taken for normal: the distance from normal is 7 % of it. */
const NEARLY_NORMAL = 0.03
/** Skewness of a mean from which a thousand of them aren't enough for the central limit. */
const TOO_SKEWED = 3

/** Simulates chains and compares all figures with exact analysis. */
export function scoresOf(
  chains: readonly Chain[],
  simulate: (chain: Chain, c: number) => Simulation,
): Scores {
  const empty = () => ({ steps: [], cost: [], revenue: [], time: [], visits: [] })
  const scores: Scores = {
    means: empty(),
    skewed: empty(),
    reported: empty(),
    standardErrors: empty(),
    counts: { outcomes: [], conversion: [] },
  }
  const random = randomStream('ties')
  for (const [c, chain] of chains.entries()) {
    const simulation = simulate(chain, c)
    exact(simulation.truncated, 0)
    for (const figure of MEANS) addMean(scores, figure, chain, simulation, random)
    const { customers } = simulation
    scores.counts.outcomes.push(
      ...multinomialScores(
        customers,
        simulation.outcomes,
        outcomeProbabilities(chain).probability,
        random,
      ),
    )
    if (simulation.conversion)
      scores.counts.conversion.push(
        ...multinomialScores(customers, [simulation.conversion], [conversion(chain)], random),
      )
  }
  return scores
}

function addMean(
  { means, skewed, reported, standardErrors }: Scores,
  figure: (typeof MEANS)[number],
  chain: Chain,
  simulation: Simulation,
  random: Random,
): void {
  const { customers: n } = simulation
  const { estimate, truth } =
    figure === 'visits' ? visits(chain, simulation, random) : total(figure, chain, simulation)
  if (truth.variance <= 1e-6 * truth.mean ** 2) return
  const error = (estimate.mean - truth.mean) / Math.sqrt(truth.variance / n)
  const skewness = Math.abs(truth.skewness) / Math.sqrt(n)
  if (skewness > TOO_SKEWED) return
  skewed[figure].push(error)
  if (skewness > NEARLY_NORMAL) return
  means[figure].push(error)
  if (figure === 'visits') return
  reported[figure].push((estimate.mean - truth.mean) / estimate.standardError)
  // The variance of a sample's variance (Cho & Cho 2008).
  const spread = truth.variance * Math.sqrt((truth.kurtosis - (n - 3) / (n - 1)) / n)
  standardErrors[figure].push((n * estimate.standardError ** 2 - truth.variance) / spread)
}

/** A figure, and what it is by the library's analysis and by the moments of the tests. */
function total(figure: Exclude<(typeof MEANS)[number], 'visits'>, chain: Chain, found: Simulation) {
  const arrivals = chain.ids.map((_, i) => (i < chain.touchpoints ? 1 : 0))
  const truth = {
    steps: () => exactMoments(chain, arrivals),
    cost: () => exactMoments(chain, chain.cost),
    revenue: () => exactMoments(chain, chain.revenue),
    time: () => exactMoments(chain, sojourns(chain), 'exponential'),
  }[figure]()
  const analysed = {
    steps: () => stepsToAbsorption(chain),
    cost: () => rewardToAbsorption(chain, { onStates: chain.cost }).fromEntries,
    revenue: () => rewardToAbsorption(chain, { onStates: chain.revenue }).fromEntries,
    time: () => timeToAbsorption(chain) as { mean: number; variance: number },
  }[figure]()
  solver(truth.mean, analysed.mean, figure)
  solver(truth.variance, analysed.variance, figure, truth.variance + truth.mean ** 2)
  return { estimate: found[figure] as Estimate, truth }
}

/** Visits to all touchpoints at once: their sum with random weights. */
function visits(chain: Chain, found: Simulation, random: Random) {
  const weights = chain.ids.map((_, i) => (i < chain.touchpoints ? random() : 0))
  const sum = (visits: ArrayLike<number>) =>
    Array.from(visits).reduce((sum, each, i) => sum + each * (weights[i] as number), 0)
  const truth = exactMoments(chain, weights)
  solver(truth.mean, sum(expectedVisits(chain).visits), 'visits')
  const mean = sum(found.visits.map((each) => each.mean))
  return { estimate: { mean, standardError: Number.NaN }, truth }
}

/**
 * Shares of a multinomial draw, one binomial count after the other, each given those before and the
 * rarest first: so many independent scores, exactly normal for rare counts too, because ties are broken
 * at random. What takes the whole remainder says nothing and is left out.
 */
export function multinomialScores(
  trials: number,
  shares: readonly Estimate[],
  probability: ArrayLike<number>,
  random: Random,
): number[] {
  const of = (k: number) => probability[k] as number
  const scores: number[] = []
  let left = trials
  let remaining = 1
  for (const k of [...shares.keys()].sort((a, b) => of(a) - of(b))) {
    const count = Math.round((shares[k] as Estimate).mean * trials)
    const p = of(k) / remaining
    if (left > 0 && p > 0 && p < 1 - 1e-12) {
      const rank = binomialRank(left, p)(count, random())
      scores.push(normalQuantile(Math.min(Math.max(rank, 1e-300), 1 - 1e-16)))
    }
    left -= count
    remaining -= of(k)
  }
  return scores
}

/** Whether a sample looks as if it were normal: three tests, and the probability of the worst. */
export function normality(scores: readonly number[]): number {
  const n = scores.length
  const mean = scores.reduce((sum, z) => sum + z, 0) / n
  const variance = scores.reduce((sum, z) => sum + (z - mean) ** 2, 0) / (n - 1)
  return Math.min(
    1,
    3 *
      Math.min(
        andersonDarling(scores),
        bothTails(mean * Math.sqrt(n)),
        bothTails((variance - 1) * Math.sqrt((n - 1) / 2)),
      ),
  )
}

/** How likely scores of mean 0 and variance 1 have a mean as far from 0, by the central limit. */
export function centred(scores: readonly number[]): number {
  return bothTails(scores.reduce((sum, z) => sum + z, 0) / Math.sqrt(scores.length))
}

const bothTails = (z: number) => 2 * normalProbability(-Math.abs(z))

function sojourns(chain: Chain): number[] {
  return chain.ids.map((_, i) => chain.meanSojourn[i] ?? 0)
}

/** The exact share that converts. */
export function conversion(chain: Chain): number {
  const { probability } = hittingProbabilities(chain, conversionStates(chain))
  return chain.entry.reduce((sum, share, i) => sum + share * (probability[i] as number), 0)
}
