import type { WhatIf } from '@sojourn/report'
import { parseScenario, planMixture, type Scenario } from 'sojourn/scenarios'
import { InputError, problemsIn } from './input-error.ts'
import { readJourneyFile } from './read-journey-file.ts'
import { readText } from './read-text.ts'
import { conversionIds } from './reports/describe.ts'

/**
 * Reads a journey with a conversion and every scenario, each of which must be one of that journey.
 *
 * @throws InputError with the problems of all files at once.
 */
export async function readWhatIf(
  cwd: string,
  journeyPath: string,
  scenarioPaths: readonly string[],
): Promise<WhatIf> {
  const problems: string[] = []
  const attempt = async <Result>(path: string, read: () => Promise<Result>) => {
    try {
      return await read()
    } catch (error) {
      problems.push(...problemsIn(path, error))
      return undefined
    }
  }
  const journey = await attempt(journeyPath, async () => {
    const { journey } = await readJourneyFile(cwd, journeyPath)
    if (conversionIds(journey).length > 0) return journey
    throw new InputError([
      `${journeyPath}: the journey has no conversion, and a forecast needs one; give an outcome "kind": "conversion", or list touchpoints in "conversions".`,
    ])
  })
  const scenarios: Scenario[] = []
  for (const path of scenarioPaths)
    await attempt(path, async () => {
      const scenario = parseScenario(await readText(cwd, path))
      if (journey) planMixture(journey, scenario)
      scenarios.push(scenario)
    })
  if (journey === undefined || problems.length > 0) throw new InputError(problems)
  return { journey, scenarios }
}
