import type { Journey } from 'sojourn/model'
import { readScenario } from 'sojourn/scenarios'
import type { Language } from '../language.ts'
import { addExperiences } from './add-experiences.ts'
import { baselineOf } from './baseline.ts'
import { lever } from './catalogue.ts'
import {
  type CompiledLever,
  compiledFrom,
  effectsOn,
  type LeverEffects,
  readParameters,
} from './compile-lever.ts'
import type { ParameterValues } from './lever.ts'
import { LEVER_IDS, type LeverId } from './lever-id.ts'
import type { LeverChoice, LeverScenario } from './lever-scenario.ts'
import { COMMON_PARAMETERS } from './parameters.ts'

/** The levers of one journey, of which nothing is worked out twice. */
export interface PreparedLevers {
  /** As `compileLever`. */
  readonly compile: (id: LeverId, parameters?: ParameterValues) => CompiledLever
  /** As `leverScenario`. */
  readonly scenario: (
    choice: LeverChoice,
    options?: { readonly name?: string; readonly language?: Language },
  ) => LeverScenario
  /** Under which name the effects of a lever are kept; whom it reaches, when and at what cost is not in it. */
  readonly keyOf: (id: LeverId, parameters?: ParameterValues) => string
}

/**
 * The levers of a journey for a page with sliders: a setting that was compiled before is looked up,
 * and one that differs only in whom it reaches, when it starts or what it costs takes no time.
 *
 * @param known effects by `keyOf`, found before or elsewhere (they are plain data: a worker may find
 * them); those that are found here are added.
 * @example
 * ```ts
 * import { type LeverEffects, prepareLevers } from '@sojourn/catalogue'
 * import { journey } from 'sojourn/model'
 * const shop = journey({
 *   touchpoints: [{ id: 'cart' }, { id: 'payment' }],
 *   outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }],
 *   entries: { cart: 1 },
 *   transitions: { cart: { payment: 0.4, lost: 'rest' }, payment: { order: 0.8, lost: 'rest' } },
 * })
 * const known = new Map<string, LeverEffects>()
 * const levers = prepareLevers(shop, known)
 * levers.compile('safe-payment')
 * levers.compile('safe-payment', { reach: 0.5 })
 * console.log(known.size) // 1
 * ```
 */
export function prepareLevers(
  journey: Journey,
  known: Map<string, LeverEffects> = new Map(),
): PreparedLevers {
  let baseline: ReturnType<typeof baselineOf> | undefined
  const compile = (id: LeverId, parameters: ParameterValues = {}): CompiledLever => {
    const which = lever(id)
    const given = readParameters(which, parameters)
    const key = keyOf(id, given)
    let effects = known.get(key)
    if (effects === undefined) {
      baseline ??= baselineOf(journey)
      effects = effectsOn(which, baseline, given)
      known.set(key, effects)
    }
    return compiledFrom(which, effects, given)
  }
  const place = (id: string) => (LEVER_IDS as readonly string[]).indexOf(id)
  return {
    compile,
    keyOf: (id, parameters = {}) => keyOf(id, readParameters(lever(id), parameters)),
    scenario: (choice, { name, language = 'en' } = {}) => {
      const chosen = (Object.keys(choice) as LeverId[])
        .map((id) => lever(id))
        .sort((a, b) => place(a.id) - place(b.id))
      const compiled = chosen.map((each) => ({
        each,
        compiled: compile(each.id, choice[each.id] ?? {}),
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
    },
  }
}

function keyOf(id: LeverId, given: ParameterValues): string {
  const own = Object.entries(given).filter(([name]) => !Object.hasOwn(COMMON_PARAMETERS, name))
  return JSON.stringify([id, ...own])
}
