/** The numbers of a chart, in a box that scrolls by itself and can be reached by keyboard. */
export function ChartTable({
  title,
  table,
}: {
  readonly title: string
  readonly table: {
    readonly columns: readonly string[]
    readonly rows: readonly (readonly (string | number)[])[]
  }
}) {
  return (
    <details>
      <summary>{title}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must take the focus */}
      <section class="tw" tabIndex={0} aria-label={title}>
        <table>
          <thead>
            <tr>
              {table.columns.map((column, i) => (
                <th key={column} scope="col" class={i > 0 && isNumeric(table.rows, i) ? 'n' : ''}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, r) => (
              <tr key={r}>
                {row.map((cell, i) =>
                  i === 0 ? (
                    <th scope="row">{cell}</th>
                  ) : (
                    <td class={isNumeric([row], i) ? 'n' : ''}>{cell}</td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  )
}

function isNumeric(rows: readonly (readonly (string | number)[])[], i: number): boolean {
  return rows.every((row) => typeof row[i] === 'number')
}
