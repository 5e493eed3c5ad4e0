import type { Fit } from '../estimation/fit-counts.ts'
import type { JourneyCounts } from '../estimation/journey-counts.ts'
import { drawProbabilities, posterior } from '../estimation/posterior.ts'
import { type Chain, chainFromBuffer, SojournKind } from '../model/chain.ts'
import { compileChain } from '../model/compile-chain.ts'
import { sojournVariance } from '../model/sojourn-time.ts'
import { type Random, randomStream } from '../numeric/random.ts'
import { sampleDirichlet, sampleGamma, sampleNormal } from '../numeric/sample.ts'
import { type LastVisitChain, lastVisitChain } from './last-visit-chain.ts'

/** Chains drawn from what a fit leaves open, one at a time. */
export interface ChainDraws extends Pick<LastVisitChain, 'chain' | 'stay'> {
  /** The fitted chain itself. */
  readonly fitted: Chain
  readonly chains: () => Generator<Chain>
}

/**
 * Draws of everything that a fit had to estimate: rows and entries from their Dirichlet posteriors,
 * and the scale of each sojourn time. That of an exponential is drawn from its posterior, where the
 * sum of `n` stays over the mean is Gamma(n); that of another law from the limit of the same, a
 * relative error of `cv / √n`. Shapes are taken as fitted.
 */
export function drawChains(
  { journey }: Fit,
  counts: JourneyCounts,
  loss: string,
  seed: string | number,
  draws: number,
): ChainDraws {
  const fitted = compileChain(journey)
  const { chain, stay, probabilities } = lastVisitChain(journey, fitted, loss)
  const rows = drawProbabilities(posterior(journey, fitted), seed, draws)
  const entered = new Map(counts.entries.map(({ touchpoint, count }) => [touchpoint, count]))
  const codes = new Map(counts.touchpoints.map((name, code) => [name, code]))
  const weight = Float64Array.from(chain.ids, (id) => entered.get(codes.get(id) ?? -1) ?? 0)
  const stays = new Map(counts.stays.map(({ touchpoint, count }) => [touchpoint, count]))
  const ids = fitted.ids.slice(0, fitted.touchpoints)
  const stayed = ids.map((id) => stays.get(codes.get(id) as number) ?? 0)
  function* chains() {
    const entry = randomStream(seed, 'entries')
    const time = ids.map((id) => randomStream(seed, `sojourn ${id}`))
    for (const row of rows) {
      const drawn = chainFromBuffer(chain.ids, chain.buffer.slice(0))
      drawn.probability.set(probabilities(row))
      sampleDirichlet(entry, weight, drawn.entry)
      for (const [i, random] of time.entries())
        scaleSojourn(drawn, stay[i] as number, factor(random, fitted, i, stayed[i] as number))
      yield drawn
    }
  }
  return { chain, stay, fitted, chains }
}

function factor(random: Random, chain: Chain, i: number, stays: number): number {
  if (stays === 0) return 1
  if (chain.sojournKind[i] === SojournKind.exponential) return stays / sampleGamma(random, stays)
  const mean = chain.meanSojourn[i] as number
  const variation = mean > 0 ? Math.sqrt(sojournVariance(chain, i)) / mean : 0
  return variation > 0 ? Math.exp((variation / Math.sqrt(stays)) * sampleNormal(random)) : 1
}

function scaleSojourn(chain: Chain, state: number, times: number): void {
  if (times === 1 || state >= chain.touchpoints) return
  chain.meanSojourn[state] = (chain.meanSojourn[state] as number) * times
  chain.sojournScale[state] = (chain.sojournScale[state] as number) * times
  const until = chain.sampleStart[state + 1] as number
  for (let k = chain.sampleStart[state] as number; k < until; k++)
    chain.sampleValue[k] = (chain.sampleValue[k] as number) * times
}
