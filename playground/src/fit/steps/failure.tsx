import { failures } from '../task.ts'
import { words } from '../words.ts'
import type { Kind } from '../work/protocol.ts'

const SHOWN = 20

/** What went wrong in a step, and how to mend it; what was chosen stays. */
export function Failure({ of }: { readonly of: Kind }) {
  const failure = failures.value[of]
  if (failure === undefined) return null
  const { failed, columns } = words.value
  const { problems, summary, expected } = failure
  return (
    <div class="fit-failed" role="alert">
      <p>{expected ? failed[of] : failed.program}</p>
      <details open>
        <summary>{failed.details}</summary>
        <ul lang="en" class="sm">
          {summary && <li>{summary}</li>}
          {problems.slice(0, SHOWN).map(({ line, message }) => (
            <li key={`${line} ${message}`}>
              {line !== undefined && (
                <b lang={document.documentElement.lang}>{columns.line(line)}: </b>
              )}
              {message}
            </li>
          ))}
        </ul>
      </details>
    </div>
  )
}
