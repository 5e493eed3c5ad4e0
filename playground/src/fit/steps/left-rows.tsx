import { ProblemText } from '../../problems/problem-text.tsx'
import { words } from '../words.ts'
import type { Reading } from '../work/protocol.ts'

/** Rows that are not used, and why. */
export function LeftRows({ found }: { readonly found: Reading }) {
  const { columns } = words.value
  const left = found.leftOut.reduce((sum, { count }) => sum + count, 0)
  return (
    <>
      {found.skipped > 0 && (
        <details>
          <summary>{columns.skipped(found.skipped)}</summary>
          <ul class="sm fit-list">
            {found.skippedRows.map(({ line, problem }) => (
              <li key={line}>
                <b>{columns.line(line)}: </b>
                <ProblemText message={problem} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {left > 0 && (
        <details>
          <summary>{columns.leftOut(left)}</summary>
          <ul class="sm fit-list">
            {found.leftOut.map(({ what, count }) => (
              <li key={what}>
                <ProblemText message={what} />: {count}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
