import type { Answer, Question } from './protocol.ts'

/** A worker that is asked and answers. */
export interface WorkerLine<Asked = Question> {
  readonly ask: (question: Asked) => void
  readonly close: () => void
}

/** Starts a worker; what goes wrong with it comes as an answer too. */
export function startWorker<Asked = Question, Said = Answer>(
  start: () => Worker,
  onAnswer: (answer: Said | { readonly kind: 'failed'; readonly message: string }) => void,
): WorkerLine<Asked> {
  const worker = start()
  worker.addEventListener('message', ({ data }: MessageEvent<Said>) => onAnswer(data))
  worker.addEventListener('error', ({ message }) =>
    onAnswer({ kind: 'failed', message: reason(message) }),
  )
  return { ask: (question) => worker.postMessage(question), close: () => worker.terminate() }
}

/** What the browser says of an error in a worker; nothing, where its file could not be loaded. */
function reason(message: string | undefined): string {
  return message?.replace(/^Uncaught (Error: )?/, '') ?? ''
}
