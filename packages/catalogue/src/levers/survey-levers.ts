import type { Journey } from 'sojourn/model'
import { baselineOf } from './baseline.ts'
import { LEVERS } from './catalogue.ts'
import { type CompiledLever, compileOn } from './compile-lever.ts'
import type { Lever, ParameterValues } from './lever.ts'
import type { LeverId } from './lever-id.ts'

/** A lever, and what it comes to on a journey. */
export interface SurveyedLever {
  readonly lever: Lever
  readonly compiled: CompiledLever
}

/**
 * What each lever of the catalogue comes to on a journey: its changes, or why it doesn't apply.
 *
 * @param parameters by lever; the sceptical defaults where absent.
 * @throws JourneyError as {@link compileLever} does.
 * @example
 * ```ts
 * import { surveyLevers } from '@sojourn/catalogue'
 * import { journey } from 'sojourn/model'
 * const shop = journey({
 *   touchpoints: [{ id: 'search' }, { id: 'cart' }],
 *   outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }],
 *   entries: { search: 1 },
 *   transitions: { search: { cart: 0.2, lost: 'rest' }, cart: { order: 0.5, lost: 'rest' } },
 * })
 * const fit = surveyLevers(shop).filter(({ compiled }) => compiled.applies)
 * console.log(fit.map(({ lever }) => lever.id).join(' '))
 * // search-optimisation retargeting clear-prices cart-reminders newsletter-discount personalised-offers
 * ```
 */
export function surveyLevers(
  journey: Journey,
  parameters: { readonly [Id in LeverId]?: ParameterValues } = {},
): readonly SurveyedLever[] {
  const baseline = baselineOf(journey)
  return LEVERS.map((lever) => ({
    lever,
    compiled: compileOn(lever, baseline, parameters[lever.id] ?? {}),
  }))
}
