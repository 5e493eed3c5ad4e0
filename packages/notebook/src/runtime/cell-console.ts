import { preview } from './to-output.ts'

/** A line that a cell wrote. */
export interface ConsoleLine {
  level: 'log' | 'info' | 'warn' | 'error'
  text: string
}

const MOST_LINES = 200
const LONGEST_LINE = 2000
const LEVELS = ['log', 'info', 'warn', 'error'] as const

/** A console for one run of a cell: after 200 lines it says so once and is silent. */
export function cellConsole(write: (line: ConsoleLine) => void) {
  let written = 0
  const line = (level: ConsoleLine['level'], values: unknown[]) => {
    written++
    if (written > MOST_LINES + 1) return
    const text = values
      .map((value) => (typeof value === 'string' ? value : preview(value)))
      .join(' ')
    if (written === MOST_LINES + 1)
      write({ level: 'warn', text: `After ${MOST_LINES} lines the rest is not shown.` })
    else
      write({ level, text: text.length > LONGEST_LINE ? `${text.slice(0, LONGEST_LINE)}…` : text })
  }
  const methods = LEVELS.map((level) => [level, (...values: unknown[]) => line(level, values)])
  return {
    ...Object.fromEntries(methods),
    debug: () => {},
    table: (value: unknown) => line('log', [value]),
  }
}
