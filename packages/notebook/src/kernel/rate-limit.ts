/** Says of each message whether it is within so many a second, with as many saved up at the start. */
export function rateLimit(perSecond: number): (nowMs: number) => boolean {
  let left = perSecond
  let last: number | undefined
  return (now) => {
    left = Math.min(perSecond, left + ((now - (last ?? now)) / 1000) * perSecond)
    last = now
    left--
    return left >= 0
  }
}
