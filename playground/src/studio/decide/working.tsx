import type { Signal } from '@preact/signals'
import { percent } from '../../language/numbers.ts'
import { useProblem } from '../../problems/problem-text.tsx'
import type { Task } from './tasks.ts'
import type { Work } from './use-work.ts'
import { words } from './words.ts'

/** How far it is, with a way to stop it; why it failed; nothing once it is done. */
export function Working<Kind extends Task['kind']>({
  work,
  stop,
  again,
}: {
  readonly work: Signal<Work<Kind>>
  readonly stop: () => void
  readonly again: () => void
}) {
  const { state, share, problem } = work.value
  const reason = useProblem(problem ?? '')
  const { working, cancel, stopped, repeat, failed } = words.value
  if (state === 'running')
    return (
      <p class="decide-working">
        <progress value={share} aria-label={working(percent(share))} />
        <span class="decide-late">
          {working(percent(share))}{' '}
          <button type="button" class="btn q" onClick={stop}>
            {cancel}
          </button>
        </span>
      </p>
    )
  if (state === 'stopped' || state === 'failed')
    return (
      <p
        class={state === 'failed' ? 'failed' : 'mut sm'}
        role={state === 'failed' ? 'alert' : 'status'}
      >
        {state === 'failed' ? failed(reason) : stopped}{' '}
        <button type="button" class="btn" onClick={again}>
          {repeat}
        </button>
      </p>
    )
  return null
}
