import { freeze } from 'immer'
import * as v from 'valibot'
import { parseJson } from '../model/parse-json.ts'
import { formatPath, JourneyError, type Problem } from '../model/problem.ts'
import { didYouMean } from '../model/suggestion.ts'
import type { Scenario } from './scenario.ts'
import { knownBeside, scenarioSchema } from './scenario-schema.ts'

/**
 * Reads a scenario from a value in the shape of the scenario file.
 *
 * @throws JourneyError listing every problem. Keys that aren't known are problems here, not
 * warnings: a change that is silently left out of a forecast would be a wrong forecast.
 * @example
 * ```ts
 * import { readScenario } from 'sojourn/scenarios'
 * const scenario = readScenario({
 *   format: 'sojourn-scenario', version: 1, name: 'Shorter checkout',
 *   changes: [{ op: 'removeTouchpoint', touchpoint: 'account', avoided: 0.5 }],
 * })
 * console.log(scenario.changes.length) // 1
 * ```
 */
export function readScenario(value: unknown): Scenario {
  const result = v.safeParse(scenarioSchema, value)
  if (!result.success) throw new JourneyError('The scenario', result.issues.map(problem))
  return freeze(result.output as Scenario, true)
}

/** Reads a scenario from the text of a scenario file. @throws JourneyError as {@link readScenario} does, and for text that is no JSON. */
export function parseScenario(text: string): Scenario {
  return readScenario(parseJson(text, 'The scenario'))
}

function problem(issue: v.BaseIssue<unknown>): Problem {
  const keys = (issue.path ?? []).map((item) => item.key as string | number)
  const path = formatPath(keys)
  const key = keys.at(-1)
  if (issue.type === 'strict_object' && issue.expected === 'never' && typeof key === 'string') {
    const known = Object.keys(knownBeside(issue.path?.at(-1)?.input, keys))
    return {
      path,
      message: `This version doesn't know ${JSON.stringify(key)} here, and a forecast that left it out would be wrong.${didYouMean(key, known)} Known are ${known.join(', ')}.`,
    }
  }
  if (issue.received === 'undefined')
    return { path, message: `This is missing. ${requirement(issue)}`.trim() }
  return { path, message: issue.message }
}

function requirement(issue: v.BaseIssue<unknown>): string {
  return issue.message.startsWith('Invalid') ? '' : issue.message
}
