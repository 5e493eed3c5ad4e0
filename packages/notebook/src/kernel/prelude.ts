// Loaded before all else in the worker, since what follows takes these when it is loaded.

// Background tabs pause animation frames; timers are slowed to one a second. Messages are neither.
const scope = globalThis as Record<string, unknown>
scope.requestAnimationFrame = undefined
if (typeof scope.setImmediate !== 'function') {
  const { port1, port2 } = new MessageChannel()
  const waiting: (() => void)[] = []
  port1.onmessage = () => waiting.shift()?.()
  scope.setImmediate = (call: () => void) => {
    waiting.push(call)
    port2.postMessage(0)
  }
}
