import type { OrderedEvents } from 'sojourn/estimation'
import type { EventLogColumns } from '../header/event-log-columns.ts'
import type { EventRecords, SeekableFile } from './event-source.ts'

/** Events in the order of their file, the first `rows` of each column. */
export interface UnsortedEvents {
  readonly rows: number
  /** Codes of customers; in each piece they begin where those of the piece before ended. */
  readonly customer: Int32Array
  readonly time: Float64Array
  readonly touchpoint: Int32Array
  readonly channel: Int32Array | undefined
  readonly value: Float64Array | undefined
  /** Codes of the texts that break ties, of this piece only; see `tieText`. */
  readonly tie: Int32Array | undefined
  /** The customers of this piece; one who was in an earlier piece has another code here. */
  readonly customers: {
    readonly first: number
    readonly size: number
    /** Who has a code, counted from 0 here, and not from `first`. */
    name(code: number): string
  }
  /** The text that breaks ties, by its code. */
  tieText(code: number): string
}

/** Events of which a customer's are all together, in the order of time; see `OrderedEvents`. */
export interface SortedEvents extends OrderedEvents {
  readonly rows: number
}

/** One sort of more events than are kept in memory. */
export interface EventSort {
  /** Takes a piece of the events, which may be overwritten afterwards. */
  add(piece: UnsortedEvents): Promise<void>
  /**
   * All events by customer, in the order in which customers first came; by time, by tie, and else
   * in the order in which they came. May be overwritten by the next piece.
   */
  sorted(signal: AbortSignal | undefined): AsyncIterable<SortedEvents>
  /** Gives back what the sort has taken. */
  close(): Promise<void>
}

/** Sorts more events than fit in memory, such as `duckdbSorter` of `@sojourn/data/node`. */
export interface EventSorter {
  /** Events that are kept in memory before they are sorted elsewhere. */
  readonly keep: number
  /** Begins a sort of events with such columns; undefined where it isn't to be had here. */
  begin(columns: {
    readonly channel: boolean
    readonly value: boolean
    readonly tie: boolean
  }): Promise<EventSort | undefined>
  /**
   * The rows of a file in order, where it can be sorted as it is read: by customer, time and tie,
   * and else in the order of the file.
   */
  table?(file: SeekableFile, columns: EventLogColumns): Promise<EventRecords | undefined>
}
