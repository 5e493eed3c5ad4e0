import type { Journey } from 'sojourn'

/**
 * A journey of whose revenue only the margin counts: what goods cost is a cost of each arrival that
 * earns. Discounts still give away of the whole revenue.
 */
export function withMargin(of: Journey, margin: number | undefined): Journey {
  if (margin === undefined || margin >= 100) return of
  const goods = <State extends { readonly revenue?: number; readonly cost?: number }>(
    state: State,
  ) =>
    state.revenue
      ? { ...state, cost: (state.cost ?? 0) + (1 - margin / 100) * state.revenue }
      : state
  return { ...of, touchpoints: of.touchpoints.map(goods), outcomes: of.outcomes.map(goods) }
}
