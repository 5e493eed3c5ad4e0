import { type Lever, type LeverId, parametersOf } from '@sojourn/catalogue'
import { commit, type LeverSetting, move, settings } from '../study.ts'

/** The value of a parameter as it is set, or its default. */
export function valueSet(lever: Lever, setting: LeverSetting | undefined, name: string): number {
  const set = setting?.parameters.find((each) => each.name === name)?.value
  return set ?? (parametersOf(lever)[name]?.default as number)
}

/** Sets a parameter while it is moved. */
export function setParameter(lever: Lever, name: string, value: number): void {
  const now = settings.peek().find(({ id }) => id === lever.id)
  move(lever.id, { parameters: parametersWith(lever, now, name, value) })
}

/** The parameters of a lever with one of them set; one at its default isn't written down. */
export function parametersWith(
  lever: Lever,
  setting: LeverSetting | undefined,
  name: string,
  value: number,
): LeverSetting['parameters'] {
  const before = setting?.parameters ?? []
  const parameter = parametersOf(lever)[name]
  if (parameter === undefined) return before
  const held = Math.min(parameter.max, Math.max(parameter.min, value))
  const others = before.filter((each) => each.name !== name)
  return held === parameter.default ? others : [...others, { name, value: held }]
}

/** Switches a lever as one step that can be undone. */
export function switchLever(id: LeverId, on: boolean): void {
  move(id, { on })
  commit()
}
