import type { Journey } from './journey.ts'
import { completeRow } from './row.ts'

/** Ids that a customer can be at: the entries, and whatever follows from them. */
export function reachable(
  journey: Journey,
  from: Iterable<string> = entered(journey),
): Set<string> {
  const reached = new Set<string>(from)
  for (const id of reached)
    for (const to of completeRow(journey.transitions[id] ?? {}).keys()) reached.add(to)
  return reached
}

function* entered(journey: Journey): Generator<string> {
  for (const [id, weight] of Object.entries(journey.entries))
    if (weight !== undefined && weight > 0) yield id
}
