import type { Journey } from '../model/journey.ts'
import { planMixture } from './plan-mixture.ts'
import { readScenario } from './read-scenario.ts'
import type { Change, LeverCorrelation, Scenario } from './scenario.ts'

/**
 * Defines a scenario for a journey in TypeScript: a misspelt touchpoint is a compile error, and
 * everything that `forecast` would refuse is refused here already. Changes may name the touchpoints
 * that others of them insert.
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
export function scenario<T extends string, O extends string, const N extends string = never>(
  journey: Journey<T, O>,
  definition: {
    readonly name: string
    readonly description?: string
    readonly changes: readonly Change<NoInfer<T | O | N>, N>[]
    readonly correlations?: readonly LeverCorrelation[]
  },
): Scenario<T | O | N> {
  const read = readScenario({ format: 'sojourn-scenario', version: 1, ...definition })
  planMixture(journey, read)
  return read as Scenario<T | O | N>
}
