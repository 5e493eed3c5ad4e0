/** A worker as browsers have it, and as `worker_threads` does. */
export interface PlatformWorker {
  postMessage(message: unknown): void
  terminate(): unknown
  onmessage?: ((event: { data: unknown }) => void) | null
  onerror?: ((event: { message?: string }) => void) | null
  onmessageerror?: (() => void) | null
  on?(event: string, listener: (value: never) => void): unknown
  ref?(): void
  unref?(): void
}

/**
 * What browsers and Node have beyond the language, looked up where it is used: the library is
 * compiled without the types of either, and none of it changes a number.
 */
export const platform = globalThis as unknown as {
  setTimeout(call: () => void, milliseconds: number): unknown
  clearTimeout(timer: unknown): void
  setImmediate?: (call: () => void) => unknown
  MessageChannel?: new () => {
    readonly port1: { onmessage: (() => void) | null; close(): void }
    readonly port2: { postMessage(message: unknown): void }
  }
  navigator?: { hardwareConcurrency?: number }
  Worker?: new (url: string) => PlatformWorker
  Blob?: new (parts: string[], options: { type: string }) => object
  URL?: { createObjectURL(blob: object): string; revokeObjectURL(url: string): void }
  process?: { getBuiltinModule?(name: string): unknown }
}
