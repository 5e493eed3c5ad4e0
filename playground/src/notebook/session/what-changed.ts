import type { CellView } from '@sojourn/notebook'

// A clock that ticks with each change and each run: what a cell shows is out of date because of what
// changed after it ran.
let clock = 0
const changed = new Map<string, number>()
const ran = new Map<string, number>()

/** A cell was changed, or gave a new value. */
export function noteChange(id: string): void {
  changed.set(id, ++clock)
}

/** A cell ran. */
export function noteRun(id: string): void {
  ran.set(id, ++clock)
}

export function forgetChanges(): void {
  changed.clear()
  ran.clear()
}

/**
 * The cells that made another out of date: of those it depends on, which changed since it ran, the
 * first ones, since the rest changed because of them. Its own id where its code changed.
 */
export function whatChanged(id: string, graph: readonly CellView[]): string[] {
  const since = ran.get(id) ?? 0
  if ((changed.get(id) ?? 0) > since) return [id]
  const needs = new Map(graph.map((cell) => [cell.cell, cell.needs]))
  const isNew = (cell: string) => (changed.get(cell) ?? 0) > since
  const found = new Set<string>()
  const seen = new Set<string>()
  const visit = (cell: string) => {
    if (seen.has(cell)) return
    seen.add(cell)
    const above = needs.get(cell) ?? []
    if (isNew(cell) && !above.some(isNew)) found.add(cell)
    for (const next of above) visit(next)
  }
  for (const next of needs.get(id) ?? []) visit(next)
  return [...found]
}

/** Whether a cell ran since the notebook was opened. */
export function hasRun(id: string): boolean {
  return ran.has(id)
}
