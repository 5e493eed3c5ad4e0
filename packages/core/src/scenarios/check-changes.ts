import type { Journey } from '../model/journey.ts'
import { formatPath, type Problem } from '../model/problem.ts'
import { didYouMean } from '../model/suggestion.ts'
import { checkCorrelations } from './check-correlations.ts'
import { operationProblems } from './check-operations.ts'
import { optionProblems } from './check-options.ts'
import { placesOf } from './places.ts'
import type { Change, Scenario } from './scenario.ts'

/**
 * Why the changes of a scenario can't be made to a journey: unknown ids, shares outside [0, 1], a
 * goal removed, a removed touchpoint named by another change, rewards set twice, and so on. (That a
 * transition is 0 shows only once the structure has changed, in `planScenario`.)
 *
 * @param persona whose journey it is, where there are personas.
 */
export function checkChanges(journey: Journey, scenario: Scenario, persona?: string): Problem[] {
  const removed = new Map<string, number>()
  for (const [i, change] of scenario.changes.entries())
    if (change.op === 'removeTouchpoint' && !removed.has(change.touchpoint))
      removed.set(change.touchpoint, i)
  const states = statesOf(journey, scenario)
  return [
    ...scenario.changes.flatMap((change, i) => [
      ...idProblems(states, change, i),
      ...removedProblems(change, i, removed),
      ...operationProblems(journey, scenario, i, persona),
      ...optionProblems(journey, scenario, i),
    ]),
    ...checkCorrelations(scenario),
  ]
}

interface States {
  readonly touchpoint: readonly string[]
  readonly outcome: readonly string[]
  readonly either: readonly string[]
}

/** Ids that a change may name: those of the journey, and of touchpoints that are inserted. */
function statesOf(journey: Journey, scenario: Scenario): States {
  const inserted = scenario.changes.flatMap((change) =>
    change.op === 'insertTouchpoint' ? [change.touchpoint.id] : [],
  )
  const touchpoint = [...journey.touchpoints.map(({ id }) => id), ...inserted]
  const outcome = journey.outcomes.map(({ id }) => id)
  return { touchpoint, outcome, either: [...touchpoint, ...outcome] }
}

function* idProblems(states: States, change: Change, i: number): Generator<Problem> {
  for (const { key, id, kind } of placesOf(change)) {
    const among = states[kind]
    if (among.includes(id)) continue
    const name = JSON.stringify(id)
    yield {
      path: formatPath(['changes', i, ...key]),
      message: states.either.includes(id)
        ? `${name} is ${kind === 'touchpoint' ? 'an outcome; a touchpoint' : 'a touchpoint; an outcome'} belongs here.`
        : `There is no ${kind === 'either' ? 'touchpoint or outcome' : kind} ${name}.${didYouMean(id, among)}`,
    }
  }
}

function* removedProblems(
  change: Change,
  i: number,
  removed: ReadonlyMap<string, number>,
): Generator<Problem> {
  for (const { key, id } of placesOf(change)) {
    const by = removed.get(id)
    if (by !== undefined && by !== i)
      yield {
        path: formatPath(['changes', i, ...key]),
        message: `${JSON.stringify(id)} is removed by changes[${by}], so nothing else can change it.`,
      }
  }
}
