import type { Duration } from 'sojourn/model'
import type { Change } from 'sojourn/scenarios'
import { ROLES } from '../roles/role.ts'
import { type Baseline, firstPlaying } from './baseline.ts'
import type { NewStep, ParameterValues } from './lever.ts'
import { missingRoles, nobodyLeaves, type Obstacle } from './obstacle.ts'
import { stepsFrom } from './steps.ts'

/** Puts a new touchpoint on the way of those who leave: a share of them goes on, the rest leaves later. */
export function insertStep(
  { role, into, converts, days }: NewStep,
  at: readonly string[],
  { baseline, given }: { readonly baseline: Baseline; readonly given: ParameterValues },
): Change[] | Obstacle {
  const [step] = stepsFrom(baseline, at, {
    kind: 'leaving',
    loss: 'any',
    measure: 'step',
    size: () => ({ median: 0, sd: 0 }),
  })
  const [loss] = step?.to ?? []
  if (step === undefined || loss === undefined) return nobodyLeaves(at, 'any')
  const goOn = firstPlaying(baseline, into)
  if (goOn === undefined) return missingRoles(into)
  const length: Duration = `${days(given)}d`
  return [
    {
      op: 'insertTouchpoint',
      touchpoint: {
        id: newId(baseline, role),
        name: ROLES[role].name.en,
        role,
        sojourn: { distribution: 'fixed', value: length },
      },
      between: [step.from, loss],
      row: { [goOn]: converts(given), [loss]: 'rest' },
    },
  ]
}

function newId({ state }: Baseline, id: string): string {
  let unused = id
  for (let n = 2; state.has(unused); n++) unused = `${id}-${n}`
  return unused
}
