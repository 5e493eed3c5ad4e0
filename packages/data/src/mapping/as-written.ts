import { withPoint } from '../fields/decimal-comma.ts'
import { type DateOrder, isoDate } from '../fields/written-dates.ts'
import type { EventLogColumns } from '../header/event-log-columns.ts'
import { columnMapping } from './column-mapping.ts'
import type { EventMapping } from './event-mapping.ts'

/** How a log writes what could mean something else elsewhere. */
export interface Writing {
  /** The order of day, month and year, where dates aren't in ISO 8601; see `isoDate`. */
  readonly dates?: DateOrder | undefined
  /** Whether amounts have a decimal comma, and blanks or points between thousands: `1 234,50 kr`. */
  readonly decimalComma?: boolean | undefined
}

/**
 * A mapping for logs that write dates and amounts as people and spreadsheets of a country do. Texts
 * that are not so are read as ever.
 *
 * @param columns names of columns, or a mapping such as `preset` gives.
 *
 * @example
 * ```ts
 * import { asWritten, readEventLog } from '@sojourn/data'
 * const file = new TextEncoder().encode('kunde;når;hva;beløp\nmia;31.12.2024 14.30;kjøp;1 234,50 kr\n')
 * const columns = { customer: 'kunde', time: 'når', touchpoint: 'hva', value: 'beløp' }
 * const { log } = await readEventLog([file], asWritten(columns, { dates: 'day-first', decimalComma: true }))
 * console.log(new Date(log.time[0] ?? 0).toISOString()) // 2024-12-31T14:30:00.000Z
 * console.log(log.value?.[0]) // 1234.5
 * ```
 */
export function asWritten(
  columns: EventLogColumns | EventMapping,
  { dates, decimalComma = false }: Writing,
): EventMapping {
  const inner = 'events' in columns ? columns : columnMapping(columns)
  return {
    ...inner,
    events: (record, hand) =>
      inner.events(record, (event) => {
        const { time, value } = event
        hand({
          ...event,
          ...(dates !== undefined && typeof time === 'string' && { time: isoDate(time, dates) }),
          ...(decimalComma && typeof value === 'string' && { value: withPoint(value) }),
        })
      }),
  }
}
