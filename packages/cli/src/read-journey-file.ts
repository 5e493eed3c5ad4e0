import { checkJourneyText, type Journey, type JourneyCheck } from 'sojourn/model'
import { InputError, placed } from './input-error.ts'
import { readText } from './read-text.ts'

/** Reads and checks a journey file: what is wrong with it is a result, not an error. */
export async function checkJourneyFile(cwd: string, path: string): Promise<JourneyCheck> {
  return checkJourneyText(await readText(cwd, path))
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
