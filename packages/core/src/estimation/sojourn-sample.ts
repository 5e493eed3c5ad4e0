/** Lengths of stays, in seconds. */
export interface SojournSample {
  readonly duration: ArrayLike<number>
  /** 1 where a stay was still going on after that time (right-censored); none is where absent. */
  readonly censored?: ArrayLike<number>
  /**
   * Seconds that a stay of no time at all stands for, such as half a step of the clock; absent, it is
   * none, which of all families only the exponential bears.
   */
  readonly instant?: number
}

/** The stays of a sample by what is known of them, in units of their mean. */
export interface ScaledSample {
  /** Stays that came to an end, above 0. */
  readonly ended: Float64Array
  /** Stays that lasted longer than this, which is above 0: one from 0 on says nothing. */
  readonly open: Float64Array
  /** Stays that took no time. */
  readonly instant: number
  /** Observations, those that say nothing included. */
  readonly n: number
  /** Seconds in the unit. */
  readonly unit: number
}

/** Sorts out a sample. @throws RangeError for a duration that is no finite number from 0. */
export function scaledSample({
  duration,
  censored,
  instant: least = 0,
}: SojournSample): ScaledSample {
  const n = duration.length
  const ended: number[] = []
  const open: number[] = []
  let [total, instant] = [0, 0]
  for (let i = 0; i < n; i++) {
    const seconds = duration[i] as number
    if (!(seconds >= 0 && seconds < Infinity))
      throw new RangeError(
        `fitSojourn: duration[${i}] is ${seconds}; it must be a finite number of seconds from 0`,
      )
    total += seconds
    if (seconds > 0) (censored?.[i] ? open : ended).push(seconds)
    else if (!censored?.[i]) instant++
  }
  // Stays that all took no time are no stays of half a step.
  if (least > 0 && total > 0)
    for (; instant > 0; instant--) {
      ended.push(least)
      total += least
    }
  const unit = total > 0 ? total / (ended.length + open.length) : 1
  const scaled = (times: readonly number[]) => Float64Array.from(times, (time) => time / unit)
  return { ended: scaled(ended), open: scaled(open), instant, n, unit }
}

/** The sum of a function over times. */
export function sumOver(times: Float64Array, term: (time: number) => number): number {
  let sum = 0
  for (let i = 0; i < times.length; i++) sum += term(times[i] as number)
  return sum
}
