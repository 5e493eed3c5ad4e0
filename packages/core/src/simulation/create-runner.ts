import { executeHere } from './execute-here.ts'
import { platform } from './platform.ts'
import { prepareRun } from './prepare-run.ts'
import type { Cancellation, Runner } from './runner.ts'
import { platformWorkers, type StartWorker } from './start-worker.ts'
import { type Stop, stopFollowing } from './stop.ts'
import { kernelModule } from './webassembly-kernel.ts'
import { workerPool } from './worker-pool.ts'

/** Options of {@link createRunner}. */
export interface RunnerOptions {
  /** How many workers; one a processor if absent, none to stay on the calling thread. */
  readonly workers?: number
}

/** Smaller runs are over on the calling thread before a worker has started. */
const BLOCKS_WORTH_A_WORKER = 8

const CLOSED = 'simulate: the runner was closed'

/**
 * Makes a {@link Runner}: the same `simulate`, but asynchronous, with progress and cancellation, on
 * as many workers as there are processors (worker threads in Node, Web Workers in browsers). Workers
 * start with the first large run, take 0.1 to 0.3 seconds to do so, and are kept until `close`; in
 * Node they don't keep the process from ending. Runs below 32,768 customers, runs with the kernel
 * `javascript`, and runs where there are no workers or no WebAssembly, stay on the calling thread and
 * let other work in every few milliseconds. The result is the same in every case.
 *
 * A call is rejected as soon as its signal is aborted, while it waits for its turn too. Workers finish
 * the few milliseconds that they have begun and serve the next call; those that would take longer than
 * a second, because journeys of a block of 4,096 customers hardly end, are ended and replaced. So are
 * workers that fail, which rejects the call that they worked for.
 *
 * Cost: 80 to 250 ms to start the workers, once; O(steps) a run, shared out among them.
 *
 * In browsers the workers come from a `blob:` address, which a content security policy has to allow
 * (`worker-src blob:`, and `'wasm-unsafe-eval'` for WebAssembly).
 *
 * @throws RangeError for a number of workers that is no whole number from 0. The promises of its
 * `simulate` are rejected with a RangeError for wrong options, with the reason of the signal, and with
 * an Error where a worker failed or the runner was closed.
 * @example
 * ```ts
 * import { compileChain, journey } from 'sojourn/model'
 * import { createRunner } from 'sojourn/simulation'
 * const retry = compileChain(journey({
 *   touchpoints: [{ id: 'try' }], outcomes: [{ id: 'done', kind: 'conversion' }, { id: 'lost' }],
 *   entries: { try: 1 }, transitions: { try: { try: 0.5, done: 0.4, lost: 'rest' } },
 * }))
 * const runner = createRunner({ workers: 2 })
 * const stop = new AbortController() // stop.abort() for a button
 * const { conversion } = await runner.simulate(retry, {
 *   customers: 50_000,
 *   seed: 1,
 *   signal: stop.signal,
 *   onProgress: (share) => console.log(`${Math.floor(100 * share)} %`), // up to 100 %
 * })
 * console.log(conversion?.mean) // about 0.8
 * runner.close()
 * ```
 */
export function createRunner(options: RunnerOptions = {}): Runner {
  const { workers = processors() } = options
  if (!Number.isInteger(workers) || workers < 0)
    throw new RangeError(`createRunner: workers is ${workers}; it must be a whole number from 0`)
  return runnerWith(workers, platformWorkers())
}

/** A runner whose workers are started in a given way; where there is none, all runs stay here. */
export function runnerWith(workers: number, start: StartWorker | undefined): Runner {
  const module = kernelModule()
  const pool = workers > 0 && start && module ? workerPool(start, workers, module) : undefined
  const stops = new Set<Stop>()
  let last: Promise<unknown> = Promise.resolve()
  let closed = false
  return {
    workers: pool ? workers : 0,
    async simulate(chain, runOptions) {
      if (closed) throw new Error(CLOSED)
      const run = prepareRun(chain, runOptions)
      const inPool = run.blocks >= BLOCKS_WORTH_A_WORKER && run.kernel !== 'javascript'
      const execute = pool && inPool ? pool.execute : executeHere
      const signal = stopFollowing(runOptions.signal)
      stops.add(signal)
      const turn = last.then(() => {
        if (signal.aborted) throw signal.reason
        return execute(run, { ...runOptions, signal })
      })
      last = turn.catch(() => {})
      try {
        // A call that waits for its turn needn't wait for it to be stopped.
        return await Promise.race([turn, rejection(signal)])
      } finally {
        stops.delete(signal)
        signal.release()
      }
    },
    close() {
      closed = true
      for (const stop of [...stops]) stop.abort(new Error(CLOSED))
      pool?.close()
    },
  }
}

/** Rejected when the work is stopped, and else never settled. */
function rejection(signal: Cancellation): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason)
    else signal.addEventListener('abort', () => reject(signal.reason))
  })
}

function processors(): number {
  const os = platform.process?.getBuiltinModule?.('node:os') as
    | { availableParallelism(): number }
    | undefined
  return os?.availableParallelism() ?? platform.navigator?.hardwareConcurrency ?? 1
}
