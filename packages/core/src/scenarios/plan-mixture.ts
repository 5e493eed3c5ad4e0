import type { Chain } from '../model/chain.ts'
import { compileChain } from '../model/compile-chain.ts'
import type { Journey } from '../model/journey.ts'
import { personaJourney } from '../model/persona-journey.ts'
import type { Problem } from '../model/problem.ts'
import { checkChanges } from './check-changes.ts'
import { allCustomers, drawnCustomers } from './customers-met.ts'
import { exposureGroups } from './exposure.ts'
import { placesOf } from './places.ts'
import { type PlannedChain, planChain, type ScenarioPlan } from './plan-chain.ts'
import { type PlanOptions, refused } from './plan-scenario.ts'
import { fixedValue } from './sample-strength.ts'
import type { Change, Scenario } from './scenario.ts'
import type { Strengths } from './strengths.ts'

/** Customers who are alike: of one persona, meeting the same of the levers met once and for all. */
export interface MixturePart {
  /** Place of the persona in the journey; 0 where it has none. */
  readonly persona: number
  /** First change of each lever that these customers meet, of those with `"reachBy": "customer"`. */
  readonly met: readonly number[]
  /** Share of these customers among those who entered before, by the strengths of a draw. */
  share(strengths: Strengths): number
  readonly plan: ScenarioPlan
  /** Customers that were drawn of the persona, where not all that they may meet is worked out. */
  readonly sampled?: number
}

/** Of more levers than this that reach customers, not all that customers may meet is worked out. */
const MOST_LEVERS = 10

/**
 * Plans a scenario for each kind of customer: each persona of the journey, and of each those who
 * meet and those who don't meet each lever that reaches customers rather than visits. Customers walk
 * one chain each, so that conversion is the mean of their conversions by `share` (times the entrants
 * that `apply` gives, where entries are scaled). The mixture is exact with up to ten such levers: `k`
 * make `2^k` chains a persona. Of more, 128 customers are drawn, who meet each lever in the share that
 * it reaches, and in no more company than chance has it (a Latin hypercube); see `sampled`.
 *
 * @param chains of the personas, in their order, where these are compiled already.
 * @throws JourneyError listing every reason why the scenario can't be applied.
 * @example
 * ```ts
 * import { journey } from 'sojourn/model'
 * import { planMixture, scenario } from 'sojourn/scenarios'
 * const shop = journey({
 *   touchpoints: [{ id: 'checkout' }],
 *   outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }],
 *   entries: { checkout: 1 }, transitions: { checkout: { order: 0.5, lost: 'rest' } },
 * })
 * const parts = planMixture(shop, scenario(shop, {
 *   name: 'A voucher for some', changes: [{
 *     op: 'scaleOdds', from: 'checkout', to: 'order', factor: 2, reach: 0.25, reachBy: 'customer',
 *   }],
 * }))
 * console.log(parts.map((part) => part.share({ effect: [2], reach: [0.25] }))) // [ 0.75, 0.25 ]
 * ```
 */
export function planMixture(
  journey: Journey,
  scenario: Scenario,
  chains?: readonly Chain[],
  { throughTime = false }: PlanOptions = {},
): readonly MixturePart[] {
  const { personas = [] } = journey
  const total = personas.reduce((sum, { share }) => sum + share, 0)
  const kinds =
    personas.length === 0
      ? [{ id: undefined, share: 1, journey }]
      : personas.map((persona) => ({
          id: persona.id,
          share: persona.share / total,
          journey: personaJourney(journey, persona),
        }))

  const problems = unlike(kinds.flatMap((kind) => checkChanges(kind.journey, scenario, kind.id)))
  if (problems.length > 0) throw refused(scenario, problems)

  const planned: PlannedChain[] = []
  const parts = kinds.flatMap(({ id, share, journey: own }, persona) => {
    const who = id === undefined ? {} : { persona: id }
    const { byCustomer, first } = exposureGroups(scenario, who)
    const chain = chains?.[persona] ?? compileChain(own)
    const lead = (group: number) => scenario.changes[first[group] as number] as Change
    const reachOf = ({ reach }: Strengths, group: number) => reach[first[group] as number] as number
    const { kinds: customers, sampled } =
      byCustomer.length > MOST_LEVERS
        ? drawnCustomers(leversMet(byCustomer.map((group) => lead(group))))
        : allCustomers(byCustomer.length)
    return customers.map(({ meets, share: ofPersona }): MixturePart => {
      const met = new Set(byCustomer.filter((__, bit) => meets[bit]))
      const part = planChain(own, scenario, chain, { ...who, met, throughTime })
      planned.push(part)
      return {
        persona,
        met: [...met].map((group) => first[group] as number),
        share: (strengths) =>
          share * ofPersona(byCustomer.map((group) => reachOf(strengths, group))),
        plan: part.plan,
        ...(sampled !== undefined && { sampled }),
      }
    })
  })

  // A transition that some customers don't have is missed only where nobody has it.
  const found = new Set(planned.flatMap((part) => [...part.found]))
  const missing = planned.flatMap((part) =>
    [...part.missing].flatMap(([change, problem]) => (found.has(change) ? [] : [problem])),
  )
  const reasons = unlike([...planned.flatMap((part) => part.problems), ...missing])
  if (reasons.length > 0) throw refused(scenario, reasons)
  return parts
}

/** Whether a scenario makes several chains of a journey, rather than one. */
export function isMixture(journey: Journey, scenario: Scenario): boolean {
  return (journey.personas ?? []).length > 0 || exposureGroups(scenario).byCustomer.length > 0
}

/** Levers that reach customers, by their names or what they change; those alike are numbered. */
function leversMet(changes: readonly Change[]) {
  const plain = changes.map(
    (change) =>
      change.lever ?? JSON.stringify([change.op, ...placesOf(change).map(({ id }) => id)]),
  )
  const whole = changes.map((change) => JSON.stringify(change))
  return changes.map((change, i) => {
    // By what they say, not by where they stand; the very same by where they stand.
    const before = plain.filter(
      (name, j) =>
        name === plain[i] &&
        ((whole[j] as string) < (whole[i] as string) || (whole[j] === whole[i] && j < i)),
    )
    return { name: `${before.length} ${plain[i]}`, reach: fixedValue(change.reach ?? 1) }
  })
}

function unlike(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()]
}
