import { cancel, stopped, task } from '../task.ts'
import { words } from '../words.ts'
import type { Kind } from '../work/protocol.ts'

/** How far a step's work is, with a way to stop it; or that it was stopped, with a way to go on. */
export function Progress({
  of,
  goOn,
}: {
  readonly of: readonly Kind[]
  readonly goOn: () => void
}) {
  const { work } = words.value
  const now = task.value
  if (now === undefined || !of.includes(now.kind)) {
    if (stopped.value === undefined || !of.includes(stopped.value)) return null
    return (
      <p class="fit-work" role="status">
        {work.cancelled}{' '}
        <button type="button" class="btn" onClick={goOn}>
          {work.goOn}
        </button>
      </p>
    )
  }
  const { stage, rows, share, rowsPerSecond, secondsLeft } = now
  return (
    <div class="fit-work">
      <label>
        <span>{work[stage]}</span>
        <progress max={1} {...(share !== undefined && { value: share })} />
      </label>
      <span class="mut sm">
        {stage === 'reading' && rows !== undefined && work.rows(rows, rowsPerSecond)}
        {secondsLeft !== undefined && `${stage === 'reading' ? ', ' : ''}${work.left(secondsLeft)}`}
      </span>
      <button type="button" class="btn" onClick={cancel}>
        {work.cancel}
      </button>
    </div>
  )
}
