import type { Journey } from 'sojourn/model'
import { printable } from './text/printable.ts'

/** Names of states for people; states that share a name have their id beside it. */
export function stateNames(journey: Journey): (id: string) => string {
  const states = [...journey.touchpoints, ...journey.outcomes]
  const uses = new Map<string, number>()
  for (const { id, name = id } of states) uses.set(name, (uses.get(name) ?? 0) + 1)
  const names = new Map(
    states.map(({ id, name = id }) => [
      id,
      (uses.get(name) ?? 0) > 1 && name !== id ? `${name} (${id})` : name,
    ]),
  )
  return (id) => printable(names.get(id) ?? id)
}

/** Names of phases for people; touchpoints without one have an em dash. */
export function phaseNames(journey: Journey): (id: string | null) => string {
  const names = new Map((journey.phases ?? []).map(({ id, name = id }) => [id, name]))
  return (id) => (id === null ? '—' : printable(names.get(id) ?? id))
}
