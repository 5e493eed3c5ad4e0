import { stateNames as namesOf } from '@sojourn/report'
import type { Journey } from 'sojourn/model'
import { printable } from './text/printable.ts'

/** Names of states for people, on a terminal. */
export function stateNames(journey: Journey): (id: string) => string {
  const name = namesOf(journey)
  return (id) => printable(name(id))
}

/** Names of phases for people; touchpoints without one have an em dash. */
export function phaseNames(journey: Journey): (id: string | null) => string {
  const names = new Map((journey.phases ?? []).map(({ id, name = id }) => [id, name]))
  return (id) => (id === null ? '—' : printable(names.get(id) ?? id))
}
