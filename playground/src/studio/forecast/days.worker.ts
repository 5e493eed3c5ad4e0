import { forecastByDay, type Journey, type Scenario } from 'sojourn'
import { failed } from './answer-latest.ts'
import { customersPerDay, type Days, gatherDays, later, WARMING } from './days.ts'
import { SEED } from './horizon.ts'

export interface DaysQuestion {
  readonly id: number
  readonly journey: Journey
  readonly scenario: Scenario
  /** Days ahead. */
  readonly horizon: number
  readonly draws: number
  /** ISO 8601. */
  readonly today: string
}

export type DaysAnswer =
  | { readonly kind: 'days'; readonly id: number; readonly days: Days; readonly draws: number }
  | { readonly kind: 'failed'; readonly message: string }

addEventListener('message', ({ data }: MessageEvent<DaysQuestion>) => {
  const { id, journey, scenario, horizon, draws, today } = data
  const post = (answer: DaysAnswer) => postMessage(answer)
  try {
    const gathered = gatherDays(today)
    forecastByDay(journey, [later(scenario, WARMING)], {
      horizon: WARMING + horizon,
      entrants: customersPerDay(journey).perDay,
      draws,
      seed: SEED,
      onDraw: gathered.take,
    })
    post({ kind: 'days', id, days: gathered.days(), draws })
  } catch (error) {
    post(failed(error))
  }
})
