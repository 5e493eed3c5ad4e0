import type { Journey } from 'sojourn'
import { en } from '../messages/en.ts'
import type { Answer, Question } from './protocol.ts'

/** Starts a worker that forecasts the journey from so many draws; returns how to ask it. */
export function startWorker(
  journey: Journey,
  draws: number,
  onAnswer: (answer: Answer) => void,
): (question: Question) => void {
  const worker = new Worker(new URL('./forecast.worker.ts', import.meta.url), { type: 'module' })
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => onAnswer(data))
  worker.addEventListener('error', ({ message }) =>
    onAnswer({ kind: 'failed', message: reason(message) }),
  )
  const ask = (question: Question) => worker.postMessage(question)
  ask({ kind: 'prepare', journey, draws })
  return ask
}

/** What the browser says of an error in a worker; nothing, where its file could not be loaded. */
function reason(message: string | undefined): string {
  return message?.replace(/^Uncaught (Error: )?/, '') || en.noWorker
}
