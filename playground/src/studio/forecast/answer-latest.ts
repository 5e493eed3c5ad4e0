/** Lets the messages in that came meanwhile, without the pause that timers make. */
const { port1, port2 } = new MessageChannel()
const waiting: (() => void)[] = []
port1.onmessage = () => waiting.shift()?.()

export function letMessagesIn(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve)
    port2.postMessage(undefined)
  })
}

/**
 * Answers questions one after the other, of several that came meanwhile only the latest. An answer may
 * be in parts; between them `isStale` tells whether there is a later question.
 *
 * @returns what to call with each question.
 */
export function answerLatest<Question>(
  answer: (question: Question, isStale: () => boolean) => void | Promise<void>,
  fail: (error: unknown) => void,
): (question: Question) => void {
  let latest: Question | undefined
  let busy = false
  return async (question) => {
    latest = question
    if (busy) return
    busy = true
    await letMessagesIn()
    while (latest !== undefined) {
      const next: Question = latest
      latest = undefined
      try {
        await answer(next, () => latest !== undefined)
      } catch (error) {
        fail(error)
      }
      await letMessagesIn()
    }
    busy = false
  }
}

/** What an error says, in a message that a worker can send. */
export function failed(error: unknown): { readonly kind: 'failed'; readonly message: string } {
  return { kind: 'failed', message: error instanceof Error ? error.message : String(error) }
}
