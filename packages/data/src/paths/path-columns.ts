import { columnProblems, refuse } from '../header/find-columns.ts'

/** The names, as the header has them, of the columns of a table of aggregated paths. */
export interface PathTableColumns {
  /** The touches of a path, with a separator between them. */
  readonly path: string
  /** How many customers who took it converted. */
  readonly conversions: string
  /** What their conversions were worth together; may be empty where there are none. */
  readonly value?: string | undefined
  /** How many customers took it and did not convert. */
  readonly nulls?: string | undefined
}

/** The columns of a path, in the order of reports. */
export const PATH_ROLES = ['path', 'conversions', 'value', 'nulls'] as const

/** A column of a path. */
export type PathRole = (typeof PATH_ROLES)[number]

/** The offset of each column, −1 where the table has none. */
export type PathPositions = Readonly<Record<PathRole, number>>

/**
 * Where the columns stand in the header.
 *
 * @throws EventLogError with every column that is missing or that stands there twice.
 */
export function findPathColumns(
  columns: PathTableColumns,
  header: readonly string[],
  line: number,
): PathPositions {
  refuse(columnProblems(columns, header, PATH_ROLES), header, line)
  const position = (name: string | undefined) => (name === undefined ? -1 : header.indexOf(name))
  return {
    path: position(columns.path),
    conversions: position(columns.conversions),
    value: position(columns.value),
    nulls: position(columns.nulls),
  }
}
