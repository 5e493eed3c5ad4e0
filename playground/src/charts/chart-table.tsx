import { useSignal } from '@preact/signals'
import type { Table } from '@sojourn/charts'
import { decimal } from '../language/numbers.ts'

/** The numbers of a chart, in a box that scrolls by itself and can be reached by keyboard. */
export function ChartTable({ title, table }: { title: string; table: Table }) {
  const open = useSignal(false)
  return (
    <details
      onToggle={({ currentTarget }) => {
        open.value = currentTarget.open
      }}
    >
      <summary>{title}</summary>
      {open.value && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must take the focus
        <section class="tw" tabIndex={0} aria-label={title}>
          <Numbers {...table} />
        </section>
      )}
    </details>
  )
}

function Numbers({ columns, rows }: Table) {
  const digits = columns.map((_, i) => Math.max(...rows.map((row) => decimals(row[i]))))
  const kind = (i: number) => (rows.every((row) => typeof row[i] === 'number') ? 'n' : '')
  const write = (cell: string | number, i: number) =>
    typeof cell === 'number' ? decimal(cell, digits[i]) : cell
  return (
    <table>
      <thead>
        <tr>
          {columns.map((column, i) => (
            <th key={column} scope="col" class={kind(i)}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([first = '', ...rest], r) => (
          <tr key={r}>
            <th scope="row" class={kind(0)}>
              {write(first, 0)}
            </th>
            {rest.map((cell, i) => (
              <td key={columns[i + 1]} class={kind(i + 1)}>
                {write(cell, i + 1)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Decimals that a number has, so that those of a column can be as many. */
function decimals(cell: string | number | undefined): number {
  return typeof cell === 'number' ? (String(cell).split('.')[1]?.length ?? 0) : 0
}
