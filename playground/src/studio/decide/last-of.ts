import type { Interval } from 'sojourn'

/** A figure as one number: of retention, which there is for each day, that of the last. */
export function lastOf(figure: Interval | readonly Interval[] | null | undefined): Interval | null {
  if (figure === null || figure === undefined) return null
  return 'mean' in figure ? figure : (figure.at(-1) ?? null)
}
