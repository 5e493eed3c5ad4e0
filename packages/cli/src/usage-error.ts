/** The command was written wrongly: exit code 2. It carries everything that is wrong. */
export class UsageError extends Error {
  override readonly name = 'UsageError'

  /** @param problems in words, at least one @param command whose help to look at, if it is known */
  constructor(
    readonly problems: readonly string[],
    readonly command?: string,
  ) {
    super(problems.join('\n'))
  }
}
