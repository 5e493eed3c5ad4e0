// The kernel's worker: one classic script. It is handed a port by who started it, and uses no other.
import './prelude.ts'
import { modules } from './modules.ts'
import { serveKernel } from './serve-kernel.ts'

const start = (event: MessageEvent) => {
  const [port] = event.ports
  if (!port) return
  removeEventListener('message', start as EventListener)
  serveKernel(
    {
      post: (message) => port.postMessage(message),
      listen: (hear) => {
        port.onmessage = ({ data }) => hear(data)
      },
    },
    modules,
  )
}
addEventListener('message', start as EventListener)
