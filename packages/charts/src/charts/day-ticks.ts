/**
 * Days for an axis or a table: every 30, or a multiple where these would be more than `most`; the
 * ends where there is less than a month.
 *
 * @param withLast whether the last day is always among them.
 */
export function dayTicks(last: number, most: number, withLast = false): number[] {
  if (last < 30) return [0, last]
  const step = 30 * Math.max(1, Math.ceil(last / 30 / Math.max(1, most - 1)))
  const ticks = Array.from({ length: Math.floor(last / step) + 1 }, (_, i) => i * step)
  return withLast && ticks.at(-1) !== last ? [...ticks, last] : ticks
}
