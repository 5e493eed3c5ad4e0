/**
 * The earliest and the latest times of customers, a few of each: when so many had begun, and when so
 * many were still seen. The very first and last are of one customer.
 */
export class ExtremeTimes {
  /** In order: the earliest first, the latest first. */
  readonly earliest: number[] = []
  readonly latest: number[] = []

  /** @param most times that are kept of each. */
  constructor(private readonly most: number) {}

  /** Notes when a customer was first seen. */
  began(time: number): void {
    put(this.earliest, time, this.most, 1)
  }

  /** Notes when a customer was last seen. */
  ended(time: number): void {
    put(this.latest, time, this.most, -1)
  }
}

/** The first few of two lists together that are in order. */
export function firstTimes(
  a: readonly number[],
  b: readonly number[],
  most: number,
  sign: 1 | -1,
): number[] {
  return [...a, ...b].sort((x, y) => sign * (x - y)).slice(0, most)
}

function put(times: number[], time: number, most: number, sign: 1 | -1): void {
  const full = times.length >= most
  if (full && sign * (time - (times[most - 1] as number)) >= 0) return
  if (full) times.pop()
  let at = times.length
  while (at > 0 && sign * ((times[at - 1] as number) - time) > 0) at--
  times.splice(at, 0, time)
}
