import type { EventMapping } from '../event-mapping.ts'
import { presetOf, textOf } from './preset-of.ts'

/** Transitions of the standard model that are not the end of an activity. */
const UNFINISHED = /^(schedule|assign|reassign|start|suspend|resume|withdraw|ate_abort|pi_abort)$/i

/**
 * Logs of process mining: XES (IEEE 1849), and its CSV form with the same names or with those of
 * common tools (`Case ID`, `Activity`, `Complete Timestamp`). An activity counts once, when it is
 * complete; where the transitions are not the standard ones, each event counts.
 */
function processLog(name: string): EventMapping {
  return presetOf({
    name,
    caseless: true,
    sources: {
      customer: { names: ['case:concept:name', 'case id', 'case_id', 'caseid', 'case'] },
      time: {
        names: [
          'time:timestamp',
          'complete timestamp',
          'complete_timestamp',
          'completetime',
          'timestamp',
          'time',
        ],
      },
      touchpoint: {
        names: ['concept:name', 'activity', 'activity name', 'activity_name', 'event'],
      },
    },
    leaveOut(record) {
      const transition = textOf(record, ['lifecycle:transition', 'lifecycle'])
      return UNFINISHED.test(transition) ? `lifecycle ${transition}` : undefined
    },
  })
}

/** Process logs in XML. */
export const xes: EventMapping = processLog('xes')

/** Process logs as tables. */
export const xesCsv: EventMapping = processLog('xes-csv')
