/**
 * The root of an increasing function between `low`, where it isn't above 0, and `high`, where it isn't
 * below: inverse quadratic interpolation where that can be trusted, else bisection (Chandrupatla
 * 1997), to the last few bits.
 */
export function bracketedRoot(f: (x: number) => number, low: number, high: number): number {
  let [a, b] = [high, low]
  let [fa, fb] = [f(a), f(b)]
  if (fa === 0) return a
  let t = 0.5
  for (let step = 0; step < 200; step++) {
    const x = a + t * (b - a)
    const fx = f(x)
    let [c, fc] = [a, fa]
    if (fx > 0 !== fa > 0) {
      ;[c, fc] = [b, fb]
      ;[b, fb] = [a, fa]
    }
    ;[a, fa] = [x, fx]
    const best = Math.abs(fa) < Math.abs(fb) ? a : b
    const enough = (2 * Number.EPSILON * Math.abs(best) + 1e-16) / Math.abs(b - c)
    if (fa === 0 || fb === 0 || enough > 0.5) return best
    const xi = (a - b) / (c - b)
    const phi = (fa - fb) / (fc - fb)
    const trusted = phi ** 2 < xi && (1 - phi) ** 2 < 1 - xi
    t = trusted
      ? (fa / (fb - fa)) * (fc / (fb - fc)) +
        ((c - a) / (b - a)) * (fa / (fc - fa)) * (fb / (fc - fb))
      : 0.5
    t = Math.min(1 - enough, Math.max(enough, t))
  }
  return Math.abs(fa) < Math.abs(fb) ? a : b
}

/**
 * Two points around the root of an increasing function, stepping out from a guess with growing
 * steps; undefined where there is none within `reach` of it.
 */
export function bracket(
  f: (x: number) => number,
  guess: number,
  reach: number,
): readonly [low: number, high: number] | undefined {
  const up = f(guess) < 0 ? 1 : -1
  let from = guess
  for (let step = 0.5; Math.abs(from - guess) < reach; step *= 2) {
    const to = from + up * step
    const value = f(to)
    if (Number.isNaN(value)) return undefined
    if (up > 0 ? value >= 0 : value <= 0) return up > 0 ? [from, to] : [to, from]
    from = to
  }
  return undefined
}
