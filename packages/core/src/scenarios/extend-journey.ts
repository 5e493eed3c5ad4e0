import type { Journey, Outcome, Touchpoint } from '../model/journey.ts'
import { actsOn, type Exposure, type ExposureGroups } from './exposure.ts'
import type { ScaleSojourn, Scenario, SetReward } from './scenario.ts'

/**
 * A state as some of its visits have it: those that meet the groups `met` and not the groups
 * `unmet`, of all whose changes give the state another reward or sojourn time.
 */
export interface Variant {
  readonly id: string
  /** The state that it is a variant of; the one that meets nothing has the same id. */
  readonly of: string
  readonly met: readonly number[]
  readonly unmet: readonly number[]
  /** Changes of its sojourn time. */
  readonly stays: readonly number[]
}

/** A journey with all the states that a scenario needs, reached or not. */
export interface ExtendedJourney {
  readonly journey: Journey
  /** Only of states whose reward or sojourn time changes. */
  readonly variants: readonly Variant[]
  /** Ids of states that would have too many variants. */
  readonly manifold: readonly string[]
}

/** A state whose reward and sojourn time more partial exposures than this change has too many variants. */
export const MOST_PARTIAL = 6

type State = Touchpoint & Outcome

/**
 * Adds to a journey what a scenario inserts, and a state of its own for each kind of visit that has
 * another reward or sojourn time than others of the same state: a mixture of two sojourn times is of
 * no family, but two states with one each are exact, through time as well.
 */
export function extendJourney(
  journey: Journey,
  scenario: Scenario,
  groups: ExposureGroups,
  exposure: Exposure,
): ExtendedJourney {
  const acting = scenario.changes.flatMap((change, i) => {
    const group = groups.of[i] as number
    return groups.never.has(group) || !actsOn(change, exposure.persona)
      ? []
      : [{ change, group, i }]
  })
  const inserted = acting.flatMap(({ change }) =>
    change.op === 'insertTouchpoint' ? [change] : [],
  )
  const ofStates = acting.flatMap(({ change, group, i }) =>
    change.op === 'scaleSojourn' || change.op === 'setReward' ? [{ change, group, i }] : [],
  )
  const taken = new Set(
    [
      ...journey.touchpoints,
      ...journey.outcomes,
      ...inserted.map(({ touchpoint }) => touchpoint),
    ].map(({ id }) => id),
  )
  const variants: Variant[] = []
  const manifold: string[] = []
  const variantsOf = <S extends State>(state: S): S[] => {
    const own = ofStates.filter(({ change }) => stateOf(change) === state.id)
    if (own.length === 0) return [state]
    const partial = [...new Set(own.map(({ group }) => group))].filter(
      (group) => !groups.always.has(group),
    )
    if (partial.length > MOST_PARTIAL) {
      manifold.push(state.id)
      return [state]
    }
    return Array.from({ length: 1 << partial.length }, (_, subset) => {
      const met = partial.filter((__, bit) => (subset & (1 << bit)) !== 0)
      const active = own.filter(({ group }) => groups.always.has(group) || met.includes(group))
      const id = subset === 0 ? state.id : unused(state.id, taken)
      variants.push({
        id,
        of: state.id,
        met,
        unmet: partial.filter((group) => !met.includes(group)),
        stays: active.flatMap(({ change, i }) => (change.op === 'scaleSojourn' ? [i] : [])),
      })
      return active.reduce<S>(
        (before, { change }) => (change.op === 'setReward' ? rewarded(before, change) : before),
        { ...state, id },
      )
    })
  }
  // Whatever is new comes after what was there, so that the rows of the journey keep their places.
  const newLast = <S extends State>(states: readonly S[]): S[] => {
    const all = states.map(variantsOf)
    return [...all.map(([first]) => first as S), ...all.flatMap(([, ...more]) => more)]
  }
  const touchpoints = newLast<State>([
    ...journey.touchpoints,
    ...inserted.map(({ touchpoint }) => touchpoint),
  ])
  const outcomes = newLast<State>(journey.outcomes as State[])
  const transitions: Record<string, object | undefined> = Object.assign(
    Object.create(null),
    journey.transitions,
  )
  for (const { touchpoint, row } of inserted) transitions[touchpoint.id] = row
  for (const { id, of } of variants) {
    const row = transitions[of]
    if (row !== undefined) transitions[id] = row
  }
  const goals = new Set(journey.conversions ?? [])
  const conversions = [
    ...goals,
    ...variants.flatMap(({ id, of }) => (id !== of && goals.has(of) ? [id] : [])),
  ]
  const extended = {
    ...journey,
    ...followVariants(journey, variants),
    touchpoints,
    outcomes,
    transitions,
    ...(journey.conversions === undefined ? {} : { conversions }),
  }
  return { journey: extended as Journey, variants, manifold }
}

/** What a journey says of a state holds of all its variants: what its visits bring, fill and feel. */
function followVariants(journey: Journey, variants: readonly Variant[]): Partial<Journey> {
  const alike = (id: string) => [
    id,
    ...variants.filter((variant) => variant.of === id && variant.id !== id).map((one) => one.id),
  ]
  const byId = (amounts: Readonly<Record<string, number | undefined>>) => {
    const all: Record<string, number> = Object.create(null)
    for (const [id, amount = 0] of Object.entries(amounts))
      for (const like of alike(id)) all[like] = amount
    return all
  }
  const ofTransitions = <Item extends { readonly from: string; readonly to: string }>(
    items: readonly Item[],
  ) =>
    items.flatMap((item) =>
      alike(item.from).flatMap((from) => alike(item.to).map((to) => ({ ...item, from, to }))),
    )
  const { referrals, slopes, stocks } = journey
  return {
    ...(referrals === undefined ? {} : { referrals: byId(referrals) }),
    ...(slopes === undefined ? {} : { slopes: ofTransitions(slopes) }),
    ...(stocks === undefined
      ? {}
      : {
          stocks: stocks.map((stock) => ({
            ...stock,
            inflow: byId(stock.inflow),
            acts: ofTransitions(stock.acts),
          })),
        }),
  }
}

function stateOf(change: ScaleSojourn | SetReward): string | undefined {
  return change.op === 'setReward' ? (change.touchpoint ?? change.outcome) : change.touchpoint
}

function rewarded<S extends State>(state: S, { cost, revenue }: SetReward): S {
  return {
    ...state,
    ...(typeof cost === 'number' ? { cost } : {}),
    ...(revenue === undefined ? {} : { revenue }),
  }
}

function unused(id: string, taken: Set<string>): string {
  let number = 2
  while (taken.has(`${id} (${number})`)) number++
  const free = `${id} (${number})`
  taken.add(free)
  return free
}
