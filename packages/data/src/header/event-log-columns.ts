/** The names, as the header has them, of the columns that make an event. */
export interface EventLogColumns {
  /** Who: any text that tells customers apart. */
  readonly customer: string
  /** When: see `parseTime` for the forms. */
  readonly time: string
  /** Where: the name of the touchpoint or of the outcome. */
  readonly touchpoint: string
  /** Through what; may be empty. */
  readonly channel?: string | undefined
  /** Revenue, a number with a decimal point; may be empty. */
  readonly value?: string | undefined
  /**
   * What orders a customer's events at the same time: by number when every one is a finite number,
   * else by text (code units). An empty one comes first.
   */
  readonly tie?: string | undefined
}

/** The parts of an event, in the order of reports. */
export const ROLES = ['customer', 'time', 'touchpoint', 'channel', 'value', 'tie'] as const

/** A part of an event. */
export type Role = (typeof ROLES)[number]

/** The offset of each part's column, −1 where the log has none. */
export type Positions = Readonly<Record<Role, number>>
