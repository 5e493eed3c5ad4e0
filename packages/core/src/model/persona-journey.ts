import type { Journey, JourneyPersona } from './journey.ts'

/** The journey of one persona: its entries, rows and sojourn times where it has its own. */
export function personaJourney(journey: Journey, persona: JourneyPersona): Journey {
  const { entries, transitions = {}, sojourns = {} } = persona
  const rows: Record<string, Journey['transitions'][string]> = Object.create(null)
  for (const { id } of journey.touchpoints) {
    const row = Object.hasOwn(transitions, id) ? transitions[id] : journey.transitions[id]
    if (row !== undefined) rows[id] = row
  }
  return {
    ...journey,
    entries: entries ?? journey.entries,
    transitions: rows,
    touchpoints: journey.touchpoints.map((touchpoint) => {
      const sojourn = Object.hasOwn(sojourns, touchpoint.id) ? sojourns[touchpoint.id] : undefined
      return sojourn === undefined ? touchpoint : { ...touchpoint, sojourn }
    }),
  }
}
