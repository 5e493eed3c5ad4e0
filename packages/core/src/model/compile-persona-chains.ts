import type { Chain } from './chain.ts'
import { compileChain } from './compile-chain.ts'
import type { Journey } from './journey.ts'
import { personaJourney } from './persona-journey.ts'

/** A persona's chain and its share of those who enter. */
export interface PersonaChain<Id extends string = string> {
  readonly id: string
  /** Among those who enter; shares add up to 1. */
  readonly share: number
  readonly chain: Chain<Id>
}

/**
 * One chain a persona, of all touchpoints and outcomes, for `personaMixture`: with the persona's own
 * entries, rows and sojourn times, and else those of the journey. A journey without personas gives
 * one, `everyone`. Cost: one compilation a persona.
 *
 * @example
 * ```ts
 * import { personaMixture } from 'sojourn/analysis'
 * import { compilePersonaChains, journey } from 'sojourn/model'
 * const shop = journey({
 *   touchpoints: [{ id: 'shop' }], outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }],
 *   entries: { shop: 1 }, transitions: { shop: { order: 0.1, lost: 'rest' } },
 *   personas: [
 *     { id: 'browser', share: 3 },
 *     { id: 'regular', share: 1, transitions: { shop: { order: 0.5, lost: 'rest' } } },
 *   ],
 * })
 * console.log(personaMixture(compilePersonaChains(shop)).conversion) // 0.2
 * ```
 */
export function compilePersonaChains<T extends string, O extends string>(
  journey: Journey<T, O>,
): readonly PersonaChain<T | O>[] {
  const { personas = [] } = journey
  if (personas.length === 0) return [{ id: 'everyone', share: 1, chain: compileChain(journey) }]
  const total = personas.reduce((sum, { share }) => sum + share, 0)
  return personas.map((persona) => ({
    id: persona.id,
    share: persona.share / total,
    chain: compileChain(personaJourney(journey, persona)) as Chain<T | O>,
  }))
}
