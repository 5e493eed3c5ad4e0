import { assembleChain } from './assemble-chain.ts'
import type { Chain } from './chain.ts'
import type { Journey } from './journey.ts'
import { sojournLaw } from './sojourn-law.ts'

/**
 * Compiles a journey to a {@link Chain}: `rest` worked out, rows and entries normalised, ids turned
 * into numbers. Cost O(touchpoints + transitions).
 *
 * @example
 * ```ts
 * import { compileChain, journey } from 'sojourn/model'
 * const chain = compileChain(journey({
 *   touchpoints: [{ id: 'toss' }], outcomes: [{ id: 'heads' }, { id: 'tails' }],
 *   entries: { toss: 2 }, transitions: { toss: { heads: 0.5, tails: 'rest' } },
 * }))
 * console.log([...chain.probability], [...chain.entry]) // [ 0.5, 0.5 ] [ 1, 0, 0 ]
 * ```
 */
export function compileChain<T extends string, O extends string>(
  journey: Journey<T, O>,
): Chain<T | O> {
  return assembleChain(
    journey,
    journey.touchpoints.map(({ sojourn }) => sojournLaw(sojourn)),
  )
}
