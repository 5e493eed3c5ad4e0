import type { Journey } from '../model/journey.ts'
import { formatPath, type Problem } from '../model/problem.ts'
import { completeRow } from '../model/row.ts'
import { didYouMean } from '../model/suggestion.ts'
import { randomStream } from '../numeric/random.ts'
import { fixedValue, strengthProblem } from './sample-strength.ts'
import type { Change, Scenario } from './scenario.ts'

/**
 * Why the changes of a scenario can't be made to a journey: unknown ids, shares outside [0, 1], a
 * goal removed, a removed touchpoint named by another change. (Odds of transitions that are 0 show
 * only once the structure has changed, in `planScenario`.)
 */
export function checkChanges(journey: Journey, scenario: Scenario): Problem[] {
  const removed = new Map<string, number>()
  for (const [i, change] of scenario.changes.entries())
    if (change.op === 'removeTouchpoint' && !removed.has(change.touchpoint))
      removed.set(change.touchpoint, i)
  return scenario.changes.flatMap((change, i) => [
    ...idProblems(journey, change, i),
    ...removedProblems(change, i, removed),
    ...removalProblems(journey, change, i),
    ...strengthProblems(change, i),
    ...leverProblems(scenario, change, i),
  ])
}

function* idProblems(journey: Journey, change: Change, i: number): Generator<Problem> {
  const touchpoints = journey.touchpoints.map(({ id }) => id)
  const outcomes = journey.outcomes.map(({ id }) => id)
  const named: [key: string, id: string, among: string[]][] =
    change.op === 'scaleOdds'
      ? [
          ['from', change.from, touchpoints],
          ['to', change.to, [...touchpoints, ...outcomes]],
        ]
      : [['touchpoint', change.touchpoint, touchpoints]]
  for (const [key, id, among] of named) {
    if (among.includes(id)) continue
    yield {
      path: at(i, key),
      message: outcomes.includes(id)
        ? `${JSON.stringify(id)} is an outcome; a touchpoint belongs here.`
        : `There is no ${key === 'to' ? 'touchpoint or outcome' : 'touchpoint'} ${JSON.stringify(id)}.${didYouMean(id, among)}`,
    }
  }
}

function* removedProblems(
  change: Change,
  i: number,
  removed: ReadonlyMap<string, number>,
): Generator<Problem> {
  const keys = change.op === 'scaleOdds' ? (['from', 'to'] as const) : (['touchpoint'] as const)
  for (const key of keys) {
    const id = (change as unknown as Record<string, string>)[key] as string
    const by = removed.get(id)
    if (by !== undefined && by !== i)
      yield {
        path: at(i, key),
        message: `${JSON.stringify(id)} is removed by changes[${by}], so nothing else can change it.`,
      }
  }
}

function* removalProblems(journey: Journey, change: Change, i: number): Generator<Problem> {
  if (change.op !== 'removeTouchpoint') return
  const { touchpoint, avoided } = change
  if (journey.conversions?.includes(touchpoint)) {
    yield {
      path: at(i, 'touchpoint'),
      message: `${JSON.stringify(touchpoint)} is a goal, and a goal can't be removed.`,
    }
    return
  }
  if (!journey.touchpoints.some(({ id }) => id === touchpoint)) return
  const exits = [...completeRow(journey.transitions[touchpoint] ?? {}).keys()].filter(
    (to) => to !== touchpoint,
  )
  if (exits.length === 0)
    yield {
      path: at(i, 'touchpoint'),
      message: `${JSON.stringify(touchpoint)} has no exits, so there is nowhere for its arrivals to go.`,
    }
  else if (fixedValue(avoided) !== 0 && exits.every((to) => isLoss(journey, to)))
    yield {
      path: at(i, 'avoided'),
      message: `All exits of ${JSON.stringify(touchpoint)} are losses, so those who would be kept have nowhere to go; "avoided" must be 0.`,
    }
}

function* strengthProblems(change: Change, i: number): Generator<Problem> {
  const strengths = [
    ['reach', change.reach, 'share'],
    change.op === 'scaleOdds'
      ? (['factor', change.factor, 'factor'] as const)
      : (['avoided', change.avoided, 'share'] as const),
  ] as const
  for (const [key, strength, range] of strengths) {
    if (strength === undefined) continue
    const message = strengthProblem(strength, range, randomStream(0, 'check'))
    if (message !== undefined) yield { path: at(i, key), message }
  }
}

function* leverProblems(scenario: Scenario, change: Change, i: number): Generator<Problem> {
  if (change.lever === undefined) return
  const first = scenario.changes.findIndex(({ lever }) => lever === change.lever)
  const reach = JSON.stringify(change.reach ?? 1)
  if (reach !== JSON.stringify(scenario.changes[first]?.reach ?? 1))
    yield {
      path: at(i, 'reach'),
      message: `Changes of the lever ${JSON.stringify(change.lever)} share one exposure, so they need the same "reach" as changes[${first}].`,
    }
}

function isLoss(journey: Journey, id: string): boolean {
  const outcome = journey.outcomes.find((candidate) => candidate.id === id)
  return outcome !== undefined && outcome.kind !== 'conversion'
}

function at(change: number, key: string): string {
  return formatPath(['changes', change, key])
}
