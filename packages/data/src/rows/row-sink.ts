import type { Codes } from '../fields/codes.ts'
import type { EventColumns } from './event-columns.ts'

/** Where rows go that have been read: their columns, and the codes of the texts in them. */
export interface RowSink {
  readonly columns: EventColumns
  readonly codes: Readonly<Record<'customer' | 'touchpoint' | 'channel' | 'tie', Codes>>
  /** Makes room, once the columns are full. */
  makeRoom(): void
}
