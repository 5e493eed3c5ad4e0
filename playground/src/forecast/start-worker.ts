import type { Journey } from 'sojourn'
import type { Answer, Question } from './protocol.ts'

/** Starts a worker that forecasts the journey from so many draws; returns how to ask it. */
export function startWorker(
  journey: Journey,
  draws: number,
  onAnswer: (answer: Answer) => void,
): (question: Question) => void {
  const worker = new Worker(new URL('./forecast.worker.ts', import.meta.url), { type: 'module' })
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => onAnswer(data))
  worker.addEventListener('error', ({ message }) => onAnswer({ kind: 'failed', message }))
  const ask = (question: Question) => worker.postMessage(question)
  ask({ kind: 'prepare', journey, draws })
  return ask
}
