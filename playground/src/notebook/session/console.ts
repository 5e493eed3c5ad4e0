import { signal } from '@preact/signals'
import type { ConsoleLine } from '@sojourn/notebook'

/** A line of the console with its cell and its time of day. */
export interface TimedLine extends ConsoleLine {
  readonly key: number
  readonly cell: string
  readonly at: Date
}

const MOST = 500

/** The last lines of all cells. */
export const consoleLines = signal<readonly TimedLine[]>([])

let key = 0
let waiting: TimedLine[] = []

/** Lines are shown together, once a frame: a flood of them doesn't draw the page a thousand times. */
export function tellConsole(cell: string, line: ConsoleLine): void {
  if (waiting.length === 0) requestAnimationFrame(show)
  waiting.push({ ...line, cell, key: ++key, at: new Date() })
}

function show(): void {
  consoleLines.value = [...consoleLines.peek(), ...waiting].slice(-MOST)
  waiting = []
}

export function clearConsole(): void {
  consoleLines.value = []
}
