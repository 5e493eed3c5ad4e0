import type { Journey } from '../model/journey.ts'
import { formatPath, type Problem } from '../model/problem.ts'
import { didYouMean } from '../model/suggestion.ts'
import { randomStream } from '../numeric/random.ts'
import { costOf } from './change-cost.ts'
import { effectOf } from './effect.ts'
import { strengthProblem } from './sample-strength.ts'
import type { Change, FromOption, Scenario } from './scenario.ts'
import { inDays, inForce } from './timing.ts'

/** What is wrong with the strengths of a change, or with what every change may say. */
export function optionProblems(journey: Journey, scenario: Scenario, i: number): Problem[] {
  const change = scenario.changes[i] as Change
  return [
    ...strengthProblems(change, i),
    ...timingProblems(change, i),
    ...personaProblems(journey, change, i),
    ...costProblems(change, i),
    ...leverProblems(scenario, change, i),
  ]
}

function* strengthProblems(change: Change, i: number): Generator<Problem> {
  const effect = effectOf(change)
  const strengths = [
    ...(change.reach === undefined ? [] : [['reach', change.reach, 'share'] as const]),
    ...(effect === undefined ? [] : [[effect.key, effect.strength, effect.range] as const]),
  ]
  for (const [key, strength, range] of strengths) {
    const message = strengthProblem(strength, range, randomStream(0, 'check'))
    if (message !== undefined) yield { path: at(i, key), message }
  }
}

function* timingProblems(change: Change, i: number): Generator<Problem> {
  if (change.start !== undefined && (change as FromOption).from !== undefined)
    if (change.op !== 'scaleOdds' && change.op !== 'redirect')
      yield { path: at(i, 'from'), message: '"start" says already when it begins; leave one out.' }
  const { from, until } = inForce(change)
  if (until <= from)
    yield {
      path: at(i, 'until'),
      message: `It ends on day ${until}, but begins on day ${from} only; it must end later.`,
    }
  if (change.decay !== undefined && inDays(change.decay) === 0)
    yield { path: at(i, 'decay'), message: 'Half of it is gone after this; it must be above 0.' }
}

function* personaProblems(journey: Journey, change: Change, i: number): Generator<Problem> {
  const personas = (journey.personas ?? []).map(({ id }) => id)
  for (const [k, id] of (change.onlyFor ?? []).entries())
    if (!personas.includes(id))
      yield {
        path: formatPath(['changes', i, 'onlyFor', k]),
        message:
          personas.length === 0
            ? 'The journey has no personas.'
            : `There is no persona ${JSON.stringify(id)}.${didYouMean(id, personas)}`,
      }
}

function* costProblems(change: Change, i: number): Generator<Problem> {
  const { perPeriod, perTouch } = costOf(change)
  if (perPeriod !== undefined && inDays(perPeriod.period) === 0)
    yield {
      path: formatPath(['changes', i, 'cost', 'perPeriod', 'period']),
      message: 'A period must be above 0.',
    }
  if (perTouch !== undefined && change.op === 'removeTouchpoint')
    yield {
      path: formatPath(['changes', i, 'cost', 'perTouch']),
      message:
        'Nobody comes to a touchpoint that is gone; give what it costs as "fixed" or "perDay".',
    }
}

function* leverProblems(scenario: Scenario, change: Change, i: number): Generator<Problem> {
  if (change.lever === undefined) return
  const first = scenario.changes.findIndex(({ lever }) => lever === change.lever)
  const lead = scenario.changes[first] as Change
  const shared = (one: Change) => {
    const { from, until } = inForce(one)
    return {
      reach: one.reach ?? 1,
      reachBy: one.reachBy ?? 'visit',
      start: from,
      until: String(until),
      ramp: inDays(one.ramp ?? 0),
      decay: one.decay === undefined ? 'none' : inDays(one.decay),
    }
  }
  const [own, leads] = [shared(change), shared(lead)]
  for (const key of Object.keys(own) as (keyof typeof own)[])
    if (JSON.stringify(own[key]) !== JSON.stringify(leads[key]))
      yield {
        path: at(i, key),
        message: `Changes of the lever ${JSON.stringify(change.lever)} share one exposure, so they need the same "${key}" as changes[${first}].`,
      }
}

function at(change: number, key: string): string {
  return formatPath(['changes', change, key])
}
