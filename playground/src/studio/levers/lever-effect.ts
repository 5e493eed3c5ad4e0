import type { Lever } from '@sojourn/catalogue'
import { journey, type LeverSetting, preparedLevers } from '../study.ts'
import { effectOfLever, type LeverEffect } from './effect.ts'
import { leverTable, parametersOfSetting, rows } from './lever-table.ts'

/** What a lever does as it is set; at its defaults where it was never touched. */
export function effectNow(
  lever: Lever,
  setting: LeverSetting | undefined,
): LeverEffect | undefined {
  if (setting === undefined || setting.parameters.length === 0) {
    const known = leverTable.value.get(lever.id)
    if (known !== undefined) return known.effect
  }
  const [of, prepared, by] = [journey.value, preparedLevers.value, rows.value]
  if (of === undefined || prepared === undefined || by === undefined) return undefined
  const compiled = prepared.compile(lever.id, setting ? parametersOfSetting(setting) : {})
  return compiled.applies ? effectOfLever(of, by, compiled.changes) : undefined
}
