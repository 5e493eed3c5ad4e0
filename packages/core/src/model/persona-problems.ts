import type { JourneyPersona } from './journey.ts'
import type { Problem } from './problem.ts'
import { duplicates, entryProblems, rowProblems, unknown } from './row-problems.ts'

/** What is wrong with personas: their ids and shares, and what they have of their own. */
export function* personaProblems(
  personas: readonly JourneyPersona[],
  touchpoints: Set<string>,
  ids: Set<string>,
): Generator<Problem> {
  yield* duplicates('personas', personas)
  const total = personas.reduce((sum, { share }) => sum + share, 0)
  if (personas.length > 0 && !(total > 0 && total < Infinity))
    yield {
      path: 'personas',
      message: `The shares add up to ${total}; at least one must be above 0, and their sum finite.`,
    }
  for (const [i, { entries, transitions, sojourns }] of personas.entries()) {
    const place = ['personas', i]
    if (entries) yield* entryProblems(entries, ids, [...place, 'entries'])
    if (transitions) yield* rowProblems(transitions, touchpoints, ids, [...place, 'transitions'])
    for (const id of Object.keys(sojourns ?? {}))
      if (!touchpoints.has(id))
        yield unknown([...place, 'sojourns', id], 'touchpoint', id, touchpoints)
  }
}
