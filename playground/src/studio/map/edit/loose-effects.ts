import { completed, type Draft } from './rows.ts'

/** Drops slopes and effects of stocks on steps, touchpoints and outcomes that are no more. */
export function withoutLooseEffects(draft: Draft): void {
  const ids = new Set([...draft.touchpoints, ...draft.outcomes].map(({ id }) => id as string))
  const isStep = ({ from, to }: { from: string; to: string }) =>
    ids.has(from) && ids.has(to) && completed(draft.transitions[from]).has(to)
  if (draft.slopes)
    draft.slopes = draft.slopes.filter((slope) => ids.has(slope.touchpoint) && isStep(slope))
  if (draft.stocks)
    draft.stocks = draft.stocks
      .map((stock) => ({
        ...stock,
        inflow: Object.fromEntries(Object.entries(stock.inflow).filter(([id]) => ids.has(id))),
        acts: stock.acts.filter(isStep),
      }))
      .filter(({ inflow, acts }) => acts.length > 0 && Object.keys(inflow).length > 0)
}
