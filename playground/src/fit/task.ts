import { signal } from '@preact/signals'
import { ask, Stopped, stopWork, WorkProblem } from './ask-worker.ts'
import type { FileProblem } from './work/file-choice.ts'
import type { Answers, Kind, Progress, Questions } from './work/protocol.ts'

/** Work that is being done now. */
export interface Task extends Progress {
  readonly kind: Kind
  /** Milliseconds, as `performance.now`. */
  readonly since: number
  readonly rowsPerSecond?: number
  readonly secondsLeft?: number
}

/** What went wrong with the latest question of each kind. */
export interface Failure {
  readonly kind: Kind
  readonly problems: readonly FileProblem[]
  readonly summary?: string
  readonly expected: boolean
}

export const task = signal<Task>()
export const failures = signal<Partial<Record<Kind, Failure>>>({})
/** What was stopped before it was done. */
export const stopped = signal<Kind>()

const FIRST_STAGE: Readonly<Record<Kind, Progress['stage']>> = {
  look: 'reading',
  read: 'reading',
  paths: 'reading',
  fit: 'fitting',
  test: 'testing',
}

let latest = 0

/** Does one thing, giving up whatever is under way; undefined where it failed, which is kept apart. */
export async function work<K extends Kind>(
  kind: K,
  question: Questions[K],
): Promise<Answers[K] | undefined> {
  stopWork()
  const number = ++latest
  const current = () => number === latest
  const since = performance.now()
  stopped.value = undefined
  task.value = { kind, since, stage: FIRST_STAGE[kind] }
  const { [kind]: _, ...others } = failures.value
  failures.value = others
  let stageSince = { stage: FIRST_STAGE[kind], at: since }
  try {
    return await ask(kind, question, (progress) => {
      if (!current()) return
      const now = performance.now()
      if (progress.stage !== stageSince.stage) stageSince = { stage: progress.stage, at: now }
      task.value = { kind, since, ...progress, ...speedOf(progress, now - stageSince.at) }
    })
  } catch (error) {
    if (current() && !(error instanceof Stopped))
      failures.value = { ...failures.value, [kind]: failureOf(kind, error) }
    return undefined
  } finally {
    if (current()) task.value = undefined
  }
}

/** Stops what is being done, at the wish of the person who waits. */
export function cancel(): void {
  stopped.value = task.value?.kind
  stopWork()
}

function speedOf({ rows, share }: Progress, elapsed: number) {
  if (elapsed < 200) return {}
  const seconds = elapsed / 1000
  return {
    ...(rows !== undefined && { rowsPerSecond: rows / seconds }),
    ...(share !== undefined && share > 0 && { secondsLeft: (seconds * (1 - share)) / share }),
  }
}

function failureOf(kind: Kind, error: unknown): Failure {
  if (!(error instanceof WorkProblem)) {
    const message = error instanceof Error ? error.message : String(error)
    return { kind, problems: [{ message }], expected: false }
  }
  const { problems, summary, expected } = error
  return { kind, problems, expected, ...(summary !== undefined && { summary }) }
}
