import { editJourney } from '../model/edit-journey.ts'
import type { Journey } from '../model/journey.ts'
import type { Scenario } from './scenario.ts'
import { scenarioRecipe } from './scenario-recipe.ts'

/**
 * The journey as a scenario would have it, for changes whose strengths are numbers, in force at full
 * strength. It is the journey edited by {@link scenarioRecipe}, which tells what becomes of what.
 *
 * @throws JourneyError listing every reason why the scenario can't be applied.
 * @throws RangeError where a strength is a distribution, or some customers would have other rewards
 * than others: {@link forecast} is for those.
 * @example
 * ```ts
 * import { analyze } from 'sojourn/analysis'
 * import { journey } from 'sojourn/model'
 * import { applyScenario, scenario } from 'sojourn/scenarios'
 * const shop = journey({
 *   touchpoints: [{ id: 'account' }, { id: 'pay' }],
 *   outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }],
 *   entries: { account: 1 },
 *   transitions: { account: { pay: 0.5, lost: 'rest' }, pay: { order: 1 } },
 * })
 * const guest = scenario(shop, {
 *   name: 'Guest checkout',
 *   changes: [{ op: 'removeTouchpoint', touchpoint: 'account', avoided: 0.5 }],
 * })
 * console.log(analyze(applyScenario(shop, guest)).conversion) // 0.75
 * ```
 */
export function applyScenario<T extends string, O extends string>(
  journey: Journey<T, O>,
  scenario: Scenario,
): Journey<T, O> {
  return editJourney<string, string>(journey, scenarioRecipe(journey, scenario)) as Journey<T, O>
}
