import { EventLogError } from '../event-log-error.ts'
import { quoted } from '../fields/quoted.ts'
import { SerialDates } from '../fields/serial-dates.ts'
import type { SkippedRow } from '../read-event-log.ts'

const PROGRESS_EVERY = 1 << 16
/** So that a file which isn't what it is taken for ends in words, and not without memory. */
const MOST_SKIPPED = 1_000_000
const MOST_QUOTED = 5
const MOST_SORTS = 10_000
const OTHERS = 'others'

/** What a tally is told at the start. */
interface RowTallyOptions {
  readonly strict: boolean
  readonly progress: (rows: number) => void
}

/** Counts the rows of one file or several: those used, skipped, and left out on purpose. */
export class RowTally {
  readonly skipped: SkippedRow[] = []
  readonly serialDates = new SerialDates()
  /** Rows seen so far, whatever became of them. */
  seen = 0
  /** Rows that were used. */
  taken = 0
  /** The file that is being read, where there are several. */
  file: string | undefined
  private readonly sorts = new Map<string, number>()

  constructor(private readonly options: RowTallyOptions) {}

  /** Rows that can be used before progress is due. */
  get untilProgress(): number {
    return PROGRESS_EVERY - (this.seen % PROGRESS_EVERY)
  }

  /** Notes rows that were used, no more than `untilProgress`. */
  take(rows = 1): void {
    this.taken += rows
    this.see(rows)
  }

  /** Lists a row that is malformed. @throws EventLogError when reading is strict. */
  skip(line: number, problem: string): void {
    const { file } = this
    if (this.options.strict) throw new EventLogError([{ line, message: problem }])
    this.skipped.push({ line, problem, ...(file !== undefined && { file }) })
    if (this.skipped.length > MOST_SKIPPED) {
      throw this.refusal('More than a million rows are malformed. The first:')
    }
    this.see(1)
  }

  /** Notes a row that is right and is not wanted; `sort` says what it is. */
  leaveOut(sort: string): void {
    const { sorts } = this
    const key = sorts.has(sort) || sorts.size < MOST_SORTS ? sort : OTHERS
    sorts.set(key, (sorts.get(key) ?? 0) + 1)
    this.see(1)
  }

  /** What was left out, the commonest first. */
  leftOut(): { readonly what: string; readonly count: number }[] {
    const counts = [...this.sorts].map(([what, count]) => ({ what, count }))
    return counts.sort((a, b) => b.count - a.count)
  }

  /** @throws EventLogError when no row was used, with `emptiness` where there was none. */
  requireRows(emptiness: string): void {
    if (this.taken > 0) return
    if (this.seen === 0) throw new EventLogError([{ message: emptiness }])
    if (this.skipped.length === 0) {
      const sorts = this.leftOut().slice(0, MOST_QUOTED)
      const words = sorts.map(({ what, count }) => `${what} (${count})`).join(', ')
      const all = this.seen === 1 ? 'the only row was' : `all ${this.seen} rows were`
      throw new EventLogError([{ message: `${all} left out: ${words}` }])
    }
    const { length } = this.skipped
    const all = this.seen === length ? `all ${length} are` : `${length} are`
    const words = this.seen === 1 ? 'the only one is' : all
    throw this.refusal(`The file has no good row; ${words} malformed. The first:`)
  }

  /** @throws EventLogError when times, which stand in a column, are days as a spreadsheet counts them. */
  requireTimes(column: string): void {
    const problem = this.serialDates.problem()
    if (problem !== undefined)
      throw new EventLogError([
        { message: `${problem.place}column ${quoted(column)}: ${problem.words}` },
      ])
  }

  private see(rows: number): void {
    this.seen += rows
    if (rows > 0 && this.seen % PROGRESS_EVERY === 0) this.options.progress(this.seen)
  }

  private refusal(summary: string): EventLogError {
    const first = this.skipped.slice(0, MOST_QUOTED)
    const problems = first.map(({ line, problem }) => ({ line, message: problem }))
    return new EventLogError(problems, summary)
  }
}
