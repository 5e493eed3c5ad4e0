import { decimal } from '../../language/numbers.ts'
import { ValueText } from '../../problems/problem-text.tsx'
import { words } from '../words.ts'

type Scalar = string | number | boolean | null

const SHOWN = 100
const COLUMNS = 50

/** Rows that a cell shows. */
export function TableOutput({
  columns: allColumns,
  rows: allRows,
  summary,
  all,
}: {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Scalar[])[]
  readonly summary: string
  /** How many rows there are, where not all are here. */
  readonly all?: number
}) {
  const columns = allColumns.slice(0, COLUMNS)
  const rows = allRows.slice(0, SHOWN).map((row) => row.slice(0, COLUMNS))
  const numeric = columns.map((_, i) =>
    rows.every((row) => row[i] === null || typeof row[i] === 'number'),
  )
  const digits = columns.map((_, i) =>
    Math.min(6, Math.max(0, ...rows.map((row) => decimals(row[i])))),
  )
  const count = all ?? allRows.length
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must take the focus */}
      <figure class="tw nb-table" tabIndex={0} aria-label={summary}>
        <table>
          <thead>
            <tr>
              {columns.map((column, i) => (
                <th key={i} scope="col" class={numeric[i] ? 'n' : ''}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, r) => (
              <tr key={r}>
                {row.map((value, i) => (
                  <td key={i} class={numeric[i] ? 'n' : ''}>
                    {typeof value === 'number' ? (
                      decimal(value, numeric[i] ? digits[i] : undefined)
                    ) : (
                      <ValueText value={String(value ?? '')} />
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </figure>
      {count > SHOWN && (
        <p class="xs mut">{words.value.rowsShown(decimal(rows.length), decimal(count))}</p>
      )}
      {allColumns.length > COLUMNS && (
        <p class="xs mut">
          {words.value.columnsShown(decimal(COLUMNS), decimal(allColumns.length))}
        </p>
      )}
    </>
  )
}

function decimals(value: Scalar | undefined): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) return 0
  const text = String(value)
  return text.includes('e') ? 6 : (text.split('.')[1]?.length ?? 0)
}
