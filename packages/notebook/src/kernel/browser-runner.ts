import type { Runner } from './runner.ts'

const SPARE_AFTER_MS = 1000

interface Sandbox {
  frame: HTMLIFrameElement
  port: MessagePort
  onNavigated: () => void
}

/**
 * A kernel in a worker inside a hidden frame of opaque origin, without network, page or storage.
 *
 * A second one is started a second after the first and waits, so that after an endless loop the next
 * kernel is there at once.
 *
 * @param sandbox - address of the built `sandbox.html`, of the page's own origin
 */
export function browserRunner(sandbox: string | URL): Runner {
  let spare: Sandbox | undefined
  let waiting: ReturnType<typeof setTimeout> | undefined
  return (hear, died) => {
    const mine = spare ?? load(sandbox)
    spare = undefined
    mine.onNavigated = died
    // What it said while it was the spare was kept by the port.
    mine.port.onmessage = ({ data }) => hear(data)
    clearTimeout(waiting)
    waiting = setTimeout(() => {
      const next = load(sandbox)
      spare = next
      next.onNavigated = () => {
        end(next)
        if (spare === next) spare = undefined
      }
    }, SPARE_AFTER_MS)
    return {
      post: (message) => mine.port.postMessage(message),
      terminate() {
        end(mine)
        clearTimeout(waiting)
      },
      close() {
        if (spare) end(spare)
        spare = undefined
      },
    }
  }
}

function load(address: string | URL): Sandbox {
  const frame = document.createElement('iframe')
  // Of this origin, so that a service worker has it without a network. It holds the frame of opaque
  // origin in which code runs, and runs none itself.
  frame.setAttribute('aria-hidden', 'true')
  frame.hidden = true
  frame.title = 'Sandbox'
  frame.referrerPolicy = 'no-referrer'
  frame.src = String(address)
  const { port1, port2 } = new MessageChannel()
  const sandbox: Sandbox = { frame, port: port1, onNavigated: () => {} }
  let loads = 0
  frame.addEventListener('load', () => {
    loads++
    // A second load is a navigation, which nothing of ours does.
    if (loads > 1) sandbox.onNavigated()
    else frame.contentWindow?.postMessage('start', location.origin, [port2])
  })
  document.body.append(frame)
  return sandbox
}

function end({ frame, port }: Sandbox): void {
  port.close()
  frame.remove()
}
