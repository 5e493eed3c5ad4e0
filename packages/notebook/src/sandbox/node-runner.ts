import { MessageChannel, Worker } from 'node:worker_threads'
import type { Runner } from '../kernel/runner.ts'

const PRELUDE = `
const { parentPort } = require('node:worker_threads')
globalThis.addEventListener = (_, start) => parentPort.once('message', ({ port }) => start({ ports: [port] }))
globalThis.removeEventListener = () => {}
`

/**
 * A kernel in a worker of Node, for tests: what is sent is really cloned, and an endless loop is
 * really ended. It is no sandbox.
 *
 * @param kernel - what `buildKernel` built
 */
export function nodeRunner(kernel: string): Runner {
  return (hear, died) => {
    const { port1, port2 } = new MessageChannel()
    const worker = new Worker(PRELUDE + kernel, {
      eval: true,
      resourceLimits: { maxOldGenerationSizeMb: 200 },
    })
    let ended = false
    worker.on('error', () => {})
    worker.on('exit', () => {
      if (!ended) died()
    })
    port1.on('message', hear)
    worker.postMessage({ port: port2 }, [port2])
    return {
      post: (message) => port1.postMessage(message),
      terminate: () => {
        ended = true
        port1.close()
        void worker.terminate()
      },
    }
  }
}
