import { ProblemText } from '../../problems/problem-text.tsx'
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
        <ul class="sm">
          {summary && (
            <li>
              <ProblemText message={summary} />
            </li>
          )}
          {problems.slice(0, SHOWN).map(({ line, message }) => (
            <li key={`${line} ${message}`}>
              {line !== undefined && <b>{columns.line(line)}: </b>}
              <ProblemText message={message} />
            </li>
          ))}
        </ul>
      </details>
    </div>
  )
}
