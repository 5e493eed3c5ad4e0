import { changeCell, type Edit, type Notebook } from '@sojourn/notebook'
import { type Change, readScenario } from 'sojourn'
import type { Pin } from '../study.ts'

/** What a scenario costs once, to build. */
export function buildCost(changes: readonly Change[]): number {
  return changes.reduce((sum, change) => sum + fixedOf(change), 0)
}

/**
 * The edit by which a scenario costs this to build: shared out among its levers (or changes) as
 * they cost until now, evenly where they cost nothing.
 */
export function withBuildCost(
  notebook: Notebook,
  { id, cell }: Pick<Pin, 'cell'> & { readonly id: string },
  cost: number,
): Edit {
  return changeCell(notebook, id, (draft) => {
    if (draft.kind === 'levers') {
      const on = draft.levers.filter((lever) => lever.on)
      const shares = sharedOut(
        cost,
        on.map(({ parameters }) => parameters.find(isCost)?.value ?? 0),
      )
      for (const [i, lever] of on.entries()) {
        const others = lever.parameters.filter((parameter) => !isCost(parameter))
        lever.parameters = [...others, { name: 'fixedCost', value: shares[i] as number }]
      }
    }
    if (draft.kind === 'scenario' && cell.kind === 'scenario') {
      const { changes, ...rest } = readScenario(cell.scenario)
      const shares = sharedOut(cost, changes.map(fixedOf))
      draft.scenario = {
        ...rest,
        changes: changes.map((change, i) => withCost(change, shares[i] as number)),
      }
    }
  })
}

function isCost({ name }: { readonly name: string }): boolean {
  return name === 'fixedCost'
}

function fixedOf({ cost }: Change): number {
  return typeof cost === 'object' ? (cost.fixed ?? 0) : 0
}

function withCost(change: Change, fixed: number): Change {
  // A number is what an arrival costs, which says nothing about building.
  if (typeof change.cost === 'number') return change
  const { fixed: _, ...others } = change.cost ?? {}
  const cost = fixed > 0 ? { ...others, fixed } : others
  const { cost: __, ...rest } = change
  return (Object.keys(cost).length > 0 ? { ...rest, cost } : rest) as Change
}

/** Parts of a cost in proportion to what was paid, to the cent; the last has what rounding leaves. */
export function sharedOut(cost: number, paid: readonly number[]): number[] {
  const all = paid.reduce((sum, x) => sum + x, 0)
  let left = cost
  return paid.map((x, i) => {
    const share =
      i === paid.length - 1
        ? left
        : Math.round(100 * cost * (all > 0 ? x / all : 1 / paid.length)) / 100
    left = Math.round(100 * (left - share)) / 100
    return share
  })
}
