import { type Lever, type LeverId, parametersOf } from '@sojourn/catalogue'
import { commit, type LeverSetting, move, settings } from '../study.ts'

/** The value of a parameter as it is set, or its default. */
export function valueSet(lever: Lever, setting: LeverSetting | undefined, name: string): number {
  const set = setting?.parameters.find((each) => each.name === name)?.value
  return set ?? (parametersOf(lever)[name]?.default as number)
}

/** Sets a parameter while it is moved; at its default nothing is written down. */
export function setParameter(lever: Lever, name: string, value: number): void {
  const parameter = parametersOf(lever)[name]
  if (parameter === undefined) return
  const now = settings.peek().find(({ id }) => id === lever.id)
  const held = Math.min(parameter.max, Math.max(parameter.min, value))
  const others = (now?.parameters ?? []).filter((each) => each.name !== name)
  const own = held === parameter.default ? [] : [{ name, value: held }]
  move(lever.id, { parameters: [...others, ...own] })
}

/** Switches a lever as one step that can be undone. */
export function switchLever(id: LeverId, on: boolean): void {
  move(id, { on })
  commit()
}
