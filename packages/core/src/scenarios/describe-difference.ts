import { enablePatches, produceWithPatches } from 'immer'
import type { Journey } from '../model/journey.ts'
import { describeChange } from './describe-change.ts'
import { type JourneyFacts, journeyFacts } from './journey-facts.ts'
import { withoutInherited } from './without-inherited.ts'

/** One thing that differs between two journeys. */
export interface Difference {
  /** Where: the part of the journey, the id, and the key, such as `['transitions', 'cart', 'pay']`. */
  readonly path: readonly string[]
  /** Undefined where it is new. */
  readonly before: unknown
  /** Undefined where it is gone. */
  readonly after: unknown
  /** In words, such as `From "cart" to "pay": 30 % becomes 36 %.` */
  readonly sentence: string
}

/**
 * How one journey differs from another, part by part and in words: touchpoints, outcomes and personas
 * that are new or gone, probabilities (with `rest` worked out), shares of entries, money, sojourn
 * times and whatever else a journey says. The order in which a journey lists things is no difference,
 * nor are numbers that are equal to 12 digits, nor what a persona says again of its journey. What is listed are the immer patches that lead from one
 * to the other. Cost O(size of the journeys).
 *
 * @example
 * ```ts
 * import { journey } from 'sojourn/model'
 * import { applyScenario, describeDifference, scenario } from 'sojourn/scenarios'
 * const shop = journey({
 *   touchpoints: [{ id: 'pay' }], outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }],
 *   entries: { pay: 1 }, transitions: { pay: { order: 0.5, lost: 'rest' } },
 * })
 * const easier = scenario(shop, {
 *   name: 'Easier', changes: [{ op: 'scaleOdds', from: 'pay', to: 'order', factor: 1.5 }],
 * })
 * const [first] = describeDifference(shop, applyScenario(shop, easier))
 * console.log(first?.sentence) // From "pay" to "order": 50 % becomes 60 %.
 * ```
 */
export function describeDifference(before: Journey, after: Journey): readonly Difference[] {
  enablePatches()
  const [from, to] = withoutInherited(journeyFacts(before), journeyFacts(after), alike)
  const [, patches] = produceWithPatches(from, (draft) => {
    for (const [key, value] of Object.entries(to)) follow(draft[key as keyof JourneyFacts], value)
  })
  return patches.map(({ path, value }) => {
    const place = path.map(String)
    const was = at(from, place)
    return { path: place, before: was, after: value, sentence: describeChange(place, was, value) }
  })
}

type Facts = { [key: string]: unknown }

/** Changes what differs, down to the smallest part that does, and leaves the rest. */
function follow(draft: Facts, to: Facts): void {
  for (const key of Object.keys(draft)) if (!Object.hasOwn(to, key)) delete draft[key]
  for (const [key, value] of Object.entries(to)) {
    const known = Object.hasOwn(draft, key) ? draft[key] : undefined
    if (isFacts(known) && isFacts(value)) follow(known, value)
    else if (!alike(known, value)) draft[key] = value
  }
}

function isFacts(value: unknown): value is Facts {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function alike(a: unknown, b: unknown): boolean {
  if (typeof a === 'number' && typeof b === 'number')
    return Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b))
  return JSON.stringify(a) === JSON.stringify(b)
}

function at(facts: object, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (isFacts(value) && Object.hasOwn(value, key) ? value[key] : undefined),
    facts,
  )
}
