import { firstOf } from './first-customers.ts'
import { type JourneyCounts, LOST } from './journey-counts.ts'

/** Where journeys come from; beside the codes of touchpoints and that of the loss. */
export const START = -2

/** A count, and the first customers whose it is. */
export interface GroupCell {
  readonly from: number
  readonly to: number
  readonly all: number
  readonly resolved: number
  readonly customers: readonly number[]
}

/** Entries and steps in one table, so that what comes into a touchpoint and what leaves it is all there. */
export function groupCells(counts: JourneyCounts): GroupCell[] {
  const { entries, steps, groups } = counts
  return [
    ...entries.map(({ touchpoint, count }, i) => ({
      from: START,
      to: touchpoint,
      all: count,
      resolved: count,
      customers: groups?.entries[i] ?? [],
    })),
    ...steps.map((step, i) => ({ ...step, customers: groups?.steps[i] ?? [] })),
  ]
}

/** Cells with the same ends added up, in the order of first appearance. */
export function addedCells(cells: readonly GroupCell[], most: number): GroupCell[] {
  const sums = new Map<string, GroupCell>()
  for (const cell of cells) {
    const key = keyOf(cell)
    const sum = sums.get(key)
    sums.set(
      key,
      sum === undefined
        ? cell
        : {
            ...sum,
            all: sum.all + cell.all,
            resolved: sum.resolved + cell.resolved,
            customers: firstOf([sum.customers, cell.customers], most),
          },
    )
  }
  return [...sums.values()]
}

/** The two ends of a cell as text. */
export function keyOf({ from, to }: Pick<GroupCell, 'from' | 'to'>): string {
  return `${from},${to}`
}

/** The first customers of some cells together, by what each is grouped by. */
export function customersBy(
  cells: readonly GroupCell[],
  by: (cell: GroupCell) => number,
  most: number,
): Map<number, number[]> {
  const groups = new Map<number, (readonly number[])[]>()
  for (const cell of cells) {
    const group = groups.get(by(cell))
    if (group === undefined) groups.set(by(cell), [cell.customers])
    else group.push(cell.customers)
  }
  return new Map([...groups].map(([key, lists]) => [key, firstOf(lists, most)]))
}

/** Whether a cell ends in the loss. */
export function isLoss({ to }: GroupCell): boolean {
  return to === LOST
}
