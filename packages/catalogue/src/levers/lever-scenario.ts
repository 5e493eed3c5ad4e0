import type { Journey } from 'sojourn/model'
import { type Change, readScenario, type Scenario, type SetExperience } from 'sojourn/scenarios'
import type { Language } from '../language.ts'
import { baselineOf } from './baseline.ts'
import { lever } from './catalogue.ts'
import { compileOn } from './compile-lever.ts'
import type { ParameterValues } from './lever.ts'
import { LEVER_IDS, type LeverId } from './lever-id.ts'
import type { Obstacle } from './obstacle.ts'

/** Levers to switch on, each with the parameters that differ from the defaults. */
export type LeverChoice = { readonly [Id in LeverId]?: ParameterValues }

/** A scenario of several levers, and those of them that have no place in the journey. */
export interface LeverScenario {
  readonly scenario: Scenario
  readonly left: readonly { readonly lever: LeverId; readonly because: readonly Obstacle[] }[]
}

/**
 * The scenario of several levers switched on together, in the order of the catalogue. Experiences
 * that two levers better at the same touchpoint add up, at most to 2.
 *
 * @param options `name` of the scenario, by default those of its levers; `language` of its texts.
 * @throws RangeError for a lever that the catalogue doesn't have.
 * @throws JourneyError for wrong parameters, as {@link compileLever} does.
 * @example
 * ```ts
 * import { leverScenario } from '@sojourn/catalogue'
 * import { forecast } from 'sojourn/forecast'
 * import { journey } from 'sojourn/model'
 * const shop = journey({
 *   touchpoints: [{ id: 'cart' }, { id: 'payment' }],
 *   outcomes: [{ id: 'order', kind: 'conversion', revenue: 500 }, { id: 'lost' }],
 *   entries: { cart: 1 },
 *   transitions: { cart: { payment: 0.4, lost: 'rest' }, payment: { order: 0.8, lost: 'rest' } },
 * })
 * const { scenario, left } = leverScenario(shop, {
 *   'safe-payment': { effect: 0.02 },
 *   'clear-prices': {},
 *   'size-guide': {},
 * })
 * console.log(scenario.name) // Clear prices + Safe payment and guarantees
 * console.log(left.map((one) => one.lever)) // [ 'size-guide' ]
 * console.log(forecast(shop, [scenario]).scenarios[0]?.probabilityBetter) // more than 0.8
 * ```
 */
export function leverScenario(
  journey: Journey,
  choice: LeverChoice,
  { name, language = 'en' }: { readonly name?: string; readonly language?: Language } = {},
): LeverScenario {
  const place = (id: string) => (LEVER_IDS as readonly string[]).indexOf(id)
  const chosen = (Object.keys(choice) as LeverId[])
    .map((id) => lever(id))
    .sort((a, b) => place(a.id) - place(b.id))
  const baseline = baselineOf(journey)
  const compiled = chosen.map((each) => ({
    each,
    compiled: compileOn(each, baseline, choice[each.id] ?? {}),
  }))
  const changes = compiled.flatMap(({ compiled }) => (compiled.applies ? compiled.changes : []))
  const used = compiled.flatMap(({ each, compiled }) => (compiled.applies ? [each] : []))
  const names = used.map((each) => each.name[language]).join(' + ')
  return {
    scenario: readScenario({
      format: 'sojourn-scenario',
      version: 1,
      name: name ?? (names === '' ? '–' : names),
      ...(used.length > 0 && {
        description: used.map((each) => each.description[language]).join(' '),
      }),
      changes: addExperiences(journey, changes),
    }),
    left: compiled.flatMap(({ each, compiled }) =>
      compiled.applies ? [] : [{ lever: each.id, because: compiled.because }],
    ),
  }
}

/** Of several changes of the experience at a touchpoint that all meet, the first with the sum. */
function addExperiences(journey: Journey, changes: readonly Change[]): readonly Change[] {
  const now = new Map(
    journey.touchpoints.map(({ id, experience = 0 }) => [id as string, experience]),
  )
  const first = new Map<string, number>()
  const kept: Change[] = []
  for (const change of changes) {
    const earlier = change.op === 'setExperience' ? first.get(exposureOf(change)) : undefined
    if (change.op === 'setExperience' && earlier === undefined)
      first.set(exposureOf(change), kept.length)
    if (change.op !== 'setExperience' || earlier === undefined) {
      kept.push(change)
      continue
    }
    const before = now.get(change.touchpoint) as number
    const sum = Number((kept[earlier] as SetExperience).experience) + Number(change.experience)
    const experience = Math.min(2, sum - before)
    kept[earlier] = { ...(kept[earlier] as SetExperience), experience }
  }
  return kept
}

function exposureOf({ touchpoint, reach = 1, start = 0, ramp = 0 }: SetExperience): string {
  return JSON.stringify([touchpoint, reach, start, ramp])
}
