import type { Chain } from '../model/chain.ts'
import { compileChain } from '../model/compile-chain.ts'
import type { Journey } from '../model/journey.ts'
import { formatPath, JourneyError, type Problem } from '../model/problem.ts'
import { checkChanges } from './check-changes.ts'
import { exposureGroups } from './exposure.ts'
import { planChain, type ScenarioPlan } from './plan-chain.ts'
import type { Scenario } from './scenario.ts'

/** Options of {@link planScenario} and `planMixture`. */
export interface PlanOptions {
  /**
   * Whether changes come and go with `force` in their strengths, as `planTimeline` gives it: then the
   * changed pattern has what is there before, between and after. False: all are there for good.
   */
  readonly throughTime?: boolean
}

/**
 * Plans a scenario for one chain: checks it against the journey and works out which transitions
 * exist once the structure has changed. A row is the exact mixture over the subsets of levers that a
 * visit can meet; within a subset structure changes first, and odds are then scaled together, so the
 * order in which changes are listed never matters. Personas of the journey are left aside: the
 * journey's own rows are changed. When changes are in force is left aside but for `throughTime`.
 *
 * Cost of a draw: `O(2^k · states)` for a row that can meet `k` levers with a reach below 1.
 *
 * @throws JourneyError listing every reason why the scenario can't be applied, and where it needs a
 * chain for each kind of customer: see `planMixture`.
 * @example
 * ```ts
 * import { compileChain, journey } from 'sojourn/model'
 * import { planScenario, scenario } from 'sojourn/scenarios'
 * const shop = journey({
 *   touchpoints: [{ id: 'checkout' }],
 *   outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }],
 *   entries: { checkout: 1 }, transitions: { checkout: { order: 0.5, lost: 'rest' } },
 * })
 * const { chain, apply } = planScenario(shop, scenario(shop, {
 *   name: 'Help', changes: [{ op: 'redirect', from: 'checkout', to: 'lost', share: 0.1, into: 'order' }],
 * }))
 * const [probability, entry] = [new Float64Array(2), new Float64Array(3)]
 * apply(compileChain(shop).probability, { effect: [0.2], reach: [1] }, probability, entry)
 * console.log(chain.ids[chain.column[0] as number], probability[0]) // order 0.6
 * ```
 */
export function planScenario(
  journey: Journey,
  scenario: Scenario,
  base: Chain = compileChain(journey),
  { throughTime = false }: PlanOptions = {},
): ScenarioPlan {
  const problems = [...checkChanges(journey, scenario), ...severalChains(scenario)]
  if (problems.length > 0) throw refused(scenario, problems)
  const planned = planChain(journey, scenario, base, { throughTime })
  const reasons = [...planned.problems, ...planned.missing.values()]
  if (reasons.length > 0) throw refused(scenario, reasons)
  return planned.plan
}

/** The error that says why a scenario can't be applied. */
export function refused(scenario: Scenario, problems: readonly Problem[]): JourneyError {
  return new JourneyError(`The scenario ${JSON.stringify(scenario.name)}`, problems)
}

function* severalChains(scenario: Scenario): Generator<Problem> {
  const { byCustomer, first } = exposureGroups(scenario)
  for (const group of byCustomer)
    yield {
      path: formatPath(['changes', first[group] as number, 'reachBy']),
      message:
        'Some customers meet this and others never do, which is no single chain; use planMixture.',
    }
  for (const [i, { onlyFor }] of scenario.changes.entries())
    if (onlyFor !== undefined)
      yield {
        path: formatPath(['changes', i, 'onlyFor']),
        message: 'Only some personas meet this, which is no single chain; use planMixture.',
      }
}
