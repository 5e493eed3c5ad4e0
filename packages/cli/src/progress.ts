import { count } from './format/count.ts'
import type { Terminal } from './terminal.ts'

const QUIET_FOR = 500
const BETWEEN = 100
const ERASE = '\r\u001b[K'

/** One line on standard error that says how far long work is; drawn over, and erased at the end. */
export class Progress {
  private readonly begun: number
  private drawn = -Infinity

  constructor(
    private readonly terminal: Terminal,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.begun = now()
  }

  /** Rows read so far, and how fast. */
  rows(rows: number): void {
    const elapsed = this.now() - this.begun
    const speed = Math.round((1000 * rows) / elapsed / 1000) * 1000
    this.say(`Reading: ${count(rows)} rows, ${count(speed)} rows/s`)
  }

  /** What is being done now; nothing is shown of work that has hardly begun. */
  say(text: string): void {
    const now = this.now()
    if (!this.terminal.live || now - this.begun < QUIET_FOR || now - this.drawn < BETWEEN) return
    this.drawn = now
    this.terminal.stderr.write(ERASE + text)
  }

  /** Takes the line away. */
  erase(): void {
    if (this.drawn > -Infinity) this.terminal.stderr.write(ERASE)
    this.drawn = -Infinity
  }
}
