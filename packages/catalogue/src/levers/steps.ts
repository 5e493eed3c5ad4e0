import { type Baseline, playing } from './baseline.ts'
import type { Leaving, Onward } from './lever.ts'

/** Transitions of one touchpoint that change together. */
export interface Step {
  readonly from: string
  readonly to: readonly string[]
  /** All its other transitions. */
  readonly others: readonly string[]
}

/** The transitions that an effect acts on, a step for each of the touchpoints that has any. */
export function stepsFrom(
  baseline: Baseline,
  from: readonly string[],
  effect: Onward | Leaving,
): Step[] {
  const meant = targets(baseline, effect)
  return from.flatMap((id) => {
    const exits = exitsOf(baseline, id)
    const to = exits.filter((exit) => meant.has(exit))
    const others = exits.filter((exit) => !to.includes(exit))
    return to.length > 0 && others.length > 0 ? [{ from: id, to, others }] : []
  })
}

function targets(baseline: Baseline, effect: Onward | Leaving): Set<string> {
  const { journey } = baseline
  if (effect.kind === 'leaving')
    return new Set(
      journey.outcomes.flatMap(({ id, kind = 'loss' }) =>
        kind !== 'conversion' && (effect.loss === 'any' || kind === 'competitor') ? [id] : [],
      ),
    )
  const goals = effect.to.includes('purchase')
    ? [
        ...(journey.conversions ?? []),
        ...journey.outcomes.filter(({ kind }) => kind === 'conversion').map(({ id }) => id),
      ]
    : []
  return new Set([...playing(baseline, effect.to), ...goals])
}

/** Where a touchpoint leads, for any persona. */
export function exitsOf({ personas, state }: Baseline, id: string): string[] {
  const from = state.get(id) as number
  const exits = personas.flatMap(({ chain: { ids, column, rowStart } }) =>
    Array.from(column.subarray(rowStart[from], rowStart[from + 1]), (to) => ids[to] as string),
  )
  return [...new Set(exits)]
}
