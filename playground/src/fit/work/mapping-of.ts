import { asWritten, type EventLogColumns, type EventMapping, preset } from '@sojourn/data'
import type { EventChoice } from './file-choice.ts'

/** What the reader of the data package is told of the columns: names alone where that is enough. */
export function mappingOf(choice: EventChoice): EventLogColumns | EventMapping {
  const { preset: tool, columns, dates, decimalComma = false } = choice
  const plain = tool === undefined ? (columns as EventLogColumns) : preset(tool, columns)
  return dates === undefined && !decimalComma ? plain : asWritten(plain, { dates, decimalComma })
}
