/**
 * Events of customers one after the other, each customer's in the order of time. Row `i` of every
 * column is one event; see `EventLog` for the columns.
 */
export interface OrderedEvents {
  /** A number that differs from the previous row's where the customer does. */
  readonly customer: Int32Array
  readonly time: Float64Array
  readonly touchpoint: Int32Array
  readonly channel?: Int32Array | undefined
  readonly value?: Float64Array | undefined
}
