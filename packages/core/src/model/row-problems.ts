import type { TransitionRow } from './journey.ts'
import { formatPath, type Problem } from './problem.ts'
import { rowProblem } from './row.ts'
import { didYouMean } from './suggestion.ts'

/** Where a problem stands, key by key. */
export type Place = readonly (string | number)[]

type Rows = Readonly<Record<string, TransitionRow | undefined>>
type Weights = Readonly<Record<string, number | undefined>>

/** What is wrong with weights of where journeys begin. */
export function* entryProblems(
  entries: Weights,
  ids: Set<string>,
  place: Place,
): Generator<Problem> {
  let total = 0
  yield* unknownIds(entries, ids, place)
  for (const weight of Object.values(entries)) total += weight ?? 0
  // A weight of the wrong shape is a problem of its own; what it would add up to isn't known.
  if (Object.values(entries).includes(undefined)) return
  const path = formatPath(place)
  if (!(total > 0)) yield { path, message: 'At least one entry must have a weight above 0.' }
  else if (!Number.isFinite(total))
    yield { path, message: 'The weights add up to more than a number can hold.' }
}

/** What is wrong with rows of transitions. */
export function* rowProblems(
  transitions: Rows,
  touchpoints: Set<string>,
  ids: Set<string>,
  place: Place,
): Generator<Problem> {
  for (const [from, row] of Object.entries(transitions)) {
    const path = [...place, from]
    if (!touchpoints.has(from))
      yield ids.has(from)
        ? {
            path: formatPath(path),
            message: `${JSON.stringify(from)} is an outcome, and nothing follows an outcome.`,
          }
        : unknown(path, 'touchpoint', from, touchpoints)
    yield* unknownIds(row ?? {}, ids, path)
    const message = rowProblem(row ?? {})
    if (message !== undefined) yield { path: formatPath(path), message }
  }
}

/** Keys that are the id of no touchpoint and no outcome. */
export function* unknownIds(byId: object, ids: Set<string>, place: Place): Generator<Problem> {
  for (const id of Object.keys(byId))
    if (!ids.has(id)) yield unknown([...place, id], 'touchpoint or outcome', id, ids)
}

/** Ids that are used twice, those of the wrong shape left out; `seen` has those of lists checked before. */
export function* duplicates(
  list: string,
  items: readonly { readonly id: string | undefined }[],
  seen: Map<string, string> = new Map(),
): Generator<Problem> {
  for (const [i, { id }] of items.entries()) {
    if (id === undefined) continue
    const path = formatPath([list, i, 'id'])
    const first = seen.get(id)
    if (first !== undefined)
      yield {
        path,
        message: `The id ${JSON.stringify(id)} is used by ${first} already; ids must differ.`,
      }
    else seen.set(id, formatPath([list, i]))
  }
}

/** That there is no such id, and which may be meant. */
export function unknown(place: Place, what: string, id: string, ids: Iterable<string>): Problem {
  return {
    path: formatPath(place),
    message: `There is no ${what} ${JSON.stringify(id)}.${didYouMean(id, ids)}`,
  }
}
