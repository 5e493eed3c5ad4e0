/** Until when somebody was seen, and what happened then. */
export interface ObservedTime {
  /** Time at risk, from 0. */
  readonly time: number
  /** Whether the event happened then; otherwise the observation ended (right-censored). */
  readonly event: boolean
}

/** The counts at one distinct time. */
export interface RiskStep {
  readonly time: number
  /** At risk just before. */
  readonly atRisk: number
  /** Events by cause. */
  readonly events: readonly number[]
  readonly censored: number
}

/**
 * Risk sets at the distinct times, in order. Who is censored at the time of an event was at risk
 * then, as is the custom.
 * @param cause by observation: the number of its cause, −1 where it is censored.
 */
export function riskSteps(
  times: readonly number[],
  cause: readonly number[],
  causes: number,
): RiskStep[] {
  const order = [...times.keys()].sort((i, j) => (times[i] as number) - (times[j] as number))
  const steps: { time: number; atRisk: number; events: number[]; censored: number }[] = []
  let atRisk = times.length
  let last = Number.NaN
  for (const i of order) {
    const time = times[i] as number
    if (time !== last) {
      steps.push({ time, atRisk, events: new Array<number>(causes).fill(0), censored: 0 })
      last = time
    }
    const step = steps.at(-1) as (typeof steps)[number]
    const k = cause[i] as number
    if (k < 0) step.censored++
    else step.events[k] = (step.events[k] as number) + 1
    atRisk--
  }
  return steps
}

/** @throws RangeError naming the times that are wrong, the first twenty of them. */
export function checkTimes(times: readonly number[], name: string): void {
  const problems = times.length === 0 ? ['there is no observation'] : []
  const wrong = [...times.keys()].filter((i) => {
    const time = times[i] as number
    return !(time >= 0 && time < Infinity)
  })
  for (const i of wrong.slice(0, 20))
    problems.push(`observation ${i} has the time ${times[i]}; it must be a number from 0`)
  if (wrong.length > 20) problems.push(`and ${wrong.length - 20} more`)
  if (problems.length > 0) throw new RangeError(`${name}: ${problems.join('; ')}`)
}

/** Position of the last step at or before a time; −1 before the first. */
export function stepAt(steps: readonly { readonly time: number }[], time: number): number {
  let [low, high] = [0, steps.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((steps[middle] as { time: number }).time <= time) low = middle + 1
    else high = middle
  }
  return low - 1
}
