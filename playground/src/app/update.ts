import { signal } from '@preact/signals'

/** A newer version that waits; undefined while there is none. Nothing is updated unasked. */
export const waitingVersion = signal<ServiceWorker>()

/** Keeps the page for visits without a network, and looks for newer versions. */
export async function keepForOffline(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  try {
    const registration = await navigator.serviceWorker.register('./sw.js')
    offer(registration.waiting)
    registration.addEventListener('updatefound', () => {
      const { installing } = registration
      installing?.addEventListener('statechange', () => {
        if (installing.state === 'installed') offer(installing)
      })
    })
  } catch {
    // No secure page, or storage is blocked: the page works as long as there is a network.
  }
}

/** The first version of all is no update. */
function offer(worker: ServiceWorker | null): void {
  if (worker !== null && navigator.serviceWorker.controller !== null) waitingVersion.value = worker
}

/** Reloads with the version that waits. */
export function update(): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload())
  waitingVersion.peek()?.postMessage({ type: 'SKIP_WAITING' })
}
