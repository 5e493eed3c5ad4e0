import { type EventLogColumns, type EventMapping, preset, withRules } from '@sojourn/data'
import { withPoint } from './decimal-comma.ts'
import type { EventChoice } from './file-choice.ts'
import { isoDate } from './written-dates.ts'

const NO_RULES = { format: 'sojourn-rules', version: 1, rules: [] } as const

/** What the reader of the data package is told of the columns: names alone where that is enough. */
export function mappingOf(choice: EventChoice): EventLogColumns | EventMapping {
  const { preset: tool, columns, dates, decimalComma = false } = choice
  const plain = tool === undefined ? (columns as EventLogColumns) : preset(tool, columns)
  if (dates === undefined && !decimalComma) return plain
  const inner = withRules(plain, NO_RULES)
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
