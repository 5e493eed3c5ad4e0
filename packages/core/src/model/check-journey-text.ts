import { checkJourney, type JourneyCheck } from './check-journey.ts'
import { parseJson } from './parse-json.ts'
import { JourneyError } from './problem.ts'

/**
 * Checks the text of a journey file as {@link checkJourney} does its value; text that is no JSON is
 * a problem at its line and column. It never throws.
 *
 * @example
 * ```ts
 * import { checkJourneyText } from 'sojourn/model'
 * console.log(checkJourneyText('{ "format" }').problems[0]?.path) // line 1, column 12
 * ```
 */
export function checkJourneyText(text: string): JourneyCheck {
  try {
    return checkJourney(parseJson(text, 'The journey'))
  } catch (error) {
    if (error instanceof JourneyError) return { problems: error.problems, warnings: [] }
    throw error
  }
}
