import type { Chain } from '../model/chain.ts'

/** Makes visits of touchpoints last so many times as long: a scale of every family of sojourn times. */
export function scaleStays(chain: Chain, factors: ReadonlyMap<number, number>): void {
  for (const [i, factor] of factors) {
    chain.meanSojourn[i] = (chain.meanSojourn[i] as number) * factor
    chain.sojournScale[i] = (chain.sojournScale[i] as number) * factor
    const until = chain.sampleStart[i + 1] as number
    for (let k = chain.sampleStart[i] as number; k < until; k++)
      chain.sampleValue[k] = (chain.sampleValue[k] as number) * factor
  }
}
