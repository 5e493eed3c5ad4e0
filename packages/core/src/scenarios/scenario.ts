import type { Strength } from '../model/distribution.ts'

/** What every change may say beside what it changes. */
export interface ChangeOptions {
  /** Share of visits that meet the change, each independently; 1 where absent. */
  readonly reach?: Strength
  /** Changes of one lever share one exposure, and one draw of equal strengths. */
  readonly lever?: string
  /** Where the strength comes from, for people. */
  readonly source?: string
  /** A randomised, B observational, C practitioners, D vendors. */
  readonly grade?: 'A' | 'B' | 'C' | 'D'
}

/**
 * The odds of `from → to` times `factor`; the rest of the row is rescaled in proportion. Factors on
 * one row multiply, in any order, and no probability ever leaves [0, 1].
 */
export interface ScaleOdds<Id extends string = string> extends ChangeOptions {
  readonly op: 'scaleOdds'
  readonly from: Id
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
export interface RemoveTouchpoint<Id extends string = string> extends ChangeOptions {
  readonly op: 'removeTouchpoint'
  readonly touchpoint: Id
  /** From 0 to 1. */
  readonly avoided: Strength
}

/** One change to a named part of a journey. */
export type Change<Id extends string = string> = ScaleOdds<Id> | RemoveTouchpoint<Id>

/** What-if: a named list of changes, plain data in the shape of the scenario file. */
export interface Scenario<Id extends string = string> {
  readonly format: 'sojourn-scenario'
  readonly version: 1
  readonly name: string
  readonly description?: string
  readonly changes: readonly Change<Id>[]
}
