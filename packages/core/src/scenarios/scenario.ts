import type { Strength } from '../model/distribution.ts'
import type { Duration } from '../model/duration.ts'
import type { Touchpoint, TransitionRow } from '../model/journey.ts'

/** A length of time: a number of days, or a duration with its unit, such as `"2w"`. */
export type Days = number | Duration

/** What a change costs the business, in the journey's currency; parts add up. */
export interface ChangeCost {
  /** Paid once. */
  readonly fixed?: number
  /** Paid for each day that the change is in force. */
  readonly perDay?: number
  /** An amount for each period that the change is in force, such as a monthly fee; parts of a period count in proportion. */
  readonly perPeriod?: { readonly amount: number; readonly period: Days }
  /** Paid for each visit (or entry) that meets the change. */
  readonly perTouch?: number
  /** Share of the revenue of those who meet the change, from 0 to 1, such as a discount. */
  readonly shareOfRevenue?: number
}

/** What every change may say beside what it changes; most may call `start` `from` ({@link FromOption}). */
export interface ChangeOptions {
  /** Share of visits (or of customers, see `reachBy`) that meet the change; 1 where absent. */
  readonly reach?: Strength
  /**
   * Whether each `visit` meets the change or not, independently (where absent), or each `customer`
   * does once and for all.
   */
  readonly reachBy?: 'visit' | 'customer'
  /** When it begins, after the start of the forecast; at once where absent. */
  readonly start?: Days
  /** When it ends, all at once; never where absent. */
  readonly until?: Days
  /** How long it takes to come to its full strength, in a straight line. */
  readonly ramp?: Days
  /** In how long half of its strength wears off once it is full. */
  readonly decay?: Days
  /** Ids of the journey's personas who meet it; all where absent. */
  readonly onlyFor?: readonly string[]
  readonly cost?: ChangeCost
  /** Changes of one lever share one exposure, and one draw of equal strengths. */
  readonly lever?: string
  /** Where the strength comes from, for people. */
  readonly source?: string
  /** A randomised, B observational, C practitioners, D vendors. */
  readonly grade?: 'A' | 'B' | 'C' | 'D'
  /** Whether the strength was measured, assumed, or is claimed by a vendor. */
  readonly basis?: 'measured' | 'assumed' | 'vendor'
}

/** Changes whose `from` isn't a touchpoint may write it for `start`, as in `from … until`. */
export interface FromOption {
  /** The same as `start`; one of the two. */
  readonly from?: Days
}

/**
 * The odds of `from → to` times `factor`; the rest of the row is rescaled in proportion. Factors on
 * one row multiply, in any order, and no probability ever leaves [0, 1].
 */
export interface ScaleOdds<Id extends string = string> extends ChangeOptions {
  readonly op: 'scaleOdds'
  /** A touchpoint. */
  readonly from: Id
  /** A touchpoint or outcome that `from` leads to. */
  readonly to: Id
  /** Above 0; 1 changes nothing. */
  readonly factor: Strength
}

/**
 * Takes a step out of the journey: arrivals and entries go on as its visitors did. Of the customers
 * that the step itself lost, the share `avoided` goes on too, spread over its other exits in
 * proportion. So skipping a step gains only what the step used to lose. (Not the removal effect of
 * attribution, where arrivals are lost.)
 */
export interface RemoveTouchpoint<Id extends string = string> extends ChangeOptions, FromOption {
  readonly op: 'removeTouchpoint'
  readonly touchpoint: Id
  /** From 0 to 1. */
  readonly avoided: Strength
}

/**
 * Sends the share `share` of those who would go from `from` to `to` into `into` instead. Several
 * redirects of one transition never take more than it has: they compete, so that of two shares `s`
 * and `t` together `1 − (1 − s)(1 − t)` is sent on, in proportion to `−log(1 − s)` and
 * `−log(1 − t)`.
 */
export interface Redirect<Id extends string = string> extends ChangeOptions {
  readonly op: 'redirect'
  readonly from: Id
  readonly to: Id
  /** From 0 to 1. */
  readonly share: Strength
  /** A touchpoint or outcome. */
  readonly into: Id
}

/**
 * Puts a new step on a transition: whoever would go from the first to the second of `between` comes
 * to the new touchpoint instead, and goes on by `row`.
 */
export interface InsertTouchpoint<Id extends string = string, New extends string = string>
  extends ChangeOptions,
    FromOption {
  readonly op: 'insertTouchpoint'
  /** As a journey says it; its id must be new. */
  readonly touchpoint: Touchpoint<New>
  readonly between: readonly [from: Id, to: Id]
  /** Where the new touchpoint leads; a row like those of the journey, with `"rest"` if need be. */
  readonly row: TransitionRow<Id>
}

/** A visit of the touchpoint takes `factor` times as long, whatever its distribution. */
export interface ScaleSojourn<Id extends string = string> extends ChangeOptions, FromOption {
  readonly op: 'scaleSojourn'
  readonly touchpoint: Id
  /** Above 0; 1 changes nothing. */
  readonly factor: Strength
}

/** Another cost or revenue of an arrival, in the journey's currency, at a touchpoint or an outcome. */
export interface SetReward<Id extends string = string>
  extends Omit<ChangeOptions, 'cost'>,
    FromOption {
  readonly op: 'setReward'
  /** This or `outcome`. */
  readonly touchpoint?: Id
  /** This or `touchpoint`. */
  readonly outcome?: Id
  /**
   * A number is the new cost of an arrival, from 0; as it was where absent. An object is what the
   * change itself costs.
   */
  readonly cost?: number | ChangeCost
  /** As it was where absent. */
  readonly revenue?: number
}

/**
 * Times `factor` as many customers enter at the touchpoint. Others enter as before, so that there
 * are more (or fewer) entrants in all, and their mix is another: conversion and revenue per entrant
 * are those of the new mix.
 */
export interface ScaleEntries<Id extends string = string> extends ChangeOptions, FromOption {
  readonly op: 'scaleEntries'
  readonly touchpoint: Id
  /** Above 0; 1 changes nothing. */
  readonly factor: Strength
}

/**
 * Another experience at a touchpoint. It acts on behaviour only through the journey's stated slopes:
 * the odds of each of their transitions are times `exp(slope · (experience − experience before))`.
 */
export interface SetExperience<Id extends string = string> extends ChangeOptions, FromOption {
  readonly op: 'setExperience'
  readonly touchpoint: Id
  /** From −2 to 2. */
  readonly experience: Strength
}

/** One change to a named part of a journey; `New` are the ids of touchpoints that it inserts. */
export type Change<Id extends string = string, New extends string = string> =
  | ScaleOdds<Id>
  | RemoveTouchpoint<Id>
  | Redirect<Id>
  | InsertTouchpoint<Id, New>
  | ScaleSojourn<Id>
  | SetReward<Id>
  | ScaleEntries<Id>
  | SetExperience<Id>

/** How the strengths of two levers go together: the correlation of their Gaussian copula. */
export interface LeverCorrelation {
  readonly levers: readonly [string, string]
  /** From −1 to 1. */
  readonly rho: number
}

/** What-if: a named list of changes, plain data in the shape of the scenario file. */
export interface Scenario<Id extends string = string> {
  readonly format: 'sojourn-scenario'
  readonly version: 1
  readonly name: string
  readonly description?: string
  readonly changes: readonly Change<Id>[]
  /** Of levers whose strengths aren't independent; all together must be positive semi-definite. */
  readonly correlations?: readonly LeverCorrelation[]
}
