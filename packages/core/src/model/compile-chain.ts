import { allocateChain, type Chain, SojournKind, StateKind } from './chain.ts'
import type { SojournTime } from './distribution.ts'
import { durationSeconds } from './duration.ts'
import { isConversion, type Journey } from './journey.ts'
import { completeRow } from './row.ts'

/**
 * Compiles a journey to a {@link Chain}: `rest` worked out, rows and entries normalised, ids turned
 * into numbers. Cost O(touchpoints + transitions).
 *
 * @example
 * ```ts
 * import { compileChain, journey } from 'sojourn/model'
 * const chain = compileChain(journey({
 *   touchpoints: [{ id: 'toss' }], outcomes: [{ id: 'heads' }, { id: 'tails' }],
 *   entries: { toss: 2 }, transitions: { toss: { heads: 0.5, tails: 'rest' } },
 * }))
 * console.log([...chain.probability], [...chain.entry]) // [ 0.5, 0.5 ] [ 1, 0, 0 ]
 * ```
 */
export function compileChain<T extends string, O extends string>(
  journey: Journey<T, O>,
): Chain<T | O> {
  const ids = [...journey.touchpoints, ...journey.outcomes].map((state) => state.id)
  const index = new Map<string, number>(ids.map((id, i) => [id, i]))
  const rows = journey.touchpoints.map(({ id }) =>
    [...completeRow(journey.transitions[id] ?? {})]
      .map(([to, probability]) => [index.get(to) as number, probability] as const)
      .sort(([a], [b]) => a - b),
  )
  const transitions = rows.reduce((sum, row) => sum + row.length, 0)
  const chain = allocateChain(ids, rows.length, transitions)

  let position = 0
  for (const [i, row] of rows.entries()) {
    for (const [to, probability] of row) {
      chain.column[position] = to
      chain.probability[position++] = probability
    }
    chain.rowStart[i + 1] = position
  }

  const entries = Object.entries<number | undefined>(journey.entries)
  const total = entries.reduce((sum, [, weight]) => sum + (weight ?? 0), 0)
  for (const [id, weight] of entries) chain.entry[index.get(id) as number] = (weight ?? 0) / total

  const goals = new Set<string>(journey.conversions)
  for (const [i, touchpoint] of journey.touchpoints.entries()) {
    chain.kind[i] = goals.has(touchpoint.id) ? StateKind.goal : StateKind.touchpoint
    const [kind, mean] = sojourn(touchpoint.sojourn)
    chain.sojournKind[i] = kind
    chain.meanSojourn[i] = mean
  }
  for (const [i, outcome] of journey.outcomes.entries())
    chain.kind[rows.length + i] = isConversion(outcome) ? StateKind.conversion : StateKind.loss
  for (const [i, state] of [...journey.touchpoints, ...journey.outcomes].entries()) {
    chain.revenue[i] = state.revenue ?? 0
    chain.cost[i] = state.cost ?? 0
  }
  return chain
}

function sojourn(time: SojournTime | undefined): [kind: number, meanSeconds: number] {
  if (time === undefined) return [SojournKind.unknown, Number.NaN]
  if (time.distribution === 'exponential')
    return [SojournKind.exponential, durationSeconds(time.mean)]
  if (time.distribution === 'fixed' && durationSeconds(time.value) === 0)
    return [SojournKind.instant, 0]
  return [SojournKind.other, Number.NaN]
}
