import { computed, effect, signal } from '@preact/signals'
import {
  type CompiledLever,
  type Lever,
  type LeverEffects,
  type LeverId,
  lever,
  mainParameter,
  type ParameterValues,
} from '@sojourn/catalogue'
import type { Journey } from 'sojourn'
import { startWorker } from '../forecast/start-worker.ts'
import { journey, knownEffects, type LeverSetting, preparedLevers, settings } from '../study.ts'
import { type LeverEffect, rowsOf } from './effect.ts'
import type { LeversAnswer, LeversQuestion, Stop } from './levers-protocol.ts'

/** A lever at its defaults: what it comes to on this journey. */
export interface LeverState {
  readonly effects: LeverEffects
  readonly effect: LeverEffect | undefined
}

/** By id; those that are not compiled yet are missing. */
export const leverTable = signal<ReadonlyMap<LeverId, LeverState>>(new Map())
/** What a lever does at each stop of its slider, by {@link wedgeKey}. */
export const wedges = signal<ReadonlyMap<string, readonly Stop[]>>(new Map())

/** Rows of the journey, for effects that are worked out on the page. */
export const rows = computed(() => journey.value && rowsOf(journey.value))

/** What a lever comes to on this journey; undefined until that is known. */
export function leverHere(
  { id }: Lever,
  setting: LeverSetting | undefined,
): LeverEffects | CompiledLever | undefined {
  const known = leverTable.value.get(id)?.effects
  if (known !== undefined || !setting?.on) return known
  try {
    // One that is on is compiled for the forecast in any case.
    return preparedLevers.value?.compile(id, parametersOfSetting(setting))
  } catch {
    // A file may hold any setting: the page says what is wrong with it.
    return undefined
  }
}

/** The parameter that a lever's slider sets on this journey. */
export function sliderParameter(lever: Lever, setting: LeverSetting | undefined): string {
  return mainParameter(lever, leverHere(lever, setting))
}

/** Everything that the wedge of a lever depends on but where its slider stands. */
export function wedgeKey(setting: LeverSetting): string {
  const { id, parameters } = setting
  const main = sliderParameter(lever(id as LeverId), setting)
  return JSON.stringify([id, main, ...parameters.filter(({ name }) => name !== main)])
}

export function parametersOfSetting({ parameters }: LeverSetting): ParameterValues {
  return Object.fromEntries(parameters.map(({ name, value }) => [name, value]))
}

/** Keeps the table and the wedges of levers that are on up with the journey and the settings. */
export function followLevers(): () => void {
  let number = 0
  let of: Journey | undefined
  const asked = new Set<string>()
  const worker = startWorker<LeversQuestion, LeversAnswer>(
    () => new Worker(new URL('./levers.worker.ts', import.meta.url), { type: 'module' }),
    (answer) => {
      if (answer.kind === 'failed' || answer.number !== number) return
      if (answer.kind === 'lever') {
        const { id, effects, effect } = answer
        knownEffects.peek().set(answer.key, effects)
        leverTable.value = new Map(leverTable.peek()).set(id, { effects, effect })
      } else {
        for (const [key, effects] of answer.effects) knownEffects.peek().set(key, effects)
        wedges.value = new Map(wedges.peek()).set(answer.key, answer.stops)
      }
    },
  )
  const dispose = effect(() => {
    const next = journey.value
    if (next === undefined) return
    if (next !== of) {
      of = next
      asked.clear()
      wedges.value = new Map()
      // The table stays until the new comes.
      worker.ask({ kind: 'journey', journey: next, number: ++number })
    }
    for (const setting of settings.value) {
      const key = wedgeKey(setting)
      if (!setting.on || asked.has(key)) continue
      asked.add(key)
      const [id, parameters] = [setting.id as LeverId, parametersOfSetting(setting)]
      const name = sliderParameter(lever(id), setting)
      worker.ask({ kind: 'wedge', number, id, name, parameters, key })
    }
  })
  return () => {
    dispose()
    worker.close()
    leverTable.value = new Map()
    wedges.value = new Map()
  }
}
