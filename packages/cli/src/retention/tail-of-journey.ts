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
    const joined = editJourney(journey, (draft) => void Object.assign(draft, { tail }))
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
