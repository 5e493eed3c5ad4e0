import type { LeverEffects, LeverId, ParameterValues } from '@sojourn/catalogue'
import type { Journey } from 'sojourn'
import type { LeverEffect } from './effect.ts'

export type LeversQuestion =
  /** Compile every lever at its defaults. */
  | { readonly kind: 'journey'; readonly journey: Journey; readonly number: number }
  /** What a lever does at each stop of its slider, with its other parameters as they are. */
  | {
      readonly kind: 'wedge'
      readonly number: number
      readonly id: LeverId
      /** The parameter that the slider sets. */
      readonly name: string
      readonly parameters: ParameterValues
      readonly key: string
    }

/** The effect at a stop of a slider; nothing changes where it is absent. */
export interface Stop {
  readonly value: number
  readonly effect: LeverEffect | undefined
}

export type LeversAnswer =
  | {
      readonly kind: 'lever'
      readonly number: number
      readonly id: LeverId
      readonly effects: LeverEffects
      readonly key: string
      readonly effect: LeverEffect | undefined
    }
  | {
      readonly kind: 'wedge'
      readonly number: number
      readonly key: string
      readonly stops: readonly Stop[]
      readonly effects: readonly (readonly [string, LeverEffects])[]
    }
  | { readonly kind: 'failed'; readonly message: string }
