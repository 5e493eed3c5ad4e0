import { compileChain } from '../model/compile-chain.ts'
import type { Strength } from '../model/distribution.ts'
import { editJourney } from '../model/edit-journey.ts'
import type { Journey } from '../model/journey.ts'
import { planScenario } from './plan-scenario.ts'
import { fixedValue } from './sample-strength.ts'
import type { Scenario } from './scenario.ts'

/**
 * The journey as a scenario would have it, for changes whose strengths are numbers. Evidence is
 * left out, since it speaks of the journey as it was. A touchpoint that is removed for everybody
 * stays in the list but is no longer reached.
 *
 * @throws JourneyError listing every reason why the scenario can't be applied.
 * @throws RangeError where a strength is a distribution: {@link forecast} is for those.
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
  const { chain, apply } = planScenario(journey, scenario)
  const strengths = {
    effect: scenario.changes.map((change, i) =>
      number(change.op === 'scaleOdds' ? change.factor : change.avoided, i),
    ),
    reach: scenario.changes.map((change, i) => number(change.reach ?? 1, i)),
  }
  const probability = new Float64Array(chain.probability.length)
  const entry = new Float64Array(chain.entry.length)
  apply(compileChain(journey).probability, strengths, probability, entry)
  return editJourney<string, string>(journey, (draft) => {
    delete draft.evidence
    draft.entries = Object.create(null)
    for (const [i, weight] of entry.entries())
      if (weight > 0) draft.entries[chain.ids[i] as string] = weight
    for (let i = 0; i < chain.touchpoints; i++) {
      const row: Record<string, number> = Object.create(null)
      for (let p = chain.rowStart[i] as number; p < (chain.rowStart[i + 1] as number); p++)
        if ((probability[p] as number) > 0)
          row[chain.ids[chain.column[p] as number] as string] = probability[p] as number
      if (Object.keys(row).length > 0) draft.transitions[chain.ids[i] as string] = row
    }
  }) as Journey<T, O>
}

function number(strength: Strength, change: number): number {
  const value = fixedValue(strength)
  if (value === undefined)
    throw new RangeError(
      `applyScenario: changes[${change}] has an uncertain strength; give a number, or use forecast`,
    )
  return value
}
