import { count } from './format/count.ts'
import type { Terminal } from './terminal.ts'

const QUIET_FOR = 500
const BETWEEN = 100
const ERASE = '\r\u001b[K'
const MINUTE = 60
const HOUR = 3600
/** Below this share the time that is left is too far off to be told. */
const TOO_LITTLE = 0.01

/**
 * One line on standard error that says how far long work is; drawn over at most ten times a second,
 * and erased at the end. Nothing is drawn of work that has hardly begun, or where standard error is
 * no terminal.
 */
export class Progress {
  private readonly begun: number
  private phase: string | undefined
  private phaseBegun: number
  /** The latest report of rows, and when it came. */
  private latest = { rows: 0, at: 0 }
  private drawn = -Infinity

  constructor(
    private readonly terminal: Terminal,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.begun = now()
    this.phaseBegun = this.begun
  }

  /** Rows read so far, how fast, and where it is known what share of all they are, what is left. */
  rows(rows: number, share?: number): void {
    this.enter('Reading')
    // A log that turns out not to be in order is read again from its beginning.
    if (rows < this.latest.rows) this.phaseBegun = this.latest.at
    this.latest = { rows, at: this.now() }
    const speed = Math.round(rows / Math.max(1, this.elapsed())) * 1000
    const percent = share === undefined ? '' : `, ${percentOf(share)}`
    this.draw(`Reading: ${count(rows)} rows, ${count(speed)} rows/s${percent}${this.left(share)}`)
  }

  /** The share of some work that is done, from 0 to 1, and what is left. */
  share(doing: string, share: number): void {
    this.enter(doing)
    this.draw(`${doing}: ${percentOf(share)}${this.left(share)}`)
  }

  /** What is done next, of which nothing more can be told until it is done. */
  say(text: string): void {
    this.enter(text)
    this.drawn = Math.min(this.drawn, this.now() - BETWEEN)
    this.draw(text)
  }

  /** Takes the line away. */
  erase(): void {
    if (this.drawn > -Infinity) this.terminal.stderr.write(ERASE)
    this.drawn = -Infinity
  }

  private enter(phase: string): void {
    if (this.phase !== undefined && phase !== this.phase) this.phaseBegun = this.now()
    this.phase = phase
  }

  /** Milliseconds since the phase began. */
  private elapsed(): number {
    return this.now() - this.phaseBegun
  }

  private left(share = 0): string {
    if (share < TOO_LITTLE || share > 1) return ''
    return `, ${duration((this.elapsed() * (1 - share)) / share / 1000)} left`
  }

  private draw(text: string): void {
    const now = this.now()
    if (!this.terminal.live || now - this.begun < QUIET_FOR || now - this.drawn < BETWEEN) return
    this.drawn = now
    this.terminal.stderr.write(ERASE + text)
  }
}

function percentOf(share: number): string {
  return `${Math.floor(100 * share)} %`
}

function duration(seconds: number): string {
  if (seconds < 100) return `${Math.ceil(seconds)} s`
  if (seconds < 100 * MINUTE) return `${Math.ceil(seconds / MINUTE)} min`
  return `${Math.ceil(seconds / HOUR)} h`
}
