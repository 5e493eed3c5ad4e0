import type { Journey } from 'sojourn/model'
import type { Scenario } from 'sojourn/scenarios'
import type { Language } from '../language.ts'
import type { ParameterValues } from './lever.ts'
import type { LeverId } from './lever-id.ts'
import type { Obstacle } from './obstacle.ts'
import { prepareLevers } from './prepare-levers.ts'

/** Levers to switch on, each with the parameters that differ from the defaults. */
export type LeverChoice = { readonly [Id in LeverId]?: ParameterValues }

/** A scenario of several levers, and those of them that have no place in the journey. */
export interface LeverScenario {
  readonly scenario: Scenario
  readonly left: readonly { readonly lever: LeverId; readonly because: readonly Obstacle[] }[]
}

/**
 * The scenario of several levers switched on together, in the order of the catalogue. Experiences
 * that two levers better at the same touchpoint add up, at most to 2.
 *
 * @param options `name` of the scenario, by default those of its levers; `language` of its texts.
 * @throws RangeError for a lever that the catalogue doesn't have.
 * @throws JourneyError for wrong parameters, as {@link compileLever} does.
 * @example
 * ```ts
 * import { leverScenario } from '@sojourn/catalogue'
 * import { forecast } from 'sojourn/forecast'
 * import { journey } from 'sojourn/model'
 * const shop = journey({
 *   touchpoints: [{ id: 'cart' }, { id: 'payment' }],
 *   outcomes: [{ id: 'order', kind: 'conversion', revenue: 500 }, { id: 'lost' }],
 *   entries: { cart: 1 },
 *   transitions: { cart: { payment: 0.4, lost: 'rest' }, payment: { order: 0.8, lost: 'rest' } },
 * })
 * const { scenario, left } = leverScenario(shop, {
 *   'safe-payment': { effect: 0.02 },
 *   'clear-prices': {},
 *   'size-guide': {},
 * })
 * console.log(scenario.name) // Clear prices + Safe payment and guarantees
 * console.log(left.map((one) => one.lever)) // [ 'size-guide' ]
 * console.log(forecast(shop, [scenario]).scenarios[0]?.probabilityBetter) // more than 0.8
 * ```
 */
export function leverScenario(
  journey: Journey,
  choice: LeverChoice,
  { name, language = 'en' }: { readonly name?: string; readonly language?: Language } = {},
): LeverScenario {
  return prepareLevers(journey).scenario(choice, { ...(name !== undefined && { name }), language })
}
