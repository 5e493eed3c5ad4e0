import { compileChain, type Journey, sojournCumulative } from 'sojourn'

/** Seconds within which half of all visits of a touchpoint end; undefined where that isn't known. */
export function medianStay(journey: Journey, id: string): number | undefined {
  const chain = compileChain(journey)
  const state = chain.ids.indexOf(id)
  if (state < 0 || state >= chain.touchpoints) return undefined
  const mean = chain.meanSojourn[state] as number
  if (Number.isNaN(mean)) return undefined
  let [low, high] = [0, mean]
  while (sojournCumulative(chain, state, high) < 0.5) high *= 2
  for (let i = 0; i < 50; i++) {
    const middle = (low + high) / 2
    if (sojournCumulative(chain, state, middle) < 0.5) low = middle
    else high = middle
  }
  return high
}
