/**
 * Says of each message whether it is within so much a second, with as much saved up at the start as
 * `most` says; each counts as one unless it says what it costs.
 */
export function rateLimit(
  perSecond: number,
  most = perSecond,
): (nowMs: number, cost?: number) => boolean {
  let left = most
  let last: number | undefined
  return (now, cost = 1) => {
    left = Math.min(most, left + ((now - (last ?? now)) / 1000) * perSecond)
    last = now
    left -= cost
    return left >= 0
  }
}
