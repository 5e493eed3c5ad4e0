import { found, type RecordScanner } from '../bytes/record-scanner.ts'
import { quoted } from '../fields/quoted.ts'

/** What is wrong with a row that has no right structure, in words. */
export interface StructureQuestion {
  /** What the scan of the row gave. */
  readonly status: number
  /** The physical line at which the row starts. */
  readonly line: number
  /** Whether the file ends with the bytes that were scanned. */
  readonly atEnd: boolean
  /** Whether they end with a line end. */
  readonly lineEnded: boolean
}

/** What is wrong with the structure of the row that `record` has just scanned, in words. */
export function structureProblem(record: RecordScanner, question: StructureQuestion): string {
  const { status, line } = question
  const { expected, fields, breaks } = record
  if (status === found.tooLong) {
    return 'the row is longer than 1 MiB: look for a line end that is missing'
  }
  if (status === found.unclosed) return unclosed(record, question)
  if (status === found.textAfterQuote) {
    const field = `field ${fields} has text behind its closing quote`
    return `${field}: double each quote that belongs to the text ("")${runsOn(line, breaks)}`
  }
  const expectation = `the header has ${expected}`
  if (status === found.runaway) return `more fields than ${expectation}${runsOn(line, breaks)}`
  const many = fields === 1 ? '1 field' : `${fields} fields`
  if (breaks > 0) return `${many}, but ${expectation}${runsOn(line, breaks)}`
  const delimiter = quoted(String.fromCharCode(record.delimiter))
  return fields < expected
    ? `${many}, but ${expectation}: an empty field needs its delimiter ${delimiter} too`
    : `${many}, but ${expectation}: put quotes around a field that has the delimiter ${delimiter}`
}

function runsOn(line: number, breaks: number): string {
  if (breaks === 0) return ''
  return `; a quoted field of this row runs on to line ${line + breaks}: is a quote missing?`
}

function unclosed(record: RecordScanner, question: StructureQuestion): string {
  const { line, atEnd, lineEnded } = question
  const within = atEnd ? 'is never closed' : 'is not closed within 1 MiB'
  const count = record.breaks - record.quoteBreaks + (lineEnded ? 0 : 1)
  const lines = count === 1 ? '1 line was' : `${count} lines were`
  const start = record.quoteBreaks > 0 ? ` (in the row that starts on line ${line})` : ''
  return (
    `the quote opened here${start} ${within}; ${lines} read as one field: ` +
    'close it, or double a quote that is text (""). The lines after it were then read as rows'
  )
}
