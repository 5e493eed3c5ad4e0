import { logGamma } from '../numeric/gamma-function.ts'
import { UNTOLD } from './assemble-chain.ts'
import { SojournKind } from './chain.ts'
import type { SojournTime } from './distribution.ts'
import { durationSeconds } from './duration.ts'

/** The distribution of a sojourn time in numbers, as a chain keeps it. Times are in seconds. */
export interface SojournLaw {
  /** Code from {@link SojournKind}. */
  readonly kind: number
  readonly mean: number
  readonly scale: number
  readonly shape: number
  /** Values of an empirical distribution, ascending, and the share of each. */
  readonly values: readonly number[]
  readonly shares: readonly number[]
}

const NONE = { shape: 0, values: [], shares: [] } as const

/** Reads a sojourn time, or the lack of one, into numbers. */
export function sojournLaw(time: SojournTime | undefined): SojournLaw {
  if (time === undefined) return UNTOLD
  switch (time.distribution) {
    case 'fixed':
      return always(durationSeconds(time.value))
    case 'exponential': {
      const scale = durationSeconds(time.mean)
      return { ...NONE, kind: SojournKind.exponential, mean: scale, scale }
    }
    case 'weibull': {
      const scale = durationSeconds(time.scale)
      const { shape } = time
      return {
        ...NONE,
        kind: SojournKind.weibull,
        mean: scale * Math.exp(logGamma(1 + 1 / shape)),
        scale,
        shape,
      }
    }
    case 'gamma': {
      const scale = durationSeconds(time.scale)
      const { shape } = time
      return { ...NONE, kind: SojournKind.gamma, mean: scale * shape, scale, shape }
    }
    case 'lognormal': {
      const scale = durationSeconds(time.median)
      const { sigma } = time
      if (sigma === 0) return always(scale)
      const mean = scale * Math.exp(sigma ** 2 / 2)
      return { ...NONE, kind: SojournKind.lognormal, mean, scale, shape: sigma }
    }
    case 'empirical':
      return empirical(time.values.map(durationSeconds), time.weights)
  }
}

function always(seconds: number): SojournLaw {
  const kind = seconds === 0 ? SojournKind.instant : SojournKind.fixed
  return { ...NONE, kind, mean: seconds, scale: seconds }
}

function empirical(seconds: readonly number[], weights: readonly number[] | undefined): SojournLaw {
  const weightOf = new Map<number, number>()
  for (const [k, value] of seconds.entries()) {
    const weight = weights?.[k] ?? 1
    if (weight > 0) weightOf.set(value, (weightOf.get(value) ?? 0) + weight)
  }
  const values = [...weightOf.keys()].sort((a, b) => a - b)
  if (values.length === 1) return always(values[0] as number)
  const total = values.reduce((sum, value) => sum + (weightOf.get(value) as number), 0)
  const shares = values.map((value) => (weightOf.get(value) as number) / total)
  const mean = values.reduce((sum, value, k) => sum + value * (shares[k] as number), 0)
  return { kind: SojournKind.empirical, mean, scale: mean, shape: 0, values, shares }
}
