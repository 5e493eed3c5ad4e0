import type { Cancellation } from './runner.ts'

/** A cancellation that can be pulled from here, and follows the caller's own. */
export interface Stop extends Cancellation {
  /** Stops the work, once; later calls change nothing. */
  abort(reason: unknown): void
  /** Lets go of the caller's signal: the work is over. */
  release(): void
}

/** A stop for one call: what an `AbortController` is, where there need be none. */
export function stopFollowing(signal?: Cancellation): Stop {
  const listeners = new Set<() => void>()
  let aborted = false
  let reason: unknown
  const abort = (why: unknown) => {
    if (aborted) return
    aborted = true
    reason = why
    release()
    for (const listener of [...listeners]) listener()
  }
  const follow = () => abort(signal?.reason)
  const release = () => signal?.removeEventListener('abort', follow)
  if (signal?.aborted) follow()
  else signal?.addEventListener('abort', follow)
  return {
    get aborted() {
      return aborted
    },
    get reason() {
      return reason
    },
    addEventListener: (_, listener) => void listeners.add(listener),
    removeEventListener: (_, listener) => void listeners.delete(listener),
    abort,
    release,
  }
}
