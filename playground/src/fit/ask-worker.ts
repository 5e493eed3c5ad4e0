import type { FileProblem } from './work/file-choice.ts'
import type { Answered, Answers, Kind, Progress, Questions } from './work/protocol.ts'

/** What the worker found wrong. */
export class WorkProblem extends Error {
  constructor(
    readonly problems: readonly FileProblem[],
    readonly summary: string | undefined,
    /** Whether it lies in the file or the choices, and not in the program or the machine. */
    readonly expected: boolean,
  ) {
    super([summary, ...problems.map(({ message }) => message)].filter(Boolean).join('\n'))
  }
}

/** Thrown to whoever waits for an answer that was given up. */
export class Stopped extends Error {}

let worker: Worker | undefined
let number = 0
const waiting = new Map<
  number,
  {
    readonly answered: (answer: Answers[Kind]) => void
    readonly failed: (error: Error) => void
    readonly progress: ((progress: Progress) => void) | undefined
  }
>()

/**
 * Asks the worker that reads and fits. @throws WorkProblem where it can't, Stopped after
 * {@link stopWork}.
 */
export function ask<K extends Kind>(
  kind: K,
  question: Questions[K],
  progress?: (progress: Progress) => void,
): Promise<Answers[K]> {
  const id = ++number
  return new Promise((resolve, reject) => {
    waiting.set(id, {
      answered: resolve as (answer: Answers[Kind]) => void,
      failed: reject,
      progress,
    })
    try {
      started().postMessage({ id, kind, question })
    } catch (error) {
      waiting.delete(id)
      reject(error)
    }
  })
}

/** Stops all work at once, whatever the worker is doing; the next question begins anew. */
export function stopWork(): void {
  if (waiting.size === 0) return
  worker?.terminate()
  worker = undefined
  failAll(new Stopped())
}

/** Lets go of the worker and of all that it keeps of a file. */
export function endWork(): void {
  worker?.terminate()
  worker = undefined
  failAll(new Stopped())
}

function started(): Worker {
  if (worker !== undefined) return worker
  const own = new Worker(new URL('./work/fit.worker.ts', import.meta.url), { type: 'module' })
  own.addEventListener('message', ({ data }: MessageEvent<Answered>) => {
    const who = waiting.get(data.id)
    if ('progress' in data) return who?.progress?.(data.progress)
    waiting.delete(data.id)
    if ('answer' in data) who?.answered(data.answer)
    else who?.failed(new WorkProblem(data.problems, data.summary, data.expected))
  })
  own.addEventListener('error', ({ message }) => {
    if (worker === own) worker = undefined
    own.terminate()
    failAll(new WorkProblem([{ message: message || 'worker' }], undefined, false))
  })
  worker = own
  return own
}

function failAll(error: Error): void {
  const all = [...waiting.values()]
  waiting.clear()
  for (const { failed } of all) failed(error)
}
