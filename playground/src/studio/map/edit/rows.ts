import type { Journey, JourneyPersona, TransitionRow } from 'sojourn'

/** A copy of a journey that is being edited. */
export type Draft = Mutable<Journey>

type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T

/** Where customers come from: a touchpoint, or `null` for where journeys begin. */
export type From = string | null

/** Probabilities by successor, in the order of the row. */
export type Probabilities = ReadonlyMap<string, number>

export function copyOf(journey: Journey): Draft {
  return structuredClone(journey) as Draft
}

/** A row with `rest` worked out, or weights of entries, scaled to one; zeros are left out. */
export function completed(row: TransitionRow | undefined): Map<string, number> {
  const entries = Object.entries(row ?? {})
  const stated = entries.reduce((sum, [, p]) => sum + (typeof p === 'number' ? p : 0), 0)
  const rest = Math.max(0, 1 - stated)
  const total = entries.some(([, p]) => p === 'rest') ? stated + rest : stated
  return new Map(
    entries
      .map(([to, p]): [string, number] => [to, (p === 'rest' ? rest : (p as number)) / total])
      .filter(([, p]) => p > 0),
  )
}

/** The row of all customers or, of a persona that has one of its own, that one. */
export function rowOf(journey: Journey, from: From, persona?: JourneyPersona): TransitionRow {
  const own = persona && ownRow(persona, from)
  const rows = from === null ? journey.entries : journey.transitions[from]
  return own ?? rows ?? {}
}

/** The row that a persona has instead of the journey's. */
export function ownRow(persona: JourneyPersona, from: From): TransitionRow | undefined {
  return from === null ? persona.entries : persona.transitions?.[from]
}

/** What a row becomes; `persona` where it is the row that one of them has instead. */
export type RowChange = (row: Map<string, number>, persona?: string) => Probabilities

/** Changes the row of all customers, and those that personas have instead. */
export function changeRows(draft: Draft, from: From, change: RowChange): void {
  writeRow(draft, from, change(completed(rowOf(draft as Journey, from))))
  for (const persona of draft.personas ?? [])
    if (ownRow(persona as JourneyPersona, from) !== undefined)
      changePersonaRow(draft, persona.id, from, change)
}

/** Changes the row of one persona; it gets one of its own. */
export function changePersonaRow(draft: Draft, id: string, from: From, change: RowChange): void {
  const persona = draft.personas?.find((each) => each.id === id)
  if (persona === undefined) return
  const row = plain(change(completed(rowOf(draft as Journey, from, persona as JourneyPersona)), id))
  if (from === null) persona.entries = row
  else persona.transitions = { ...persona.transitions, [from]: row }
  forgetCounts(draft, from)
}

function writeRow(draft: Draft, from: From, row: Probabilities): void {
  if (from === null) draft.entries = plain(row)
  else draft.transitions[from] = plain(row)
  forgetCounts(draft, from)
}

/** What was counted no longer stands behind a row that is stated. */
function forgetCounts(draft: Draft, from: From): void {
  const { evidence } = draft
  if (evidence === undefined) return
  if (from === null) delete evidence.entries
  else delete evidence.transitions?.[from]
}

function plain(row: Probabilities): Record<string, number> {
  return Object.fromEntries([...row].filter(([, p]) => p > 0))
}
