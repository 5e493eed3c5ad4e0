import { didYouMean } from 'sojourn/model'
import { AWARENESS } from './awareness.ts'
import { CONSIDERATION } from './consideration.ts'
import { DECISION } from './decision.ts'
import type { Lever } from './lever.ts'
import { LEVER_IDS, type LeverId } from './lever-id.ts'
import { LOYALTY } from './loyalty.ts'
import { POST_PURCHASE } from './post-purchase.ts'

/** Every lever of the catalogue, in the order of a journey. */
export const LEVERS: readonly Lever[] = [
  ...AWARENESS,
  ...CONSIDERATION,
  ...DECISION,
  ...POST_PURCHASE,
  ...LOYALTY,
]

/**
 * A lever of the catalogue by its id: what it is, what is known about it, and what it changes.
 *
 * @throws RangeError for an id that the catalogue doesn't have, with the nearest that it has.
 * @example
 * ```ts
 * import { lever } from '@sojourn/catalogue'
 * const { name, findings } = lever('added-reviews')
 * console.log(name.sv) // Fler omdömen och kundcase
 * console.log(findings[0]?.grade) // A
 * ```
 */
export function lever(id: LeverId): Lever {
  const found = LEVERS.find((candidate) => candidate.id === id)
  if (found === undefined)
    throw new RangeError(
      `There is no lever ${JSON.stringify(id)}.${didYouMean(id, LEVER_IDS)} The levers are ${LEVER_IDS.join(', ')}.`,
    )
  return found
}
