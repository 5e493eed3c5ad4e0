import fitted from '@sojourn/example-web-shop/journey.json'
import { type Journey, readJourney } from 'sojourn'
import { en } from './messages/en.ts'

/** The journey on the page: fitted on the example's event log. */
export const journey: Journey = readJourney(fitted)

export function journeyName({ name }: Journey): string {
  return name ?? en.unnamedJourney
}

/** What a touchpoint or outcome is called on the page. */
export function nameOf(id: string): string {
  const state = [...journey.touchpoints, ...journey.outcomes].find((each) => each.id === id)
  return state?.name ?? id
}

/** Probability of a step; 0 where there is none. */
export function probabilityOf(of: Journey, from: string, to: string): number {
  const row = of.transitions[from] ?? {}
  const value = row[to] ?? 0
  if (value !== 'rest') return value
  return Object.values(row).reduce<number>(
    (rest, each) => rest - (typeof each === 'number' ? each : 0),
    1,
  )
}

/** Outcomes that are no conversion. */
export const losses: ReadonlySet<string> = new Set(
  journey.outcomes.filter(({ kind }) => kind !== 'conversion').map(({ id }) => id),
)
