import { EventLogError } from '../event-log-error.ts'
import type { RowTally } from './row-tally.ts'

/** More problems than this are counted only. */
const MOST_LISTED = 1000

/**
 * Refuses a table of which a row was skipped, since what is left out would shift every result.
 *
 * @throws EventLogError listing the rows, or with `emptiness` where there is none.
 */
export function refuseSkipped({ skipped, seen }: RowTally, emptiness: string): void {
  if (seen === 0) throw new EventLogError([{ message: emptiness }])
  if (skipped.length === 0) return
  const shown = skipped
    .slice(0, MOST_LISTED)
    .map(({ line, problem }) => ({ line, message: problem }))
  const more = skipped.length - shown.length
  throw new EventLogError(more > 0 ? [...shown, { message: `and ${more} more` }] : shown)
}
