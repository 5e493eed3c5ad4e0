import type { Chain } from '../model/chain.ts'
import type { Journey } from '../model/journey.ts'
import { sampleDiscreteLaplace } from '../numeric/discrete-laplace.ts'
import { type Random, randomStream } from '../numeric/random.ts'
import { sampleDirichlet } from '../numeric/sample.ts'
import { noiseScale } from './with-noise.ts'

/** The Dirichlet posterior of the rows of a chain. */
export interface Posterior {
  readonly chain: Chain
  /** Dirichlet weight of each transition, by position; 0 in rows that are taken as stated. */
  readonly weight: Float64Array
  /** Touchpoints whose row is drawn. */
  readonly drawn: readonly number[]
  /** Ids of touchpoints with evidence that disagrees with their row, such as one edited by hand. */
  readonly edited: readonly string[]
  /** Scale of the noise that the counts have; 0 where they have none. */
  readonly noise: number
}

/** Rows agree with their evidence if no probability is further off than this. */
const AGREES = 1e-6

/**
 * The posterior behind a fitted journey: each row with evidence is Dirichlet with weight `n_ij`
 * plus the prior over the successors observed. A row that no longer agrees with its evidence has
 * been changed by hand; it is taken as stated and named in `edited`.
 */
export function posterior(journey: Journey, chain: Chain): Posterior {
  const { transitions = {}, prior = 0, noise } = journey.evidence ?? {}
  const weight = new Float64Array(chain.probability.length)
  const drawn: number[] = []
  const edited: string[] = []
  for (let i = 0; i < chain.touchpoints; i++) {
    const id = chain.ids[i] as string
    const counts = Object.entries(transitions[id] ?? {}).filter(([, count]) => count + prior > 0)
    if (counts.length === 0) continue
    const byId = new Map(counts)
    const total = counts.reduce((sum, [, count]) => sum + count + prior, 0)
    const from = chain.rowStart[i] as number
    const until = chain.rowStart[i + 1] as number
    let agrees = until - from === counts.length
    for (let p = from; p < until && agrees; p++) {
      const count = byId.get(chain.ids[chain.column[p] as number] as string)
      weight[p] = (count ?? 0) + prior
      agrees =
        count !== undefined &&
        Math.abs((weight[p] as number) / total - (chain.probability[p] as number)) <= AGREES
    }
    if (agrees) drawn.push(i)
    else {
      weight.fill(0, from, until)
      edited.push(id)
    }
  }
  return { chain, weight, drawn, edited, noise: noise === undefined ? 0 : noiseScale(noise) }
}

/**
 * Draws of the probabilities of a chain, by draw and position. Each row has a random stream of its
 * own, named by its touchpoint, so that a row's draws don't depend on what else is in the journey.
 * Where counts have noise, the counts without it are drawn first.
 */
export function drawProbabilities(
  { chain, weight, drawn, noise }: Posterior,
  seed: string | number,
  draws: number,
): Float64Array[] {
  const probabilities = Array.from({ length: draws }, () => Float64Array.from(chain.probability))
  for (const i of drawn) {
    const from = chain.rowStart[i] as number
    const row = weight.subarray(from, chain.rowStart[i + 1])
    const random = randomStream(seed, `row ${chain.ids[i]}`)
    for (const probability of probabilities)
      sampleDirichlet(random, noise > 0 ? withoutNoise(row, noise, random) : row, probability, from)
  }
  return probabilities
}

/**
 * Counts that may be behind those with noise: every whole distance as likely as the noise makes it, and
 * no step that is told made less than once.
 */
function withoutNoise(row: Float64Array, scale: number, random: Random): Float64Array {
  return row.map((count) => {
    if (count <= 0) return 0
    for (;;) {
      const before = count - sampleDiscreteLaplace(random, scale)
      if (before >= Math.min(1, count)) return before
    }
  })
}
