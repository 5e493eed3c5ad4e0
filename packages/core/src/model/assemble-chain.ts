import { allocateChain, type Chain, SojournKind, StateKind } from './chain.ts'
import { isConversion, type Journey } from './journey.ts'
import { completeRow } from './row.ts'
import type { SojournLaw } from './sojourn-law.ts'

/** Of a touchpoint whose sojourn time isn't known. */
export const UNTOLD: SojournLaw = {
  kind: SojournKind.unknown,
  mean: Number.NaN,
  scale: Number.NaN,
  shape: 0,
  values: [],
  shares: [],
}

/**
 * A journey as a chain, with the laws of its sojourn times by touchpoint. Without them it is for what
 * asks nothing about time, and a page that only does that needn't load how times are read.
 */
export function assembleChain<T extends string, O extends string>(
  journey: Journey<T, O>,
  laws?: readonly SojournLaw[],
): Chain<T | O> {
  const ids = [...journey.touchpoints, ...journey.outcomes].map((state) => state.id)
  const index = new Map<string, number>(ids.map((id, i) => [id, i]))
  const rows = journey.touchpoints.map(({ id }) =>
    [...completeRow(journey.transitions[id] ?? {})]
      .map(([to, probability]) => [index.get(to) as number, probability] as const)
      .sort(([a], [b]) => a - b),
  )
  const transitions = rows.reduce((sum, row) => sum + row.length, 0)
  const samples = laws?.reduce((sum, { values }) => sum + values.length, 0) ?? 0
  const chain = allocateChain(ids, rows.length, transitions, samples)

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
    const law = laws?.[i] ?? UNTOLD
    chain.sojournKind[i] = law.kind
    chain.meanSojourn[i] = law.mean
    chain.sojournScale[i] = law.scale
    chain.sojournShape[i] = law.shape
    const from = chain.sampleStart[i] as number
    chain.sampleValue.set(law.values, from)
    chain.sampleShare.set(law.shares, from)
    chain.sampleStart[i + 1] = from + law.values.length
  }
  for (const [i, outcome] of journey.outcomes.entries())
    chain.kind[rows.length + i] = isConversion(outcome) ? StateKind.conversion : StateKind.loss
  for (const [i, state] of [...journey.touchpoints, ...journey.outcomes].entries()) {
    chain.revenue[i] = state.revenue ?? 0
    chain.cost[i] = state.cost ?? 0
  }
  return chain
}
