import type { Runner } from './runner.ts'

/**
 * A kernel in a worker inside a hidden frame of opaque origin, without network, page or storage.
 *
 * @param sandbox - address of the built `sandbox.html`
 */
export function browserRunner(sandbox: string | URL): Runner {
  return (hear, died) => {
    const frame = document.createElement('iframe')
    // Without allow-same-origin: the frame shares neither storage nor page with anybody.
    frame.setAttribute('sandbox', 'allow-scripts')
    frame.hidden = true
    frame.title = 'Sandbox'
    frame.setAttribute('aria-hidden', 'true')
    frame.referrerPolicy = 'no-referrer'
    frame.src = String(sandbox)
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }) => hear(data)
    let loads = 0
    frame.addEventListener('load', () => {
      loads++
      // A second load is a navigation, which nothing of ours does.
      if (loads > 1) return died()
      // The origin of the frame is opaque, so that it cannot be named; the port is its own secret.
      frame.contentWindow?.postMessage('start', '*', [port2])
    })
    document.body.append(frame)
    return {
      post: (message) => port1.postMessage(message),
      terminate: () => {
        port1.close()
        frame.remove()
      },
    }
  }
}
