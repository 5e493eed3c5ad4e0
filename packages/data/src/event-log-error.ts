/** One thing that is wrong with an event log: what, and how to mend it. */
export interface EventLogProblem {
  /** Physical line of the file, 1-based; absent when the problem belongs to no line. */
  readonly line?: number
  /** The problem in words, with the value that is wrong and a way to mend it. */
  readonly message: string
}

/**
 * An event log that can't be read. `problems` holds everything that is wrong, `message` the same
 * as text, one problem a line.
 *
 * @example
 * ```ts
 * import { EventLogError, readEventLog } from '@sojourn/data'
 * const columns = { customer: 'user', time: 'at', touchpoint: 'page' }
 * try {
 *   await readEventLog([new TextEncoder().encode('user;at\nmia;2020-02-01\n')], columns)
 * } catch (error) {
 *   if (error instanceof EventLogError) console.log(error.problems[0]?.message)
 *   else throw error
 * }
 * ```
 */
export class EventLogError extends Error {
  override readonly name = 'EventLogError'
  readonly problems: readonly EventLogProblem[]
  /** What the problems have in common, where there is such a thing. */
  readonly summary: string | undefined

  /** `summary`, where given, becomes the first line of the message. */
  constructor(problems: readonly EventLogProblem[], summary?: string, options?: ErrorOptions) {
    const lines = problems.map(({ line, message }) =>
      line === undefined ? message : `line ${line}: ${message}`,
    )
    super((summary === undefined ? lines : [summary, ...lines]).join('\n'), options)
    this.problems = problems
    this.summary = summary
  }
}
