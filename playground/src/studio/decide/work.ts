import type { Answer, Question } from './protocol.ts'
import type { Answers, Task } from './tasks.ts'

/** Who is told of a task. */
export interface Listener {
  readonly onProgress: (share: number) => void
  readonly onRough?: (answer: Answers[keyof Answers]) => void
  readonly onDone: (answer: Answers[keyof Answers]) => void
  readonly onFailed: (message: string) => void
}

interface Job extends Listener {
  readonly id: number
  /** Of one owner only the latest task counts. */
  readonly owner: string
  readonly task: Task
}

/** What was asked for by name comes first, then what stands highest on the page. */
const URGENCY: readonly Task['kind'][] = [
  'report',
  'compare',
  'why',
  'required',
  'tornado',
  'tests',
  'portfolio',
]

let worker: Worker | undefined
let running: Job | undefined
let waiting: Job[] = []
let count = 0

/**
 * Has a task done in the worker, after those that are more urgent. A task of the same owner
 * that isn't done yet is given up for it.
 *
 * @returns what gives it up
 */
export function work(owner: string, task: Task, listener: Listener): () => void {
  giveUp((job) => job.owner === owner)
  count++
  const id = count
  waiting.push({ id, owner, task, ...listener })
  waiting.sort((a, b) => URGENCY.indexOf(a.task.kind) - URGENCY.indexOf(b.task.kind))
  next()
  return () => giveUp((job) => job.id === id)
}

/** Whether nothing is under way, and nothing waits. */
export function isIdle(): boolean {
  return running === undefined && waiting.length === 0
}

/** A worker that is busy hears nothing: it is ended, and another one started for what waits. */
function giveUp(which: (job: Job) => boolean): void {
  waiting = waiting.filter((job) => !which(job))
  if (running === undefined || !which(running)) return
  worker?.terminate()
  worker = undefined
  running = undefined
  next()
}

function next(): void {
  if (running !== undefined) return
  running = waiting.shift()
  if (running === undefined) return
  worker ??= start()
  worker.postMessage({ id: running.id, task: running.task } satisfies Question)
}

function start(): Worker {
  const started = new Worker(new URL('./decide.worker.ts', import.meta.url), { type: 'module' })
  started.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    if (data.id === running?.id) hear(running, data)
  })
  started.addEventListener('error', ({ message }) => {
    const job = running
    worker = undefined
    running = undefined
    job?.onFailed(message?.replace(/^Uncaught (Error: )?/, '') ?? '')
    next()
  })
  return started
}

function hear(job: Job, data: Answer): void {
  if (data.kind === 'progress') {
    job.onProgress(data.share)
    return
  }
  if (data.kind === 'rough') {
    job.onRough?.(data.answer)
    return
  }
  running = undefined
  if (data.kind === 'done') job.onDone(data.answer)
  else job.onFailed(data.message)
  next()
}
