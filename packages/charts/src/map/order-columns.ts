import type { FlowEdge } from '../flow/journey-flow.ts'

/** A place in a column: a node, or where a ribbon passes through on its way. */
export interface Cell {
  readonly column: number
  /** Id of the node; absent where a ribbon passes. */
  readonly id?: string
  readonly left: Link[]
  readonly right: Link[]
}

/** A piece of a ribbon between cells; those in neighbouring columns, unless it stays in one. */
export interface Link {
  readonly from: Cell
  readonly to: Cell
  readonly ribbon: FlowEdge
}

const SWEEPS = 12

/**
 * Puts the cells of each column in an order with few and thin crossings: sweeps by weighted
 * barycentre (Sugiyama), then exchanges of neighbours; the best order seen is kept.
 *
 * @param columns ids by column, from left to right.
 */
export function orderColumns(
  columns: readonly (readonly string[])[],
  ribbons: readonly FlowEdge[],
): Cell[][] {
  let cells: Cell[][] = columns.map((ids, column) =>
    ids.map((id) => ({ column, id, left: [], right: [] })),
  )
  const home = new Map(cells.flat().map((cell) => [cell.id as string, cell]))
  for (const ribbon of ribbons) {
    const end = home.get(ribbon.to) as Cell
    let from = home.get(ribbon.from) as Cell
    while (from.column < end.column - 1) {
      const to: Cell = { column: from.column + 1, left: [], right: [] }
      cells[to.column]?.push(to)
      from = connect(from, to, ribbon)
    }
    connect(from, end, ribbon)
  }
  let best = cells
  let least = crossings(cells)
  for (let sweep = 0; sweep < SWEEPS && least > 0; sweep++) {
    const rightward = sweep % 2 === 0
    cells = sorted(cells, rightward)
    const now = crossings(cells)
    if (now < least) {
      best = cells
      least = now
    }
  }
  return exchanged(best)
}

function connect(from: Cell, to: Cell, ribbon: FlowEdge): Cell {
  const link = { from, to, ribbon }
  from.right.push(link)
  to.left.push(link)
  return to
}

function sorted(cells: readonly Cell[][], rightward: boolean): Cell[][] {
  const place = placesOf(cells)
  const next = [...cells]
  const order = cells.map((_, i) => i)
  for (const c of rightward ? order : order.reverse()) {
    const at = new Map<Cell, number>()
    for (const cell of next[c] as Cell[]) {
      let sum = 0
      let total = 0
      for (const link of rightward ? cell.left : cell.right) {
        const other = rightward ? link.from : link.to
        if (other.column === c) continue
        sum += link.ribbon.flow * (place.get(other) as number)
        total += link.ribbon.flow
      }
      at.set(cell, total > 0 ? sum / total : (place.get(cell) as number))
    }
    const column = [...(next[c] as Cell[])].sort(
      (a, b) => (at.get(a) as number) - (at.get(b) as number),
    )
    next[c] = column
    for (const [i, cell] of column.entries()) place.set(cell, (i + 0.5) / column.length)
  }
  return next
}

/** Places from 0 to 1, so that columns of different size can be compared. */
function placesOf(cells: readonly (readonly Cell[])[]): Map<Cell, number> {
  return new Map(
    cells.flatMap((column) => column.map((cell, i) => [cell, (i + 0.5) / column.length])),
  )
}

/** Exchanges neighbours as long as that makes crossings thinner. */
function exchanged(cells: readonly Cell[][]): Cell[][] {
  const place = placesOf(cells)
  for (let round = 0, improved = true; improved && round < 8; round++) {
    improved = false
    for (const column of cells)
      for (let i = 0; i + 1 < column.length; i++) {
        const a = column[i] as Cell
        const b = column[i + 1] as Cell
        if (pairCrossings(a, b, place) <= pairCrossings(b, a, place) + 1e-9) continue
        column[i] = b
        column[i + 1] = a
        const at = place.get(a) as number
        place.set(a, place.get(b) as number)
        place.set(b, at)
        improved = true
      }
  }
  return cells as Cell[][]
}

/** Thickness of the crossings between the links of two cells, the first above the second. */
function pairCrossings(above: Cell, below: Cell, place: Map<Cell, number>): number {
  const count = (upper: readonly Link[], lower: readonly Link[], end: 'from' | 'to') => {
    let sum = 0
    for (const u of upper)
      for (const l of lower)
        if (
          (place.get(u[end]) as number) > (place.get(l[end]) as number) &&
          !inColumn(u) &&
          !inColumn(l)
        )
          sum += Math.sqrt(u.ribbon.flow * l.ribbon.flow)
    return sum
  }
  return count(above.left, below.left, 'from') + count(above.right, below.right, 'to')
}

function crossings(cells: readonly (readonly Cell[])[]): number {
  const place = placesOf(cells)
  let sum = 0
  for (const column of cells) {
    const links = column
      .flatMap((cell) => cell.right)
      .filter((link) => !inColumn(link))
      .map(({ from, to, ribbon }) => ({
        a: place.get(from) as number,
        b: place.get(to) as number,
        flow: ribbon.flow,
      }))
    for (let i = 0; i < links.length; i++)
      for (let j = i + 1; j < links.length; j++) {
        const [p, q] = [links[i] as (typeof links)[0], links[j] as (typeof links)[0]]
        if ((p.a - q.a) * (p.b - q.b) < 0) sum += Math.sqrt(p.flow * q.flow)
      }
  }
  return sum
}

function inColumn({ from, to }: Link): boolean {
  return from.column === to.column
}
