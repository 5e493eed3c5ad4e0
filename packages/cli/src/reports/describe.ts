import type { Journey } from 'sojourn/model'
import { count, counted } from '../format/count.ts'
import { stateNames } from '../names.ts'
import { printable } from '../text/printable.ts'

/** What a journey consists of, in a few sentences. */
export function describe(journey: Journey): string {
  const { name, phases = [], touchpoints, outcomes, transitions, evidence } = journey
  const steps = Object.values(transitions).reduce(
    (sum, row) => sum + Object.keys(row ?? {}).length,
    0,
  )
  const within = phases.length > 0 ? ` in ${counted(phases.length, 'phase')}` : ''
  const size = `${counted(touchpoints.length, 'touchpoint')}${within}, ${counted(outcomes.length, 'outcome')}, ${counted(steps, 'transition')}.`
  return [
    `${name === undefined ? '' : `${printable(name)}: `}${size}`,
    conversionSentence(journey),
    evidence?.journeys === undefined
      ? undefined
      : `Fitted to ${counted(evidence.journeys, 'journey')}${evidence.customers === undefined ? '' : ` of ${counted(evidence.customers, 'customer')}`}.`,
    journey.currency === undefined ? undefined : `Money is in ${printable(journey.currency)}.`,
  ]
    .filter((sentence) => sentence !== undefined)
    .join(' ')
}

/** Which states are conversions, in a sentence. */
export function conversionSentence(journey: Journey): string {
  const names = stateNames(journey)
  const list = conversionIds(journey).map(names)
  if (list.length === 0)
    return 'It has no conversion: give an outcome "kind": "conversion", or list touchpoints in "conversions".'
  const shown = list.slice(0, 5).join(', ')
  const more = list.length > 5 ? ` and ${count(list.length - 5)} more` : ''
  return `${list.length === 1 ? 'Conversion is' : 'Conversions are'} ${shown}${more}.`
}

/** Ids of the conversions: outcomes first, then goals. */
export function conversionIds({ outcomes, conversions = [] }: Journey): string[] {
  return [
    ...outcomes.filter(({ kind }) => kind === 'conversion').map(({ id }) => id),
    ...conversions,
  ]
}
