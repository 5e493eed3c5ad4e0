import { lengthOfTime } from '../../language/duration.ts'
import { language } from '../../language/language.ts'
import { score } from '../map/figures.ts'
import type { World } from '../map/world.ts'
import { journey } from '../study.ts'
import type { Stop } from './twins.ts'
import { words } from './words.ts'

/** When a stop was, since the customer entered. */
export function whenOf({ at }: Stop): string | undefined {
  if (at === null) return undefined
  return at < 1 ? words.value.atFirst : words.value.after(lengthOfTime(at))
}

export function nameIn({ words: { touchpoints, outcomes } }: World, id: string): string {
  return [...touchpoints, ...outcomes].find((each) => each.id === id)?.name ?? id
}

/** What the customer does there, how it feels, and what it costs or brings, each a sentence. */
export function partsOf(
  stop: Stop,
  { words: { touchpoints, outcomes, conversions } }: World,
): string[] {
  const w = words.value
  const touchpoint = touchpoints.find(({ id }) => id === stop.id)
  const outcome = outcomes.find(({ id }) => id === stop.id)
  const action = touchpoint?.actions?.[0]
  const feeling = touchpoint?.experience
  return [
    ...(action === undefined ? [] : [w.does(action)]),
    ...(outcome ? [outcome.kind === 'conversion' ? w.converts : w.leaves] : []),
    ...(conversions?.includes(stop.id) ? [w.converts] : []),
    ...(feeling === undefined ? [] : [w.feels(moodOf(feeling), score(feeling))]),
    ...(stop.revenue > 0 ? [w.brings(money(stop.revenue))] : []),
    ...(stop.revenue < 0 ? [w.takesBack(money(-stop.revenue))] : []),
    ...(stop.cost > 0 ? [w.costs(money(stop.cost))] : []),
  ]
}

/** A stop in one go. */
export function sentenceOf(stop: Stop, world: World): string {
  return [whenOf(stop), nameIn(world, stop.id), ...partsOf(stop, world)]
    .filter((part) => part !== undefined)
    .join('. ')
}

function moodOf(feeling: number): string {
  const { moods } = words.value
  return moods[Math.max(0, Math.min(4, Math.round(feeling) + 2))] ?? ''
}

function money(amount: number): string {
  const { currency } = journey.value ?? {}
  const digits = Number.isInteger(amount) ? 0 : 2
  const number = new Intl.NumberFormat(language.value, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(amount)
  return currency === undefined ? number : `${number}\u00a0${currency}`
}
