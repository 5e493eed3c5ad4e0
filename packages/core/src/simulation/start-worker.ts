import { type PlatformWorker, platform } from './platform.ts'
import type { Answer, Order } from './worker-program.ts'
import { WORKER_PROGRAM } from './worker-program.ts'

/** A worker of a pool. */
export interface JourneyWorker {
  send(order: Order): void
  /** Who hears the answers and, once, of the worker's end. */
  listen(onAnswer: (answer: Answer) => void, onEnd: (reason: string) => void): void
  /** Whether it keeps Node from ending while it has nothing to do. */
  holdOpen(hold: boolean): void
  end(): void
}

/** Starts a worker. */
export type StartWorker = () => JourneyWorker

interface WorkerThreads {
  Worker: new (program: string, options: { eval: true }) => PlatformWorker
}

/** How workers are started here: as a Web Worker or a worker thread; undefined where there are none. */
export function platformWorkers(): StartWorker | undefined {
  const threads = platform.process?.getBuiltinModule?.('node:worker_threads')
  if (threads)
    return () => thread(new (threads as WorkerThreads).Worker(WORKER_PROGRAM, { eval: true }))
  const { Worker, Blob, URL } = platform
  if (!Worker || !Blob || !URL) return undefined
  return () => {
    const url = URL.createObjectURL(new Blob([WORKER_PROGRAM], { type: 'text/javascript' }))
    const worker = new Worker(url)
    return {
      send: (order) => worker.postMessage(order),
      listen(onAnswer, onEnd) {
        worker.onmessage = ({ data }) => onAnswer(data as Answer)
        worker.onerror = ({ message }) => onEnd(message ?? 'it could not be started')
      },
      holdOpen() {},
      end() {
        worker.terminate()
        URL.revokeObjectURL(url)
      },
    }
  }
}

function thread(worker: PlatformWorker): JourneyWorker {
  worker.unref?.()
  return {
    send: (order) => worker.postMessage(order),
    listen(onAnswer, onEnd) {
      worker.on?.('message', onAnswer)
      worker.on?.('error', (error: Error) => onEnd(error.message))
      worker.on?.('exit', (code: number) => onEnd(`it ended with code ${code}`))
    },
    holdOpen: (hold) => (hold ? worker.ref?.() : worker.unref?.()),
    end: () => void worker.terminate(),
  }
}
