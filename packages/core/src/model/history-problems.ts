import type { HistoryDefinition } from './history-journey.ts'
import { formatPath, type Problem } from './problem.ts'
import { didYouMean } from './suggestion.ts'

/** Why a journey with memory is refused, all at once. */
export function* historyProblems(definition: HistoryDefinition): Generator<Problem> {
  const { order, touchpoints, outcomes, conversions = [], entries, steps } = definition
  const places = touchpoints.map(({ id }) => id)
  const ids = [...places, ...outcomes.map(({ id }) => id)]
  const known = new Set(ids)
  const canBeLeft = new Set(places)
  if (!Number.isInteger(order) || order < 1)
    yield { path: 'order', message: `The order is ${order}; it must be a whole number from 1.` }
  if (canBeLeft.size < places.length)
    yield { path: 'touchpoints', message: 'An id stands twice; ids must differ.' }
  for (const id of conversions)
    if (!canBeLeft.has(id)) yield unknown('conversions', 'touchpoint', id, places)
  for (const [id, weight] of Object.entries(entries)) {
    const path = formatPath(['entries', id])
    if (!known.has(id)) yield unknown(path, 'touchpoint or outcome', id, ids)
    if (!(weight >= 0 && weight < Infinity)) yield notAWeight(path, weight)
  }
  for (const [i, { after, to, weight }] of steps.entries()) {
    const path = formatPath(['steps', i])
    for (const id of after)
      if (!canBeLeft.has(id)) yield unknown(`${path}.after`, 'touchpoint', id, places)
    if (after.length === 0)
      yield {
        path: `${path}.after`,
        message: 'The history is empty; where journeys begin stands in "entries".',
      }
    if (after.length > order)
      yield {
        path: `${path}.after`,
        message: `The history has ${after.length} touchpoints; the order is ${order}.`,
      }
    if (!known.has(to)) yield unknown(`${path}.to`, 'touchpoint or outcome', to, ids)
    if (!(weight >= 0 && weight < Infinity)) yield notAWeight(path, weight)
  }
}

function unknown(path: string, what: string, id: string, ids: readonly string[]): Problem {
  return {
    path,
    message: `There is no ${what} ${JSON.stringify(id)}.${didYouMean(id, ids)}`,
  }
}

function notAWeight(path: string, weight: number): Problem {
  return { path, message: `The weight is ${weight}; it must be a finite number from 0.` }
}
