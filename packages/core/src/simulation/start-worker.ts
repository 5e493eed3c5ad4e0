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

/** Browsers don't tell why; most often this is why. */
const NOT_STARTED =
  "it could not be started; the page's content security policy has to allow worker-src blob:, or createRunner({ workers: 0 }) does without"
const UNREADABLE = 'its answer could not be read'

interface WorkerThreads {
  Worker: new (program: string, options: { eval: true; execArgv: string[] }) => PlatformWorker
}

/** How workers are started here: as a Web Worker or a worker thread; undefined where there are none. */
export function platformWorkers(): StartWorker | undefined {
  const threads = platform.process?.getBuiltinModule?.('node:worker_threads')
  if (threads) {
    // Without the options of this process: loaders take time, and `--input-type` would make a module
    // of the program, which it isn't.
    const { Worker } = threads as WorkerThreads
    return () => thread(new Worker(WORKER_PROGRAM, { eval: true, execArgv: [] }))
  }
  const { Worker, Blob, URL } = platform
  if (!Worker || !Blob || !URL) return undefined
  return () => {
    const url = URL.createObjectURL(new Blob([WORKER_PROGRAM], { type: 'text/javascript' }))
    const worker = new Worker(url)
    return {
      send: (order) => worker.postMessage(order),
      listen(onAnswer, onEnd) {
        worker.onmessage = ({ data }) => onAnswer(data as Answer)
        worker.onerror = ({ message }) => onEnd(message ?? NOT_STARTED)
        worker.onmessageerror = () => onEnd(UNREADABLE)
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
      worker.on?.('messageerror', () => onEnd(UNREADABLE))
      worker.on?.('exit', (code: number) => onEnd(`it ended with code ${code}`))
    },
    holdOpen: (hold) => (hold ? worker.ref?.() : worker.unref?.()),
    end: () => void worker.terminate(),
  }
}
