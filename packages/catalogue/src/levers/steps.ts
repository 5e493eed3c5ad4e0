import type { Baseline } from './baseline.ts'
import { playing } from './baseline.ts'
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
    const to = exits.filter((exit) => exit !== id && meant.has(exit))
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

/** Where the journey's own row of a touchpoint leads. */
export function exitsOf({ journey }: Baseline, id: string): string[] {
  const row = Object.entries(journey.transitions[id] ?? {}) as [string, number | 'rest'][]
  const stated = row.reduce((sum, [, p]) => (p === 'rest' ? sum : sum + p), 0)
  return row.flatMap(([to, p]) => ((p === 'rest' ? 1 - stated : p) > 1e-9 ? [to] : []))
}
