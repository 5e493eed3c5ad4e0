import { type Lever, type Parameter, parametersOf } from '@sojourn/catalogue'

/** What a lever's slider sets, from where to where, in which steps. */
export interface LeverScale {
  readonly name: string
  readonly parameter: Parameter
  readonly min: number
  readonly max: number
  readonly step: number
}

/** Beyond these a setting can be typed, but is out of the ordinary. */
const USUAL: Readonly<Record<string, { readonly max: number; readonly step: number }>> = {
  moreReviews: { max: 2, step: 0.05 },
  removed: { max: 1, step: 0.02 },
  discount: { max: 0.5, step: 0.01 },
  reach: { max: 1, step: 0.01 },
}

/** The scale of a slider of a lever's parameter; a setting that was typed beyond it widens it. */
export function scaleOf(lever: Lever, name: string, value?: number): LeverScale {
  const parameter = parametersOf(lever)[name] as Parameter
  const { max = parameter.max, step = (parameter.max - parameter.min) / 50 } = USUAL[name] ?? {}
  return { name, parameter, min: parameter.min, max: Math.max(max, value ?? 0), step }
}

/** Every stop of a slider. */
export function stopsOf({ min, max, step }: LeverScale): number[] {
  const count = Math.round((max - min) / step)
  return Array.from({ length: count + 1 }, (_, i) => onStep(min + i * step))
}

/** Without the tail of digits that adding steps up leaves. */
export function onStep(value: number): number {
  return Number(value.toPrecision(10))
}
