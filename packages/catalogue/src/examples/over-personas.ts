import { type Chain, compilePersonaChains, type Journey } from 'sojourn/model'

/**
 * What a number of each persona's chain comes to for a customer of whom nothing is known: the mean,
 * weighted by the personas' shares. Right for whatever is expected of one who enters; of those who
 * convert, sum what they come to and divide by the share who do.
 */
export function overPersonas(journey: Journey, of: (chain: Chain) => number): number {
  return compilePersonaChains(journey).reduce((sum, { share, chain }) => sum + share * of(chain), 0)
}
