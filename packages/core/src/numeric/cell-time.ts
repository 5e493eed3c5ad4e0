import type { HoldingTime } from './holding-time.ts'

/**
 * A holding time by the cell of a grid in which it ends: cell `m` reaches from `m` (exclusive, but for
 * 0) to `m + 1` steps.
 * What ends in a cell is shared out to its two ends so that the mean is kept.
 */
export interface CellTime {
  /** Cells in which it can end, ascending. Absent where it is exponential: all, as `ratio` says. */
  readonly lag?: Int32Array
  /** Share that ends in the cell and counts for its left end, along `lag`; of cell 0 if exponential. */
  readonly left: Float64Array
  /** The same for its right end. */
  readonly right: Float64Array
  /** What a cell has of the one before it, where it is exponential. */
  readonly ratio?: number
}

/** Values this close to the start of a cell, in steps, lie there. */
const ON_GRID = 1e-9

/** A holding time in the cells `0 … cells − 1` of a grid. */
export function inCells(time: HoldingTime, step: number, cells: number): CellTime {
  if (time.exponential !== undefined) {
    const x = step / time.exponential
    const ends = -Math.expm1(-x)
    // How far into the cell it ends on average, times the share that does.
    const right = x < 1e-4 ? (x / 2) * (1 - (2 * x) / 3) : (ends - x * Math.exp(-x)) / x
    return {
      left: Float64Array.of(ends - right),
      right: Float64Array.of(right),
      ratio: Math.exp(-x),
    }
  }
  if (time.atoms) return atomsInCells(time.atoms, step, cells)
  const left = new Float64Array(cells)
  const right = new Float64Array(cells)
  let used = 0
  let [ended, area] = [time.cumulative(0), 0]
  for (let m = 0; m < cells && ended < 1; m++) {
    const [endedAfter, areaAfter] = [time.cumulative((m + 1) * step), time.integral((m + 1) * step)]
    const average = Math.min(endedAfter, Math.max(ended, (areaAfter - area) / step))
    left[m] = average - ended
    right[m] = endedAfter - average
    ;[ended, area] = [endedAfter, areaAfter]
    used = m + 1
  }
  return {
    lag: Int32Array.from({ length: used }, (_, m) => m),
    left: left.subarray(0, used),
    right: right.subarray(0, used),
  }
}

function atomsInCells(
  atoms: NonNullable<HoldingTime['atoms']>,
  step: number,
  cells: number,
): CellTime {
  const ends = new Map<number, [left: number, right: number]>()
  for (const { value, share } of atoms) {
    const at = value / step
    const nearest = Math.round(at)
    const isPoint = Math.abs(at - nearest) <= ON_GRID * Math.max(1, at)
    // What ends where two cells meet has ended by then, so it belongs to the first.
    const cell = isPoint ? Math.max(0, nearest - 1) : Math.floor(at)
    if (cell >= cells || share === 0) continue
    const into = isPoint ? nearest - cell : at - cell
    const [left, right] = ends.get(cell) ?? [0, 0]
    ends.set(cell, [left + share * (1 - into), right + share * into])
  }
  const lag = Int32Array.from(ends.keys()).sort()
  const part = (side: 0 | 1) => Float64Array.from(lag, (cell) => ends.get(cell)?.[side] ?? 0)
  return { lag, left: part(0), right: part(1) }
}
