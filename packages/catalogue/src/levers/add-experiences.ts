import type { Journey } from 'sojourn/model'
import type { Change, SetExperience } from 'sojourn/scenarios'

/** Of several changes of the experience at a touchpoint that all meet, the first with the sum. */
export function addExperiences(journey: Journey, changes: readonly Change[]): readonly Change[] {
  const now = new Map(
    journey.touchpoints.map(({ id, experience = 0 }) => [id as string, experience]),
  )
  const first = new Map<string, number>()
  const kept: Change[] = []
  for (const change of changes) {
    const earlier = change.op === 'setExperience' ? first.get(exposureOf(change)) : undefined
    if (change.op === 'setExperience' && earlier === undefined)
      first.set(exposureOf(change), kept.length)
    if (change.op !== 'setExperience' || earlier === undefined) {
      kept.push(change)
      continue
    }
    const before = now.get(change.touchpoint) as number
    const sum = Number((kept[earlier] as SetExperience).experience) + Number(change.experience)
    const experience = Math.min(2, sum - before)
    kept[earlier] = { ...(kept[earlier] as SetExperience), experience }
  }
  return kept
}

function exposureOf({ touchpoint, reach = 1, start = 0, ramp = 0 }: SetExperience): string {
  return JSON.stringify([touchpoint, reach, start, ramp])
}
