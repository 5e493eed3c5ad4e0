import type { Journey } from '../model/journey.ts'
import { formatPath, type Problem } from '../model/problem.ts'
import { completeRow, rowProblem } from '../model/row.ts'
import { actsOn } from './exposure.ts'
import { fixedValue } from './sample-strength.ts'
import type {
  Change,
  InsertTouchpoint,
  Redirect,
  RemoveTouchpoint,
  ScaleSojourn,
  Scenario,
  SetExperience,
  SetReward,
} from './scenario.ts'

type Messages = Generator<readonly [key: string | undefined, message: string]>

/** What is wrong with a change as the operation that it is. */
export function operationProblems(
  journey: Journey,
  scenario: Scenario,
  i: number,
  persona: string | undefined,
): Problem[] {
  const change = scenario.changes[i] as Change
  return [...found(journey, scenario, change, i, persona)].map(([key, message]) => ({
    path: formatPath(['changes', i, ...(key === undefined ? [] : [key])]),
    message,
  }))
}

function found(
  journey: Journey,
  scenario: Scenario,
  change: Change,
  i: number,
  persona: string | undefined,
): Iterable<readonly [key: string | undefined, message: string]> {
  switch (change.op) {
    case 'removeTouchpoint':
      return actsOn(change, persona) ? removal(journey, change) : []
    case 'redirect':
      return redirect(change)
    case 'insertTouchpoint':
      return insertion(journey, scenario, change, i)
    case 'scaleSojourn':
      return sojourn(journey, change)
    case 'setReward':
      return reward(scenario, change, i)
    case 'setExperience':
      return experience(journey, scenario, change, i)
    default:
      return []
  }
}

function* removal(journey: Journey, { touchpoint, avoided }: RemoveTouchpoint): Messages {
  const name = JSON.stringify(touchpoint)
  if (journey.conversions?.includes(touchpoint)) {
    yield ['touchpoint', `${name} is a goal, and a goal can't be removed.`]
    return
  }
  if (!journey.touchpoints.some(({ id }) => id === touchpoint)) return
  const exits = [...completeRow(journey.transitions[touchpoint] ?? {}).keys()].filter(
    (to) => to !== touchpoint,
  )
  if (exits.length === 0)
    yield ['touchpoint', `${name} has no exits, so there is nowhere for its arrivals to go.`]
  else if (fixedValue(avoided) !== 0 && exits.every((to) => isLoss(journey, to)))
    yield [
      'avoided',
      `All exits of ${name} are losses, so those who would be kept have nowhere to go; "avoided" must be 0.`,
    ]
}

function* redirect({ to, into }: Redirect): Messages {
  if (into === to) yield ['into', `${JSON.stringify(into)} is where they go already.`]
}

function* insertion(
  journey: Journey,
  scenario: Scenario,
  { touchpoint: { id }, between: [from, to], row }: InsertTouchpoint,
  i: number,
): Messages {
  const name = JSON.stringify(id)
  if ([...journey.touchpoints, ...journey.outcomes].some((state) => state.id === id))
    yield ['touchpoint', `The id ${name} is used by the journey already; ids must differ.`]
  const others = scenario.changes.map((change, k) =>
    k !== i && change.op === 'insertTouchpoint' ? change : undefined,
  )
  const twin = others.findIndex((other) => other?.touchpoint.id === id)
  if (twin >= 0 && twin < i)
    yield ['touchpoint', `The id ${name} is used by changes[${twin}] already; ids must differ.`]
  const rival = others.findIndex(
    (other) => other !== undefined && other.between[0] === from && other.between[1] === to,
  )
  if (rival >= 0 && rival < i)
    yield [
      'between',
      `changes[${rival}] inserts a touchpoint here too, and which comes first isn't said; insert one of them between the other and where that leads.`,
    ]
  if (others.some((other) => other?.touchpoint.id === to))
    yield [
      'between',
      `${JSON.stringify(to)} is inserted itself; insert ${name} where that is, and the other after it.`,
    ]
  const problem = Object.keys(row).length === 0 ? 'It must lead somewhere.' : rowProblem(row)
  if (problem !== undefined) yield ['row', problem]
}

function* sojourn(journey: Journey, { touchpoint }: ScaleSojourn): Messages {
  const known = journey.touchpoints.find(({ id }) => id === touchpoint)
  if (known !== undefined && known.sojourn === undefined)
    yield [
      'touchpoint',
      `How long a visit of ${JSON.stringify(touchpoint)} lasts isn't known, so it can't be scaled; give it a "sojourn" in the journey.`,
    ]
}

function* reward(scenario: Scenario, change: SetReward, i: number): Messages {
  const { touchpoint, outcome, cost, revenue } = change
  if ((touchpoint === undefined) === (outcome === undefined))
    yield [undefined, 'Give either "touchpoint" or "outcome": whose reward it is.']
  if (typeof cost !== 'number' && revenue === undefined)
    yield [undefined, 'Give a new "cost" (a number) or "revenue", or nothing changes.']
  const keys = (one: SetReward) => [
    ...(typeof one.cost === 'number' ? ['cost'] : []),
    ...(one.revenue === undefined ? [] : ['revenue']),
  ]
  for (const [k, other] of earlier(scenario, change, i))
    if (other.op === 'setReward' && (other.touchpoint ?? other.outcome) === (touchpoint ?? outcome))
      for (const key of keys(change))
        if (keys(other).includes(key))
          yield [
            key,
            `changes[${k}] sets the ${key} of ${JSON.stringify(touchpoint ?? outcome)} too, and which of the two counts isn't said.`,
          ]
}

function* experience(
  journey: Journey,
  scenario: Scenario,
  change: SetExperience,
  i: number,
): Messages {
  const { touchpoint } = change
  const known = journey.touchpoints.find(({ id }) => id === touchpoint)
  if (known !== undefined && known.experience === undefined)
    yield [
      'touchpoint',
      `The experience at ${JSON.stringify(touchpoint)} isn't stated, so there is nothing to change it from; give it an "experience" in the journey.`,
    ]
  for (const [k, other] of earlier(scenario, change, i))
    if (other.op === 'setExperience' && other.touchpoint === touchpoint)
      yield [
        'touchpoint',
        `changes[${k}] sets the experience at ${JSON.stringify(touchpoint)} too, and which of the two counts isn't said.`,
      ]
}

/** Changes before the `i`-th that somebody may meet who meets it. */
function earlier(scenario: Scenario, change: Change, i: number): [number, Change][] {
  const { onlyFor } = change
  return [...scenario.changes.slice(0, i).entries()].filter(
    ([, other]) => onlyFor === undefined || onlyFor.some((persona) => actsOn(other, persona)),
  )
}

function isLoss(journey: Journey, id: string): boolean {
  const outcome = journey.outcomes.find((candidate) => candidate.id === id)
  return outcome !== undefined && outcome.kind !== 'conversion'
}
