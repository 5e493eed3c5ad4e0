import { type Signal, useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Answers, Task } from './tasks.ts'
import { work } from './work.ts'

/** How it stands with a task; the answer before stays until the next is there. */
export interface Work<Kind extends Task['kind']> {
  readonly answer?: Answers[Kind]
  /** What the answer is to. */
  readonly of?: Extract<Task, { kind: Kind }>
  readonly state: 'waiting' | 'running' | 'done' | 'stopped' | 'failed'
  /** Share that is done, from 0 to 1. */
  readonly share: number
  /** Why it failed. */
  readonly problem?: string
}

/**
 * Works a task out whenever it is another one.
 *
 * @param owner whose task it is: a task takes the place of one that its owner still waits for
 * @param task undefined where there is nothing to work out, or it isn't looked at yet
 */
export function useWork<Kind extends Task['kind']>(
  owner: string,
  task: Extract<Task, { kind: Kind }> | undefined,
): { readonly work: Signal<Work<Kind>>; readonly stop: () => void; readonly again: () => void } {
  const state = useSignal<Work<Kind>>({ state: 'waiting', share: 0 })
  const round = useSignal(0)
  const giveUp = useSignal<() => void>(() => {})
  const key = task === undefined ? undefined : JSON.stringify(task)
  useEffect(() => {
    if (task === undefined) return
    const kept = state.peek()
    const { problem: _, ...before } = kept
    state.value = { ...before, state: 'running', share: 0 }
    giveUp.value = work(owner, task, {
      onProgress: (share) => {
        state.value = { ...state.peek(), share }
      },
      onRough: (answer) => {
        state.value = { answer: answer as Answers[Kind], of: task, state: 'running', share: 0 }
      },
      onDone: (answer) => {
        state.value = { answer: answer as Answers[Kind], of: task, state: 'done', share: 1 }
      },
      onFailed: (problem) => {
        state.value = { ...state.peek(), state: 'failed', share: 0, problem }
      },
    })
    return () => giveUp.peek()()
  }, [key, round.value])
  return {
    work: state,
    stop: () => {
      giveUp.peek()()
      state.value = { ...state.peek(), state: 'stopped' }
    },
    again: () => {
      round.value++
    },
  }
}
