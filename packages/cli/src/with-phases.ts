import type { RuledMapping } from '@sojourn/data'
import { editJourney, type Journey } from 'sojourn/model'

/** A journey whose touchpoints belong to the phases that rules give them. */
export function withPhases(journey: Journey, rules: RuledMapping): Journey {
  const phases = rules.phases()
  if (phases.length === 0) return journey
  const phaseOf = new Map(
    phases.flatMap(({ phase, touchpoints }) => touchpoints.map((id) => [id, phase])),
  )
  return editJourney<string, string>(journey, (draft) => {
    const known = draft.phases ?? []
    const added = phases.filter(({ phase }) => !known.some(({ id }) => id === phase))
    draft.phases = [...known, ...added.map(({ phase }) => ({ id: phase }))]
    for (const touchpoint of draft.touchpoints) {
      const phase = phaseOf.get(touchpoint.id)
      if (phase !== undefined && touchpoint.phase === undefined) touchpoint.phase = phase
    }
  })
}
