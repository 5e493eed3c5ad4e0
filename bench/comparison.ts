/** One line of the table: two measured sides and what their ratio should be. */
export interface Line {
  readonly what: string
  /** Medians, in the unit; ours and the peer's. */
  readonly ours: number
  readonly theirs: number
  readonly unit: string
  /** theirs / ours: how many times as fast we are. */
  readonly ratio: number
  /** The least ratio that the project asks for; absent where it asks for none. */
  readonly bar?: number
}

/** A comparison, or why it could not be made here and what to install. */
export interface Comparison {
  readonly name: string
  /** Whether it runs only where it is asked for by name; false. */
  readonly onRequest?: boolean
  run(): Line[] | Promise<Line[]>
}

/** Thrown by a comparison whose peer isn't there. */
export class Missing extends Error {}

/** A line from samples that were taken in turn. */
export function line(
  what: string,
  unit: string,
  ours: readonly number[],
  theirs: readonly number[],
  bar?: number,
): Line {
  const [a, b] = [median(ours), median(theirs)]
  return { what, ours: a, theirs: b, unit, ratio: b / a, ...(bar !== undefined && { bar }) }
}

/** The middle of a sample. */
export function median(sample: readonly number[]): number {
  const sorted = [...sample].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
