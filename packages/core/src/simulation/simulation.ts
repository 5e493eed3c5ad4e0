import type { Estimate } from '../numeric/estimate.ts'

/** What a simulation of individual customers found. Every figure is per customer who enters. */
export interface Simulation {
  /** Customers simulated. */
  readonly customers: number
  /** Share that reached a goal or an outcome of kind conversion; null where the chain has none. */
  readonly conversion: Estimate | null
  /** By outcome, in the order of the chain: the share that ended there. */
  readonly outcomes: readonly Estimate[]
  /** By touchpoint, in the order of the chain: the number of visits. */
  readonly visits: readonly Estimate[]
  /** Steps from entering to the end. */
  readonly steps: Estimate
  /** Cost of all arrivals, in the journey's currency. */
  readonly cost: Estimate
  /** Revenue of all arrivals, in the journey's currency. */
  readonly revenue: Estimate
  /**
   * Seconds from entering to the end; null where customers pass through a touchpoint whose sojourn
   * time is unknown.
   */
  readonly time: Estimate | null
  /**
   * Customers whose journey was cut off: at the step cap, or at a touchpoint that is never left. Their
   * figures count up to there.
   */
  readonly truncated: number
  /** Figures of each customer, if `values` were asked for. */
  readonly values: JourneyValues | null
  /** Paths of some customers, drawn without replacement, if `paths` were asked for. */
  readonly paths: readonly SampledPath[]
}

/** Figures by customer. */
export interface JourneyValues {
  /** State where the journey ended or was cut off. */
  readonly end: Int32Array
  /** 1 for customers who reached a conversion. */
  readonly converted: Uint8Array
  readonly steps: Int32Array
  /** In the journey's currency. */
  readonly cost: Float64Array
  /** In the journey's currency. */
  readonly revenue: Float64Array
  /** Seconds; null where time isn't known. */
  readonly time: Float64Array | null
}

/** The journey of one customer. */
export interface SampledPath {
  /** Number of the customer, from 0. */
  readonly customer: number
  /** States in the order of arrival. */
  readonly states: readonly number[]
  /** Seconds from entering to each arrival; null where time isn't known. */
  readonly arrivals: readonly number[] | null
  /** Whether the journey came to an outcome, and wasn't cut off. */
  readonly ended: boolean
}
