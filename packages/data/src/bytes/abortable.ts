/**
 * The items of `source` until `signal` aborts; then its reason is thrown at once, even while the
 * source is still waiting for its next item.
 */
export async function* abortable<T>(
  source: AsyncIterable<T> | Iterable<T>,
  signal: AbortSignal | undefined,
): AsyncGenerator<T, void, undefined> {
  if (signal === undefined) {
    yield* source
    return
  }
  const iterator =
    Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : source[Symbol.iterator]()
  let abort = (): void => {}
  const aborted = new Promise<never>((_, reject) => {
    abort = () => reject(signal.reason)
  })
  aborted.catch(() => {})
  signal.addEventListener('abort', abort)
  let done = false
  try {
    while (true) {
      signal.throwIfAborted()
      const item = await Promise.race([iterator.next(), aborted])
      if (item.done) {
        done = true
        return
      }
      yield item.value
    }
  } finally {
    signal.removeEventListener('abort', abort)
    // Not awaited: a source that waits for ever would keep the caller waiting too.
    if (!done) Promise.resolve(iterator.return?.()).catch(() => {})
  }
}
