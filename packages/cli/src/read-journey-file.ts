import {
  checkJourney,
  type Journey,
  type JourneyCheck,
  JourneyError,
  parseJourney,
} from 'sojourn/model'
import { InputError, placed } from './input-error.ts'
import { readText } from './read-text.ts'

/** Reads and checks a journey file: what is wrong with it is a result, not an error. */
export async function checkJourneyFile(cwd: string, path: string): Promise<JourneyCheck> {
  const text = await readText(cwd, path)
  try {
    return checkJourney(parseJourney(text))
  } catch (error) {
    if (error instanceof JourneyError) return { problems: error.problems, warnings: [] }
    throw error
  }
}

/** A journey file that is right. @throws InputError listing everything that is wrong with it. */
export async function readJourneyFile(
  cwd: string,
  path: string,
): Promise<{ journey: Journey; warnings: string[] }> {
  const { journey, problems, warnings } = await checkJourneyFile(cwd, path)
  if (journey === undefined) throw new InputError(problems.map((problem) => placed(path, problem)))
  return { journey, warnings: warnings.map((warning) => placed(path, warning)) }
}
