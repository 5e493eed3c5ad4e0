import type { Journey } from 'sojourn'
import { copyOf, type Draft } from './rows.ts'
import { freshIdOf } from './touchpoints.ts'

/** Adds a phase at the end. */
export function addPhase(journey: Journey, name: string): Journey {
  return changed(journey, (phases, draft) => {
    phases.push({ id: freshIdOf(name, draft), name })
  })
}

export function renamePhase(journey: Journey, id: string, name: string): Journey {
  return changed(journey, (phases) => {
    const phase = phases.find((each) => each.id === id)
    if (phase) phase.name = name
  })
}

/** Moves a phase one place: earlier by −1, later by 1. */
export function movePhase(journey: Journey, id: string, by: -1 | 1): Journey {
  return changed(journey, (phases) => {
    const at = phases.findIndex((each) => each.id === id)
    const other = phases[at + by]
    if (at < 0 || other === undefined) return
    phases[at + by] = phases[at] as (typeof phases)[number]
    phases[at] = other
  })
}

/** Removes a phase; its touchpoints go to the phase `into`. */
export function removePhase(journey: Journey, id: string, into: string): Journey {
  return changed(journey, (phases, draft) => {
    for (const touchpoint of draft.touchpoints) if (touchpoint.phase === id) touchpoint.phase = into
    phases.splice(
      phases.findIndex((each) => each.id === id),
      1,
    )
  })
}

/** The phases as a list, also where touchpoints only name them. */
function changed(
  journey: Journey,
  change: (phases: NonNullable<Draft['phases']>, draft: Draft) => void,
): Journey {
  const draft = copyOf(journey)
  draft.phases ??= [...new Set(draft.touchpoints.flatMap(({ phase }) => phase ?? []))].map(
    (id) => ({
      id,
    }),
  )
  change(draft.phases, draft)
  return draft as Journey
}
