import { checkJourney } from './check-journey.ts'
import type { Journey } from './journey.ts'
import { JourneyError } from './problem.ts'

/**
 * Reads a journey from a value in the shape of the journey file.
 *
 * @returns the journey, frozen.
 * @throws JourneyError listing every problem, each with its place and how to mend it.
 * @example
 * ```ts
 * import { readJourney } from 'sojourn/model'
 * const coin = readJourney({
 *   format: 'sojourn-journey', version: 1,
 *   touchpoints: [{ id: 'toss' }],
 *   outcomes: [{ id: 'heads', kind: 'conversion' }, { id: 'tails' }],
 *   entries: { toss: 1 },
 *   transitions: { toss: { heads: 0.5, tails: 'rest' } },
 * })
 * console.log(coin.outcomes.length) // 2
 * ```
 */
export function readJourney(value: unknown): Journey {
  const { journey, problems } = checkJourney(value)
  if (journey === undefined) throw new JourneyError('The journey', problems)
  return journey
}
