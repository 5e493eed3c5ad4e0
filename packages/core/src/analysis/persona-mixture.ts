import type { Chain } from '../model/chain.ts'
import { roundingError } from '../numeric/rounding.ts'
import { hittingProbabilities } from './hitting-probabilities.ts'
import { outcomeProbabilities } from './outcome-probabilities.ts'
import { conversionStates } from './state-set.ts'

/** A kind of customer with a chain of their own. */
export interface Persona<Id extends string = string> {
  readonly id: string
  /** Weight among those who enter, from 0; weights are divided by their sum. */
  readonly share: number
  readonly chain: Chain<Id>
}

/** Options of {@link personaMixture}. */
export interface MixtureOptions {
  /** Only count arrivals within this many steps, a whole number from 0; without a bound if absent. */
  readonly within?: number
}

/** What a mixture of personas comes to, for a customer of whom nothing is known. */
export interface Mixture {
  /** Probability of conversion; null where no persona has any. */
  readonly conversion: number | null
  /** By id of the outcomes of all personas: the probability of ending there. */
  readonly outcomes: Readonly<Record<string, number>>
  /** In the order given. */
  readonly personas: readonly {
    readonly id: string
    /** Among those who enter. */
    readonly share: number
    /** Probability that this persona converts. */
    readonly conversion: number
    /** Among those who convert (Bayes); null where nobody does. */
    readonly shareOfConverts: number | null
  }[]
  /** The largest absolute error of conversion and of any outcome. */
  readonly errorBound: number
}

/**
 * A mixture of chains: customers differ, and each walks the chain of one persona. Conversion and
 * outcomes are weighted sums, `F = Σ_g w_g F_g`; among those who convert, personas have the shares
 * `w_g F_g / F`, so buyers look different from visitors. A mixture of chains is no chain: steps and
 * times of the whole aren't those of a chain with averaged probabilities.
 *
 * Cost: one elimination a persona.
 * @throws RangeError where there is no persona, an id twice, a weight that isn't a finite number
 * from 0 or none above 0, or a bound that is no whole number from 0.
 * @example
 * ```ts
 * import { personaMixture } from 'sojourn/analysis'
 * import { compileChain, journey } from 'sojourn/model'
 * const buying = (order: number) => compileChain(journey({
 *   touchpoints: [{ id: 'shop' }], outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }],
 *   entries: { shop: 1 }, transitions: { shop: { order, lost: 'rest' } },
 * }))
 * const { conversion, personas } = personaMixture([
 *   { id: 'browser', share: 3, chain: buying(0.1) }, { id: 'regular', share: 1, chain: buying(0.5) },
 * ])
 * console.log(conversion, personas[1]?.shareOfConverts) // 0.2, and 0.625 of all orders
 * ```
 */
export function personaMixture(
  personas: readonly Persona[],
  { within }: MixtureOptions = {},
): Mixture {
  checkPersonas(personas)
  const total = personas.reduce((sum, { share }) => sum + share, 0)
  const bounded = within === undefined ? {} : { within }
  const outcomes: Record<string, number> = Object.create(null)
  let conversion = 0
  let errorBound = roundingError(personas.length + 3)
  let hasConversion = false
  const parts = personas.map(({ id, share, chain }) => {
    const weight = share / total
    const ends = outcomeProbabilities(chain, bounded)
    for (const [o, probability] of ends.probability.entries()) {
      const outcome = chain.ids[chain.touchpoints + o] as string
      outcomes[outcome] = Math.min(1, (outcomes[outcome] ?? 0) + weight * probability)
    }
    const goals = conversionStates(chain)
    hasConversion ||= goals.includes(1)
    const hits = hittingProbabilities(chain, goals, bounded)
    const own = Math.min(
      1,
      chain.entry.reduce((sum, p, i) => sum + p * (hits.probability[i] as number), 0),
    )
    conversion += weight * own
    const dotProduct = roundingError(chain.ids.length + 2)
    errorBound += weight * Math.max(ends.errorBound, hits.errorBound + dotProduct)
    return { id, share: weight, conversion: own }
  })
  return {
    conversion: hasConversion ? Math.min(1, conversion) : null,
    outcomes,
    personas: parts.map((part) => ({
      ...part,
      shareOfConverts: conversion > 0 ? (part.share * part.conversion) / conversion : null,
    })),
    errorBound,
  }
}

function checkPersonas(personas: readonly Persona[]): void {
  const problems: string[] = []
  const seen = new Set<string>()
  for (const { id, share } of personas) {
    const name = JSON.stringify(id)
    if (seen.has(id)) problems.push(`there are two personas ${name}`)
    seen.add(id)
    if (!(share >= 0 && share < Infinity))
      problems.push(`the share of ${name} is ${share}; it must be a finite number from 0`)
  }
  if (problems.length === 0 && !personas.some(({ share }) => share > 0))
    problems.push('no persona has a share above 0')
  if (problems.length > 0) throw new RangeError(`personaMixture: ${problems.join('; ')}`)
}
