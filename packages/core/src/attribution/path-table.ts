import { formatPath, JourneyError, type Problem } from '../model/problem.ts'
import { PathTouches } from './path-touches.ts'

/**
 * Aggregated paths: each a sequence of channels, with how many customers who took it converted, what
 * they were worth, and how many did not convert. Columns, so that a worker can be handed them.
 */
export interface PathTable {
  /** Names by channel, in the order in which they first appear. */
  readonly channels: readonly string[]
  /** Path `i` has the touches `start[i]` up to `start[i + 1]`, exclusive; at least one. */
  readonly start: Int32Array
  /** The channel of each touch. */
  readonly touch: Int32Array
  /** Conversions by path, finite numbers from 0. */
  readonly conversions: Float64Array
  /** Value of all conversions by path, from 0 and 0 where there are none; absent where not known. */
  readonly value?: Float64Array
  /** Customers who took the path and did not convert, by path; absent where not known. */
  readonly nulls?: Float64Array
}

/** A row of an attribution export. */
export interface PathRow {
  /** The touches as a list, or as one text with the separator between them. */
  readonly path: string | readonly string[]
  readonly conversions: number
  /** Value of all its conversions together; 0. */
  readonly value?: number
  /** Customers who took it and did not convert; 0. */
  readonly nulls?: number
}

/** Options of {@link pathTable}. */
export interface PathTableOptions {
  /** What stands between the touches of a path; `' > '`. Blanks around a touch are not part of it. */
  readonly separator?: string
}

/**
 * Puts paths in columns and gives channels numbers. The same path may come more than once, and a
 * path may touch a channel more than once.
 *
 * Cost: O(touches); a few milliseconds for 5,000 paths of text.
 * @throws JourneyError naming every path without a touch, or with a count or value that is no finite
 * number from 0, or with a value but no conversion; and a table in which nobody took a path.
 * @throws RangeError for an empty separator.
 * @example
 * ```ts
 * import { pathTable } from 'sojourn/attribution'
 * const paths = pathTable([
 *   { path: 'ad > search > ad', conversions: 3, nulls: 20 },
 *   { path: ['search'], conversions: 1, nulls: 5 },
 * ])
 * console.log(paths.channels) // [ 'ad', 'search' ]
 * console.log(paths.touch) // 0, 1, 0, 1
 * ```
 */
export function pathTable(
  rows: Iterable<PathRow>,
  { separator = ' > ' }: PathTableOptions = {},
): PathTable {
  if (separator === '') throw new RangeError('pathTable: the separator is empty')
  const touches = new PathTouches(separator)
  const start = [0]
  const columns = { conversions: [] as number[], value: [] as number[], nulls: [] as number[] }
  const given = { value: false, nulls: false }
  const problems: Problem[] = []
  let taken = false
  let row = -1
  for (const { path, conversions, value, nulls } of rows) {
    row++
    const empty = touches.add(path)
    if (empty > 0)
      problems.push({ path: formatPath([row, 'path']), message: emptyTouch(path, empty) })
    start.push(touches.length)
    given.value ||= value !== undefined
    given.nulls ||= nulls !== undefined
    const amounts = { conversions, value: value ?? 0, nulls: nulls ?? 0 }
    for (const key of AMOUNTS) {
      const amount = amounts[key]
      columns[key].push(amount)
      if (!(amount >= 0 && amount < Infinity))
        problems.push({
          path: formatPath([row, key]),
          message: `${amount} is no finite number from 0`,
        })
    }
    if (amounts.value > 0 && conversions === 0)
      problems.push({
        path: formatPath([row, 'value']),
        message: `there is a value of ${value} but no conversion`,
      })
    taken ||= conversions > 0 || amounts.nulls > 0
  }
  if (problems.length === 0 && !taken)
    problems.push({ path: '', message: 'nobody took a path: all conversions and nulls are 0' })
  if (problems.length > 0) throw new JourneyError('The table of paths', problems)
  return {
    channels: touches.names,
    start: Int32Array.from(start),
    touch: touches.all,
    conversions: Float64Array.from(columns.conversions),
    ...(given.value && { value: Float64Array.from(columns.value) }),
    ...(given.nulls && { nulls: Float64Array.from(columns.nulls) }),
  }
}

const AMOUNTS = ['conversions', 'value', 'nulls'] as const

function emptyTouch(path: string | readonly string[], touch: number): string {
  const blank = typeof path === 'string' ? path.trim() === '' : path.length === 0
  return blank
    ? 'the path is empty; it needs at least one touch'
    : `touch ${touch} is empty: look for a separator too many`
}
