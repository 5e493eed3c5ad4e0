import type { CompiledLever, Lever, Obstacle } from '@sojourn/catalogue'
import { journey, type LeverSetting, preparedLevers } from '../study.ts'
import { effectOfLever, type LeverEffect } from './effect.ts'
import {
  leverTable,
  parametersOfSetting,
  rows,
  sliderParameter,
  wedgeKey,
  wedges,
} from './lever-table.ts'
import { valueSet } from './set-lever.ts'

/** By the rows of the journey and by setting: neither is ever changed in place. */
const known = new WeakMap<object, WeakMap<LeverSetting, { effect: LeverEffect | undefined }>>()

/** What a lever does as it is set; at its defaults where it was never touched. */
export function effectNow(
  lever: Lever,
  setting: LeverSetting | undefined,
): LeverEffect | undefined {
  if (setting === undefined) return leverTable.value.get(lever.id)?.effect
  const [of, prepared, by] = [journey.value, preparedLevers.value, rows.value]
  if (of === undefined || prepared === undefined || by === undefined) return undefined
  const ofJourney = known.get(by) ?? new WeakMap()
  known.set(by, ofJourney)
  const found = ofJourney.get(setting) ?? { effect: work() }
  ofJourney.set(setting, found)
  return found.effect

  function work(): LeverEffect | undefined {
    const value = valueSet(lever, setting, sliderParameter(lever, setting))
    const stop = wedges
      .peek()
      .get(wedgeKey(setting as LeverSetting))
      ?.find((at) => at.value === value)
    if (stop !== undefined) return stop.effect
    const compiled = prepared?.compile(lever.id, parametersOfSetting(setting as LeverSetting))
    return compiled?.applies
      ? effectOfLever(of as NonNullable<typeof of>, by as NonNullable<typeof by>, compiled.changes)
      : undefined
  }
}

/** Why a lever as it is set moves no figure; undefined where it moves one. */
export function reasonNow(lever: Lever, setting: LeverSetting | undefined): Obstacle | undefined {
  if (setting === undefined) return undefined
  let compiled: CompiledLever | undefined
  try {
    compiled = preparedLevers.value?.compile(lever.id, parametersOfSetting(setting))
  } catch {
    // The page says above the figures what is wrong with the setting.
  }
  if (compiled === undefined) return undefined
  if (!compiled.applies) return compiled.because[0]
  // An experience is felt; what else a lever changes moves figures.
  return compiled.changes.every(({ op }) => op === 'setExperience')
    ? compiled.left.find(({ lacks }) => lacks === 'figure')
    : undefined
}
