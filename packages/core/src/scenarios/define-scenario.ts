import type { Journey } from '../model/journey.ts'
import { planScenario } from './plan-scenario.ts'
import { readScenario } from './read-scenario.ts'
import type { Change, Scenario } from './scenario.ts'

/**
 * Defines a scenario for a journey in TypeScript: a misspelt touchpoint is a compile error, and
 * everything that `forecast` would refuse is refused here already.
 *
 * @throws JourneyError listing every problem.
 * @example
 * ```ts
 * import { journey } from 'sojourn/model'
 * import { scenario } from 'sojourn/scenarios'
 * const shop = journey({
 *   touchpoints: [{ id: 'checkout' }],
 *   outcomes: [{ id: 'purchase', kind: 'conversion' }, { id: 'lost' }],
 *   entries: { checkout: 1 },
 *   transitions: { checkout: { purchase: 0.6, lost: 'rest' } },
 * })
 * const easier = scenario(shop, {
 *   name: 'Easier checkout',
 *   changes: [{ op: 'scaleOdds', from: 'checkout', to: 'purchase', factor: 1.1 }],
 * })
 * console.log(easier.name) // Easier checkout
 * ```
 */
export function scenario<T extends string, O extends string>(
  journey: Journey<T, O>,
  definition: {
    readonly name: string
    readonly description?: string
    readonly changes: readonly Change<NoInfer<T | O>>[]
  },
): Scenario<T | O> {
  const read = readScenario({ format: 'sojourn-scenario', version: 1, ...definition })
  planScenario(journey, read)
  return read as Scenario<T | O>
}
