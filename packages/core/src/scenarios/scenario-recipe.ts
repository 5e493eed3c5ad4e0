import type { Draft } from 'immer'
import { compileChain } from '../model/compile-chain.ts'
import type { Strength } from '../model/distribution.ts'
import type {
  Journey,
  JourneyPersona,
  JourneyStock,
  Outcome,
  Touchpoint,
} from '../model/journey.ts'
import { effectOf } from './effect.ts'
import { experienceChanges } from './experiences.ts'
import { planChain, type ScenarioPlan } from './plan-chain.ts'
import { isMixture, type MixturePart, planMixture } from './plan-mixture.ts'
import { fixedValue } from './sample-strength.ts'
import { scaleSojournTime } from './scale-sojourn-time.ts'
import type { Scenario } from './scenario.ts'
import type { Strengths } from './strengths.ts'

/**
 * A scenario as an immer recipe: what it does to a draft of the journey, for {@link editJourney} or
 * immer itself. Rows, entries, rewards, sojourn times and experiences become those of the scenario;
 * arrivals grow by the entrants that it brings. A touchpoint that is removed for everybody stays in
 * the list but is no longer reached; one of whose visits some have another reward or sojourn time
 * gets a second touchpoint for those. Where customers differ (personas, or `"reachBy": "customer"`)
 * each kind of them becomes a persona. Evidence goes, since it speaks of the journey as it was,
 * and so do slopes and effects of stocks on transitions that are no more.
 *
 * @throws JourneyError listing every reason why the scenario can't be applied.
 * @throws RangeError where a strength is a distribution, or some customers would have other rewards
 * than others, which personas can't.
 * @example
 * ```ts
 * import { editJourney, journey } from 'sojourn/model'
 * import { scenario, scenarioRecipe } from 'sojourn/scenarios'
 * const shop = journey({
 *   touchpoints: [{ id: 'pay' }], outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }],
 *   entries: { pay: 1 }, transitions: { pay: { order: 0.5, lost: 'rest' } },
 * })
 * const easier = scenario(shop, {
 *   name: 'Easier', changes: [{ op: 'scaleOdds', from: 'pay', to: 'order', factor: 3 }],
 * })
 * console.log(editJourney(shop, scenarioRecipe(shop, easier)).transitions.pay?.order) // 0.75
 * ```
 */
export function scenarioRecipe(
  journey: Journey,
  scenario: Scenario,
): (draft: Draft<Journey>) => void {
  const strengths = numbers(scenario)
  const parts = planMixture(journey, scenario)
  const mixed = isMixture(journey, scenario)
  // Where there are several kinds of customers, the rows of the journey are those who meet nothing
  // that is for some only.
  const common = mixed
    ? planChain(journey, scenario, compileChain(journey), { persona: '', met: new Set() }).plan
    : (parts[0] as MixturePart).plan
  const worked = workedOut(common, strengths)
  const before = new Map(
    journey.touchpoints.map(({ id, experience = 0 }) => [id as string, experience]),
  )
  const personas = mixed ? parts.map((part) => workedOut(part.plan, strengths)) : []
  const touchpoints = joined(
    worked.touchpoints,
    personas.map((one) => one.touchpoints),
  )
  const outcomes = joined(
    worked.outcomes,
    personas.map((one) => one.outcomes),
  )

  const experience = sameForAll(
    parts.map(({ persona, met }) => {
      const kind = journey.personas?.[persona]
      const who = { met, ...(kind === undefined ? {} : { persona: kind.id }) }
      return experienceChanges(scenario, before, strengths, who)
    }),
  )

  // Of all kinds of customers, those with most touchpoints: they have what any of them has.
  const { conversions, referrals, slopes, stocks } = parts.reduce<ScenarioPlan>(
    (most, { plan }) => (plan.chain.ids.length > most.chain.ids.length ? plan : most),
    common,
  ).journey
  const isThere = ({ from, to }: { from: string; to: string }) =>
    (worked.transitions[from]?.[to] ?? 0) > 0

  return (draft) => {
    delete draft.evidence
    draft.touchpoints = touchpoints.map((touchpoint) => {
      const change = experience.get(touchpoint.id)
      return change === undefined
        ? touchpoint
        : { ...touchpoint, experience: (touchpoint.experience ?? 0) + change }
    }) as Draft<Touchpoint>[]
    draft.outcomes = outcomes as Draft<Outcome>[]
    if (conversions !== undefined) draft.conversions = [...conversions]
    draft.entries = worked.entries
    for (const [id, row] of Object.entries(worked.transitions)) draft.transitions[id] = row
    if (referrals !== undefined) draft.referrals = { ...referrals }
    if (slopes !== undefined) draft.slopes = slopes.filter(isThere)
    if (stocks !== undefined)
      draft.stocks = stocks.map((stock) => ({
        ...stock,
        acts: stock.acts.filter(isThere),
      })) as Draft<JourneyStock>[]
    const entrants = mixed
      ? parts.reduce(
          (sum, part, k) => sum + part.share(strengths) * (personas[k]?.entrants ?? 1),
          0,
        )
      : worked.entrants
    if (draft.arrivals !== undefined && entrants !== 1) draft.arrivals.perDay *= entrants
    if (mixed)
      draft.personas = parts.flatMap((part, k) =>
        personaOf(journey, scenario, part, part.share(strengths), personas[k] as WorkedOut, worked),
      ) as Draft<JourneyPersona>[]
  }
}

/** What a plan makes of a journey in one draw, in the shape of the journey file. */
interface WorkedOut {
  readonly entries: Record<string, number>
  readonly transitions: Record<string, Record<string, number>>
  readonly touchpoints: readonly Touchpoint[]
  readonly outcomes: readonly Outcome[]
  readonly entrants: number
}

function workedOut(plan: ScenarioPlan, strengths: Strengths): WorkedOut {
  const { chain, apply } = plan
  const probability = new Float64Array(chain.probability.length)
  const entry = new Float64Array(chain.entry.length)
  const entrants = apply(plan.base.probability, strengths, probability, entry)
  const entries: Record<string, number> = Object.create(null)
  for (const [i, weight] of entry.entries())
    if (weight > 0) entries[chain.ids[i] as string] = weight
  const transitions: Record<string, Record<string, number>> = Object.create(null)
  for (let i = 0; i < chain.touchpoints; i++) {
    const row: Record<string, number> = Object.create(null)
    for (let p = chain.rowStart[i] as number; p < (chain.rowStart[i + 1] as number); p++)
      if ((probability[p] as number) > 0)
        row[chain.ids[chain.column[p] as number] as string] = probability[p] as number
    if (Object.keys(row).length > 0) transitions[chain.ids[i] as string] = row
  }
  const factors = plan.stayFactors(strengths)
  const touchpoints = plan.journey.touchpoints.map((touchpoint, i) => {
    const factor = factors.get(i) ?? 1
    return touchpoint.sojourn === undefined || factor === 1
      ? touchpoint
      : { ...touchpoint, sojourn: scaleSojournTime(touchpoint.sojourn, factor) }
  })
  return { entries, transitions, touchpoints, outcomes: plan.journey.outcomes, entrants }
}

/** States of all kinds of customers, each once. @throws RangeError where their rewards differ. */
function joined<S extends Touchpoint | Outcome>(
  common: readonly S[],
  personas: readonly (readonly S[])[],
): S[] {
  const all = new Map(common.map((state) => [state.id as string, state]))
  for (const state of personas.flat()) {
    const known = all.get(state.id)
    if (known === undefined) all.set(state.id, state)
    else if (known.cost !== state.cost || known.revenue !== state.revenue)
      throw new RangeError(
        `applyScenario: ${JSON.stringify(state.id)} would have another cost or revenue for some customers only, and the personas of a journey share these; use forecast`,
      )
  }
  return [...all.values()]
}

/** What is the same for all kinds of customers. @throws RangeError where it isn't. */
function sameForAll(kinds: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number> {
  const [first = new Map<string, number>(), ...others] = kinds
  if (others.some((other) => JSON.stringify([...other]) !== JSON.stringify([...first])))
    throw new RangeError(
      'applyScenario: the experience at a touchpoint would be another for some customers only, and the personas of a journey share it; use forecast',
    )
  return first
}

/** A kind of customer as a persona; none where nobody is of that kind. */
function personaOf(
  journey: Journey,
  scenario: Scenario,
  { persona, met }: MixturePart,
  share: number,
  own: WorkedOut,
  common: WorkedOut,
): JourneyPersona[] {
  if (share === 0) return []
  const base = journey.personas?.[persona]
  const names = met.map((change) => scenario.changes[change]?.lever ?? `changes[${change}]`)
  const id = [base?.id ?? 'everyone', ...names].join(' + ')
  const sojourns = own.touchpoints.flatMap(({ id: at, sojourn }) => {
    const usual = common.touchpoints.find((touchpoint) => touchpoint.id === at)?.sojourn
    const differs = sojourn !== undefined && JSON.stringify(sojourn) !== JSON.stringify(usual)
    return differs ? [[at, sojourn] as const] : []
  })
  return [
    {
      ...base,
      id,
      share: share * own.entrants,
      entries: own.entries,
      transitions: own.transitions,
      ...(sojourns.length === 0
        ? {}
        : { sojourns: Object.assign(Object.create(null), Object.fromEntries(sojourns)) }),
    },
  ]
}

function numbers(scenario: Scenario): Strengths {
  return {
    effect: scenario.changes.map((change, i) => number(effectOf(change)?.strength ?? 1, i)),
    reach: scenario.changes.map((change, i) => number(change.reach ?? 1, i)),
  }
}

function number(strength: Strength, change: number): number {
  const value = fixedValue(strength)
  if (value === undefined)
    throw new RangeError(
      `applyScenario: changes[${change}] has an uncertain strength; give a number, or use forecast`,
    )
  return value
}
