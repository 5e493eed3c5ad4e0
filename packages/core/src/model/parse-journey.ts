import type { Journey } from './journey.ts'
import { parseJson } from './parse-json.ts'
import { readJourney } from './read-journey.ts'

/**
 * Reads a journey from the text of a journey file.
 *
 * @throws JourneyError where the text is no JSON (with line and column) or no journey.
 * @example
 * ```ts
 * import { parseJourney } from 'sojourn/model'
 * const coin = parseJourney(`{ "format": "sojourn-journey", "version": 1,
 *   "touchpoints": [{ "id": "toss" }], "outcomes": [{ "id": "done", "kind": "conversion" }],
 *   "entries": { "toss": 1 }, "transitions": { "toss": { "done": 1 } } }`)
 * console.log(coin.touchpoints[0]?.id) // toss
 * ```
 */
export function parseJourney(text: string): Journey {
  return readJourney(parseJson(text, 'The journey'))
}
