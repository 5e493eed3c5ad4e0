const GROUPED = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 })

/** A count with its thousands marked, such as 1,234. */
export function count(number: number): string {
  return trueMinus(GROUPED.format(number))
}

/** A count and the noun it counts: `1 row`, `3 rows`, `2 journeys`. */
export function counted(number: number, noun: string, plural = `${noun}s`): string {
  return `${count(number)} ${number === 1 ? noun : plural}`
}

/** The same number with a true minus, as wide as a plus, for a hyphen. */
export function trueMinus(number: string): string {
  return number.replace(/^-/, '−')
}
