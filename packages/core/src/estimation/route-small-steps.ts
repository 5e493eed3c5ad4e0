import { addedCells, customersBy, type GroupCell, keyOf, START } from './group-table.ts'

/** Cells of which each is of enough customers, and the steps that now go by another touchpoint. */
export interface RoutedCells {
  readonly cells: readonly GroupCell[]
  readonly routed: readonly GroupCell[]
  /** Repeated steps from the other touchpoint to itself that were left out. */
  readonly dropped: readonly GroupCell[]
}

/** The part of a cell that goes by the other touchpoint: all of it, or a step of each of some customers. */
type Part = 'all' | readonly number[]

/**
 * Sends steps of fewer than `k` customers by the touchpoint `other`: `a → b` becomes `a → other → b`.
 * What leaves each touchpoint and what arrives at it stays as it was, and so do the visits of each and
 * the chance of each outcome. Where fewer than `k` would then go to or from `other`, a step of each of
 * as many customers as are missing joins them, so that nobody can be told by what is missing.
 *
 * @param direct one cell for each pair of ends, with its first `2 k` customers.
 */
export function routeSmallSteps(
  direct: readonly GroupCell[],
  k: number,
  other: number,
): RoutedCells {
  const touches = ({ from, to }: GroupCell) => from === other || to === other
  const isSmall = ({ customers }: GroupCell) => customers.length < k
  const parts = new Map<string, Part>()
  for (const cell of direct) if (!touches(cell) && isSmall(cell)) parts.set(keyOf(cell), 'all')
  for (;;) {
    const split = direct.map((cell) => ({ cell, ...divided(cell, parts.get(keyOf(cell))) }))
    const routed = split.flatMap(({ moved }) => moved)
    const cells = addedCells(
      [
        ...split.flatMap(({ kept }) => kept),
        ...routed.map((cell) => ({ ...cell, to: other })),
        ...routed.map((cell) => ({ ...cell, from: other })),
      ],
      2 * k,
    )
    const lacking = cells.filter((cell) => isSmall(cell) && touches(cell) && cell.from !== cell.to)
    let joined = false
    for (const cell of lacking) {
      const source = largest(
        split.flatMap(({ cell: whole, kept }) =>
          !touches(whole) &&
          kept.length > 0 &&
          (cell.to === other ? whole.from === cell.from : whole.to === cell.to)
            ? [whole]
            : [],
        ),
      )
      if (source === undefined) continue
      join(source, cell.customers)
      joined = true
    }
    if (!joined)
      return {
        cells: cells.filter((cell) => !isSmall(cell)),
        routed,
        dropped: cells.filter(isSmall),
      }
  }

  /**
   * Lets so many of a cell's customers join others that together they are enough. Who joined before is
   * among the others, and a cell has `k` customers, so that there is somebody.
   */
  function join(source: GroupCell, others: readonly number[]): void {
    const before = parts.get(keyOf(source)) ?? []
    if (before === 'all') return
    const free = source.customers.filter(
      (customer) => !others.includes(customer) && !before.includes(customer),
    )
    const chosen = [...before, ...free.slice(0, k - others.length)]
    const enough = source.customers.length - chosen.length >= k
    parts.set(keyOf(source), enough ? chosen : 'all')
  }
}

/** What stays of a cell, and what goes by another touchpoint; who goes leaves enough others behind. */
function divided(cell: GroupCell, part: Part | undefined) {
  if (part === undefined) return { kept: [cell], moved: [] }
  if (part === 'all') return { kept: [], moved: [cell] }
  const steps = part.length
  return {
    kept: [
      {
        ...cell,
        all: cell.all - steps,
        resolved: cell.resolved - steps,
        customers: cell.customers.filter((customer) => !part.includes(customer)),
      },
    ],
    moved: [{ ...cell, all: steps, resolved: steps, customers: part }],
  }
}

function largest(cells: readonly GroupCell[]): GroupCell | undefined {
  return cells.reduce<GroupCell | undefined>(
    (most, cell) => (most === undefined || cell.resolved > most.resolved ? cell : most),
    undefined,
  )
}

/** Touchpoints that fewer than `k` customers came to, or from which fewer were seen to go on. */
export function smallTouchpoints(cells: readonly GroupCell[], k: number): Set<number> {
  const came = customersBy(cells, ({ to }) => to, k)
  const left = customersBy(cells, ({ from }) => from, k)
  const codes = new Set(cells.flatMap(({ from, to }) => [from, to]).filter((code) => code >= 0))
  const isFew = (customers: readonly number[]) => customers.length < k
  return new Set(
    [...codes].filter((code) => {
      const went = left.get(code)
      return isFew(came.get(code) ?? []) || (went !== undefined && isFew(went))
    }),
  )
}

/** Everybody who began a journey, up to `k` of them. */
export function everybody(cells: readonly GroupCell[], k: number): readonly number[] {
  return customersBy(cells, ({ from }) => from, k).get(START) ?? []
}
