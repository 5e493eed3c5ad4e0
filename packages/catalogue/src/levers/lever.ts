import type { ChangeCost } from 'sojourn/scenarios'
import type { Text } from '../language.ts'
import type { Role, Stage } from '../roles/role.ts'
import type { LeverId } from './lever-id.ts'

/** A randomised or meta-analysis, B observational, C practitioners, D vendors. */
export type Grade = 'A' | 'B' | 'C' | 'D'

/** Something that is known about the size of a lever's effect. */
export interface Finding {
  /** Who found it, where; for people. */
  readonly source: string
  /** Absent where nothing was measured. */
  readonly grade?: Grade
  /** What was found, with its numbers. */
  readonly says: string
  /** Whether the default strength rests on it, or it is only a bound or a background. */
  readonly use: 'prior' | 'direction' | 'ceiling' | 'context'
}

/** What a number of a lever is measured in. */
export type Unit =
  /** 0.1 is a tenth. */
  | 'share'
  /** Of a probability, a conversion or an amount: 0.05 is 5 % more, −0.05 is 5 % less. */
  | 'relative change'
  /** Standard deviation of the logarithm of one plus a relative change. */
  | 'log-ratio'
  /** Percent of change for each percent. */
  | 'elasticity'
  /** The journey's currency, once, a month, or for each visit. */
  | 'money'
  | 'money a month'
  | 'money a visit'
  | 'days'
  /** Of the scale of experience, from −2 to 2. */
  | 'points'

/** A number that a strategist may set. */
export interface Parameter {
  readonly name: Text
  readonly unit: Unit
  readonly min: number
  readonly max: number
  /** What it is where nobody sets it. */
  readonly default: number
  /** Where the default comes from; costs and timing, which nobody but the business knows, have none. */
  readonly basis?: 'measured' | 'assumed'
}

/** Values of a lever's parameters by name. */
export type ParameterValues = Readonly<Record<string, number>>

/** The log-ratio of what a study measured: normal, so that the ratio is lognormal. */
export interface EffectSize {
  /** Relative change in the middle: 0.05 is +5 %. */
  readonly median: number
  /** Standard deviation of the logarithm of the ratio. */
  readonly sd: number
}

/** Where an effect acts: touchpoints told by their roles. */
export interface Place {
  /** A lever of which none but optional effects find their place doesn't apply. */
  readonly optional?: true
  /** Touchpoints that it acts on: every one that plays one of these roles. */
  readonly at: readonly Role[]
  /** If none plays these, those that play one of these. */
  readonly orAt?: readonly Role[]
  /** Not where the journey has a touchpoint of this role. */
  readonly unless?: Role
}

/** How strongly odds change, stated as a study states it. */
export interface Sized {
  /**
   * What the size is about: conversion, or revenue, of those who are at the touchpoints, or the
   * probability of the step itself.
   */
  readonly measure: 'conversion' | 'revenue' | 'step'
  /** Where that was measured, if not where it acts. */
  readonly measuredAt?: readonly Role[]
  /** The size, from the lever's parameters. */
  readonly size: (given: ParameterValues) => EffectSize
}

/** More (or fewer) go on to touchpoints of some roles; a goal is a `purchase`. */
export interface Onward extends Sized {
  readonly kind: 'onward'
  readonly to: readonly Role[]
}

/** Fewer (or more) leave, for good or for a competitor; the `step` is leaving. */
export interface Leaving extends Sized {
  readonly kind: 'leaving'
  readonly loss: 'any' | 'competitor'
}

/** Some of those who would have left come back. */
export interface Return extends Omit<Sized, 'size'> {
  readonly kind: 'return'
  readonly measure: 'conversion' | 'revenue'
  /** To the first of these roles that the journey has. */
  readonly into: readonly Role[]
  /** Median of the relative gain and sd of its logarithm: nobody is sent away, so it is above 0. */
  readonly gain: (given: ParameterValues) => EffectSize
  /** No more of those who left than this come back. */
  readonly most: number
}

/** A step is left out; a share of its own losses is avoided, at most `most` of them. */
export interface Skip {
  readonly kind: 'skip'
  /** The share avoided that is likeliest. */
  readonly avoided: (given: ParameterValues) => number
  readonly most: number
}

/** More (or fewer) enter there. */
export interface Entries {
  readonly kind: 'entries'
  /** By how much more, from the lever's parameters. */
  readonly size: (given: ParameterValues) => EffectSize
}

/** A visit takes so many times as long. */
export interface NewDuration {
  readonly kind: 'duration'
  /** So many times. */
  readonly factor: (given: ParameterValues) => number
}

/** Customers are more (or less) satisfied there; only where the journey states an experience. */
export interface Experience {
  readonly kind: 'experience'
  /** Points more, on the scale from −2 to 2. */
  readonly by: (given: ParameterValues) => number
}

/** Each visit costs so much more. */
export interface VisitCost {
  readonly kind: 'visit cost'
  /** In the journey's currency. */
  readonly amount: (given: ParameterValues) => number
}

/** A new step for those who would have left. */
export interface NewStep {
  readonly kind: 'new step'
  readonly role: Role
  /** To the first of these roles that the journey has. */
  readonly into: readonly Role[]
  /** The share of its visitors who go on. */
  readonly converts: (given: ParameterValues) => number
  /** How long a visit lasts. */
  readonly days: (given: ParameterValues) => number
}

/** How sure a strength is, and why. */
export interface Basis {
  readonly basis: 'measured' | 'assumed'
  readonly source: string
  readonly grade?: Grade
}

/**
 * One thing that a lever does to a journey. Sizes are stated as studies state them;
 * `compileLever` turns them into odds.
 */
export type Effect = Basis &
  Place &
  (Onward | Leaving | Return | Skip | Entries | NewDuration | Experience | VisitCost | NewStep)

/** Which way a figure goes at the default strength: 1 up, −1 down, 0 stays. */
export type Direction = -1 | 0 | 1

/** A change that a business can make, with what is known about it. */
export interface Lever {
  readonly id: LeverId
  /** Stretches of the journey that it belongs to. */
  readonly stages: readonly Stage[]
  readonly name: Text
  /** What it is and what it changes, in a sentence. */
  readonly description: Text
  /** What to beware of. */
  readonly caution: Text
  readonly findings: readonly Finding[]
  /** Beside those of every lever, {@link COMMON_PARAMETERS}. */
  readonly parameters: Readonly<Record<string, Parameter>>
  /**
   * The parameter by which the business does more or less of it; the share who meet it where absent.
   */
  readonly main?: string
  readonly effects: readonly [Effect, ...Effect[]]
  /** What it costs beside the common costs. */
  readonly cost?: (given: ParameterValues) => ChangeCost
  /** Share of visits that meet it, where nobody says. */
  readonly reach?: number
  /**
   * Which way it goes at its default strength, in a journey where it has its place and customers
   * come back to buy: the number of conversions, the share of converted customers who stay, and what
   * is spent for each unit of revenue (discounts, bonuses and money for each customer count; fees
   * that a business sets don't).
   */
  readonly direction: {
    readonly conversions: Direction
    readonly retention: Direction
    readonly cost: Direction
  }
}
