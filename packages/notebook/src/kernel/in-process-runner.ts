import type { RuntimeOptions } from '../runtime/runtime.ts'
import type { Runner } from './runner.ts'
import { serveKernel } from './serve-kernel.ts'

/** A kernel in this very thread, for tests: fast, and neither safe nor able to end an endless loop. */
export function inProcessRunner(modules: RuntimeOptions['modules']): Runner {
  return (hear) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }) => hear(data)
    const dispose = serveKernel(
      {
        post: (message) => port2.postMessage(message),
        listen: (listener) => {
          port2.onmessage = ({ data }) => listener(data)
        },
      },
      modules,
    )
    return {
      post: (message) => port1.postMessage(message),
      terminate: () => {
        port1.close()
        port2.close()
        dispose()
      },
    }
  }
}
