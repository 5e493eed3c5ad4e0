/**
 * Events in columns: row `i` says that customer `customer[i]` was at touchpoint `touchpoint[i]` at
 * `time[i]`. Names are coded, so that ten million events take a few hundred megabytes and no more.
 * The rows stand in the order of the file, which breaks ties that nothing else breaks.
 */
export interface EventLog {
  /** Number of distinct customers; `customer` holds codes from 0 up to it, exclusive. */
  readonly customers: number
  /** Names of touchpoints as they stand in the log, by code, in the order of first appearance. */
  readonly touchpoints: readonly string[]
  /** Names of channels by code; empty when the log has none. */
  readonly channels: readonly string[]
  /** Code of the customer of each event. */
  readonly customer: Int32Array
  /** Time of each event, in milliseconds since 1970-01-01T00:00:00Z. */
  readonly time: Float64Array
  /** Code of the touchpoint of each event. */
  readonly touchpoint: Int32Array
  /** Code of the channel of each event, −1 where it is empty; absent when the log has none. */
  readonly channel?: Int32Array
  /** Revenue of each event, NaN where it is empty; absent when the log has none. */
  readonly value?: Float64Array
  /** Orders events of one customer at the same time, smaller first; absent when not given. */
  readonly tie?: Float64Array
}
