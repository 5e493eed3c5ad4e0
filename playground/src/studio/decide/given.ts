import { computed } from '@preact/signals'
import { changeCell, freshId, insertCell } from '@sojourn/notebook'
import { arrivalsPerDay } from '@sojourn/report'
import { apply, notebook } from '../../document/document.ts'
import { journey, type MapCell, mapCell } from '../study.ts'

/**
 * What only the business knows. Visitors a day are part of the journey (`arrivals`); the others are
 * input cells of the notebook with these names, so that code in it can use them too.
 */
export type Given =
  | 'margin'
  | 'testCost'
  | 'budget'
  | 'target'
  | 'targetRetention'
  | 'targetRevenue'

/** Customers who enter a day, as the journey states or its evidence counts. */
export const visitors = computed(() => journey.value && arrivalsPerDay(journey.value))

/** The number of an input cell; undefined where there is none. */
export function given(name: Given): number | undefined {
  const cell = notebook.value?.cells.find((each) => each.kind === 'input' && each.name === name)
  return cell?.kind === 'input' && typeof cell.control.value === 'number'
    ? cell.control.value
    : undefined
}

/** Keeps a number in the notebook, as one step that can be undone; none takes its cell out. */
export function give(name: Given, value: number, label: string, unit?: string): void {
  apply((before) => {
    const cell = before.cells.find((each) => each.kind === 'input' && each.name === name)
    const control = { type: 'number' as const, label, value, ...(unit && { unit }) }
    return cell === undefined
      ? insertCell(before, { id: freshId(before), kind: 'input', name, control })
      : changeCell(before, cell.id, (draft) => {
          if (draft.kind === 'input') draft.control = control
        })
  })
}

/** Keeps the number of visitors a day in the journey. */
export function giveVisitors(perDay: number): void {
  const cell = mapCell.peek()
  if (cell === undefined) return
  apply((before) =>
    changeCell(before, cell.id, (draft) => {
      const of = (draft as MapCell).journey as Record<string, unknown>
      of.arrivals = { ...(of.arrivals as object | undefined), perDay }
    }),
  )
}
