import { forecastTail, type TailForecast } from 'sojourn/forecast'
import { editJourney, type Journey, JourneyError, type Tail } from 'sojourn/model'
import { type SurvivalCurve, survivalAfter } from 'sojourn/retention'
import { InputError } from '../input-error.ts'

/** What is asked of a journey that is to go on into a table's retention. */
export interface TailQuestion {
  /** The journey and its file. */
  readonly journey: Journey
  readonly path: string
  /** Days after entry. */
  readonly horizon: number
  readonly discount: number
}

/** A journey with the tail, and what it comes to. */
export interface TailOfJourney {
  readonly journey: Journey
  readonly tail: Tail
  readonly forecast: TailForecast
}

/** Lets a journey go on into a tail. @throws InputError where the journey or the table can't tell. */
export function tailOfJourney(
  tail: Tail,
  table: string,
  { journey, path, horizon, discount }: TailQuestion,
): TailOfJourney {
  try {
    const joined = withTail(journey, tail)
    return { journey: joined, tail, forecast: forecastTail(joined, { horizon, discount }) }
  } catch (error) {
    if (error instanceof JourneyError)
      throw new InputError(error.problems.map(({ message }) => `${table}: ${message}`))
    if (error instanceof RangeError)
      throw new InputError([`${path}: ${error.message.replace(/^forecastTail: /, '')}.`])
    throw error
  }
}

/** Share left after each whole unit of time, as far as it was observed. */
export function observedSurvival(curve: SurvivalCurve): number[] {
  const last = curve.steps.at(-1)?.time ?? 0
  return Array.from({ length: Math.floor(last) + 1 }, (_, t) =>
    t === 0 ? 1 : survivalAfter(curve, t).survival,
  )
}

/**
 * The same, with no step of fewer than `k` customers: a curve waits until so many are lost. What
 * fewer did after the last step is left out.
 *
 * @throws InputError where fewer than `k` are lost in all.
 */
export function survivalForFile(curve: SurvivalCurve, k: number, table: string): number[] {
  const exact = observedSurvival(curve)
  if (k === 0) return exact
  const lost = new Array<number>(exact.length).fill(0)
  for (const { time, events } of curve.steps) {
    const unit = Math.max(1, Math.ceil(time))
    if (unit < lost.length) lost[unit] = (lost[unit] as number) + events
  }
  const told = [1]
  let waiting = 0
  let steps = 1
  for (let t = 1; t < exact.length; t++) {
    waiting += lost[t] as number
    const enough = waiting === 0 || waiting >= k
    told.push(enough ? (exact[t] as number) : (told[t - 1] as number))
    if (enough) {
      waiting = 0
      steps = t + 1
    }
  }
  if (told.slice(0, steps).every((share) => share === 1))
    throw new InputError([
      `${table}: fewer than ${k} customers are lost in all, so that --out would tell of each: write it as it is with --min-group 0.`,
    ])
  return told.slice(0, steps)
}

/** A journey with another tail. */
export function withTail(journey: Journey, tail: Tail): Journey {
  return editJourney(journey, (draft) => void Object.assign(draft, { tail }))
}
