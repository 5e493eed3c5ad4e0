import type { Duration } from '../model/duration.ts'
import type { CountNoise } from '../model/journey.ts'
import type { SequenceCounts } from './sequence-table.ts'

/** How events are cut into journeys and counted. */
export interface CountOptions {
  /** Events that end a journey: they become outcomes. */
  readonly conversions?: readonly string[]
  /** Longest silence within a journey; without one, each customer has one journey. */
  readonly gap?: Duration
  /** Whether the next event after a conversion opens a new journey; false. */
  readonly repeat?: boolean
  /** Highest order that `orders` compares; 1. */
  readonly order?: number
  /**
   * When the log ends, in milliseconds since 1970-01-01T00:00:00Z, if that is later than its latest
   * event; with a gap, it tells who is silent for good.
   */
  readonly until?: number
  /**
   * Customers of each count that are told apart, so that `withoutSmallGroups` can find counts of fewer;
   * 0, none.
   */
  readonly groups?: number
  /**
   * Steps of each customer that count, the first ones, entries and losses included; all of them. It
   * bounds what one customer adds; see `withNoise`.
   */
  readonly stepsPerCustomer?: number
}

/** The code of the loss outcome in {@link StepCount}, which is no event. */
export const LOST = -1

/** How often a touchpoint was met. */
export interface TouchpointCount {
  readonly touchpoint: number
  readonly count: number
}

/** How often a step was seen, by the codes of the touchpoints it leaves and leads to; −1 for the loss. */
export interface StepCount {
  readonly from: number
  readonly to: number
  /** Steps seen. */
  readonly all: number
  /** Steps of visits that began more than one gap before the log's end, so that their end is known. */
  readonly resolved: number
}

/** Amounts that were given with a touchpoint, and their sum. */
export interface TouchpointTotal {
  readonly touchpoint: number
  readonly count: number
  readonly total: number
}

/** Used events of a touchpoint that came by a channel. */
export interface ChannelCount {
  readonly touchpoint: number
  /** The code of the channel. */
  readonly channel: number
  readonly count: number
}

/**
 * Whose the counts are, as far as it takes to tell whether they are of fewer than `most` customers: a
 * count has its first `most` distinct customers, numbered from 0. Lists stand as those of the counts.
 */
export interface CountedCustomers {
  readonly most: number
  readonly entries: readonly (readonly number[])[]
  /** Of resolved steps. */
  readonly steps: readonly (readonly number[])[]
  readonly values: readonly (readonly number[])[]
  readonly channelCounts: readonly (readonly number[])[]
  /** When customers were first seen, the earliest `most` of them, and last, the latest first. */
  readonly began: readonly number[]
  readonly ended: readonly number[]
}

/**
 * What a fit takes from a log: sufficient statistics of its journeys, whose size depends on the
 * number of touchpoints and not on that of events. Lists stand in the order of first appearance.
 */
export interface JourneyCounts {
  /** How they were counted; see {@link CountOptions}. */
  readonly rules: {
    readonly conversions: readonly string[]
    readonly gap?: Duration
    readonly repeat: boolean
    readonly until?: number
    readonly stepsPerCustomer?: number
  }
  /** Names of touchpoints and conversions by code. */
  readonly touchpoints: readonly string[]
  /** Names of channels by code. */
  readonly channels: readonly string[]
  readonly customers: number
  readonly journeys: number
  /** Events of the log, used or not. */
  readonly events: number
  /** Events after a conversion that open no journey. */
  readonly afterConversion: number
  /**
   * Events that are as the one before, of the same customer, time and touchpoint; absent where there
   * are none, or where a database counted.
   */
  readonly repeats?: number
  /** The earliest time, and the end of the log, in milliseconds since 1970-01-01T00:00:00Z. */
  readonly from: number
  readonly until: number
  /** Journeys by the event that they began with. */
  readonly entries: readonly TouchpointCount[]
  readonly steps: readonly StepCount[]
  /** Journeys still open at the end of the log, by where they were last seen. */
  readonly censored: readonly TouchpointCount[]
  /** How long resolved visits lasted that were left for another event, in milliseconds. */
  readonly stays: readonly TouchpointTotal[]
  /** Values of used events; absent where the log has none. */
  readonly values?: readonly TouchpointTotal[]
  readonly channelCounts: readonly ChannelCount[]
  /** Runs of touchpoints within journeys, one longer than the highest order to compare. */
  readonly sequences: SequenceCounts
  /** Whose the counts are; absent where `groups` didn't ask. */
  readonly groups?: CountedCustomers
  /** Customers that each count is of at least, where smaller groups were merged. */
  readonly minGroup?: number
  /** Noise that was added; see `withNoise`. */
  readonly noise?: CountNoise
}
