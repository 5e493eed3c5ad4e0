/** Text goes here at once. */
export interface Output {
  write(text: string): void
}

/** What a command may touch of the world: `main.ts` gives it the process, tests their own. */
export interface Terminal {
  /** Folder that paths are relative to. */
  readonly cwd: string
  /** Bytes of standard input, for `-`. */
  readonly stdin: AsyncIterable<Uint8Array>
  readonly stdout: Output
  readonly stderr: Output
  /** Width that tables and prose must fit. */
  readonly columns: number
  /** Whether standard output shows colours. */
  readonly colour: boolean
  /** Whether a line on standard error can be drawn over: it is a terminal. */
  readonly live: boolean
  /** Asks the user, who answers with a line; absent where there is nobody to ask. */
  readonly ask?: (question: string) => Promise<string>
  /** What the user types to start this program, for help. */
  readonly program: string
  /**
   * Runs work that Ctrl-C stops through the signal, whose reason is then an {@link Interrupted}. A
   * computation can't look at a signal: before one, `atOnce` lets Ctrl-C end the process itself, until it is told otherwise.
   */
  interruptible<Result>(
    work: (signal: AbortSignal, atOnce: (yes?: boolean) => void) => Promise<Result>,
  ): Promise<Result>
}

/** Why work was stopped: the user pressed Ctrl-C. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted'
}
