import { basename } from 'node:path'
import {
  countEventLog,
  type EventFiles,
  type EventLogColumns,
  type EventRelation,
  type EventSorter,
  type LeftOut,
  type ReadEventLogOptions,
  readEventLog,
  type SkippedRow,
} from '@sojourn/data'
import { countPostgres, duckdbSorter } from '@sojourn/data/node'
import {
  countJourneys,
  type Fit,
  type FitOptions,
  fitCounts,
  type JourneyCounts,
  type SmallGroup,
} from 'sojourn/estimation'
import { describeJourney, type Journey } from 'sojourn/model'
import { countsWithNoise, goalsLeft } from './count-noise.ts'
import type { Mapping } from './event-mapping.ts'
import { inCommandLineTerms } from './fit-problems.ts'
import { counted } from './format/count.ts'
import { listedNames } from './listed-names.ts'
import { largeGroups, type MinGroup } from './min-group.ts'
import { oddTimes } from './odd-times.ts'
import { Progress } from './progress.ts'
import type { Pseudonyms } from './pseudonyms.ts'
import { stopsAtOnce } from './stops-at-once.ts'
import type { Terminal } from './terminal.ts'
import { undescribed } from './undescribed.ts'
import { withPhases } from './with-phases.ts'

/** What to fit, and how. */
export interface FitOrder {
  /** The log as the user named it, and its full path; without one it is standard input. */
  readonly path: string
  readonly file?: string
  /** Its files, unless it is standard input. */
  readonly source?: EventFiles
  readonly columns: Mapping
  readonly strict: boolean
  /** Most memory for DuckDB, in MiB. */
  readonly sortMemory: number
  /** Lists of names, which the log tells how to split. */
  readonly conversions: readonly string[]
  readonly goals: readonly string[]
  readonly options: FitOptions
  /** The database that counts, where it does. */
  readonly database?: { readonly url: string; readonly from: EventRelation }
  readonly minGroup: MinGroup
  /** The budget of the noise on counts, where there is noise. */
  readonly epsilon?: number
  /** Hashes that stand for ids, where those are not to be shown or kept. */
  readonly pseudonyms?: Pseudonyms
  /** A journey to take names, phases, channels, costs and the currency from. */
  readonly description?: Journey
}

/** A fit, and what of the log it doesn't rest on. */
export interface FittedLog {
  readonly fit: Fit
  /** The journey to be written, which may tell less than the fit. */
  readonly written: Journey
  /** What was merged or left out since too few customers did it, and how many are enough. */
  readonly smallGroups?: { readonly minGroup: number; readonly small: readonly SmallGroup[] }
  readonly skipped: readonly SkippedRow[]
  /** Rows that are right and were not wanted, by sort. */
  readonly leftOut?: readonly LeftOut[]
  /** Touchpoints that no rule caught, where there are rules. */
  readonly uncaught?: readonly LeftOut[]
}

/** Reads a log and fits a journey to it. @throws InputError listing everything that is wrong. */
export async function fitLog(terminal: Terminal, order: FitOrder): Promise<FittedLog> {
  const progress = new Progress(terminal)
  const source = order.file === undefined ? 'standard input' : basename(order.path)
  try {
    const { epsilon, pseudonyms } = order
    const {
      counts: exact,
      skipped: rows,
      leftOut,
    } = await terminal.interruptible((signal, atOnce) => {
      if (stopsAtOnce(order.source)) atOnce()
      const sorter = duckdbSorter({ memoryMebibytes: order.sortMemory })
      return countLog(order, terminal, {
        sorter: stoppedCleanly(sorter, atOnce),
        strict: order.strict,
        hashCustomer: pseudonyms?.hash,
        signal,
        onProgress: (rows, _, share) => progress.rows(rows, share),
        onSorting: () => progress.say('Sorting the events …'),
        onCounting: (events) => {
          atOnce()
          progress.say(`Counting ${counted(events, 'event')} …`)
        },
      })
    })
    progress.say(`Fitting ${counted(exact.events, 'event')} …`)
    const skipped = pseudonyms?.hideSkipped(rows) ?? rows
    const named = listedNames(order.goals, new Set(exact.touchpoints))
    const noisy = epsilon !== undefined
    const counts = noisy ? countsWithNoise(exact, epsilon, order.minGroup.k) : exact
    const goals = noisy ? goalsLeft(named, exact, counts) : named
    const options = { ...order.options, goals, source }
    const { columns } = order
    // Noise hides small groups by itself, and what merging tells would have none.
    const minGroup = noisy ? { k: 0, given: true } : order.minGroup
    const { large, warnings } = largeGroups(counts, minGroup, options)
    const merged =
      large && complete(fitCounts(large.counts, { ...options, goals: large.goals }), order)
    const fit = merged && minGroup.given ? merged : complete(fitCounts(counts, options), order)
    return {
      fit: { ...fit, warnings: [...fit.warnings, ...warnings, ...oddTimes(exact, Date.now())] },
      written: (merged ?? fit).journey,
      ...(large && { smallGroups: { minGroup: minGroup.k, small: large.small } }),
      skipped,
      ...(('events' in columns || leftOut.length > 0) && { leftOut }),
      ...('uncaught' in columns && { uncaught: columns.uncaught() }),
    }
  } catch (error) {
    const several = (order.source?.files.length ?? 0) > 1
    const told = inCommandLineTerms(error, { ...order, several, canSayHow: true })
    throw order.pseudonyms?.hideIn(told) ?? told
  } finally {
    progress.erase()
  }
}

interface Reading {
  readonly counts: JourneyCounts
  readonly skipped: readonly SkippedRow[]
  readonly leftOut: readonly LeftOut[]
}

/** Counts a file while it is read where that can be; standard input is read once, and kept. */
async function countLog(
  { source, columns, conversions, options, database }: FitOrder,
  { stdin }: Terminal,
  reading: ReadEventLogOptions & {
    /** What takes the events of a log that is in no order and large. */
    readonly sorter: EventSorter
    readonly onSorting: () => void
    readonly onCounting: (events: number) => void
  },
): Promise<Reading> {
  if (source === undefined) {
    const { log, skipped, leftOut } = await readEventLog(stdin, columns, reading)
    const known = new Set(log.touchpoints)
    const names = listedNames(conversions, known)
    reading.onCounting(log.time.length)
    return { counts: countJourneys(log, { ...options, conversions: names }), skipped, leftOut }
  }
  const count = async (names: readonly string[]): Promise<Reading> => {
    const counting = { ...options, conversions: names, signal: reading.signal }
    if (database === undefined)
      return countEventLog(() => source, columns, { ...counting, ...reading })
    const { from, url } = database
    const { counts, skipped } = await countPostgres(url, {
      ...(columns as EventLogColumns),
      ...counting,
      from,
    })
    return { counts, skipped: [], leftOut: skipped }
  }
  // Which commas belong to names is known once all names are: mostly none does.
  const split = listedNames(conversions, new Set())
  const counted = await count(split)
  const names = listedNames(conversions, new Set(counted.counts.touchpoints))
  return JSON.stringify(names) === JSON.stringify(split) ? counted : count(names)
}

/** A sorter of which Ctrl-C leaves nothing on the disk: it can't end the process at once. */
function stoppedCleanly(
  { keep, begin, table }: Required<EventSorter>,
  atOnce: (yes?: boolean) => void,
): EventSorter {
  return {
    keep,
    begin(columns) {
      atOnce(false)
      return begin(columns)
    },
    async table(file, columns) {
      atOnce(false)
      const found = await table(file, columns)
      if (found === undefined) atOnce()
      return found
    },
  }
}

/** A fit with the names and phases that are given. */
function complete(fit: Fit, { columns, description, options }: FitOrder): Fit {
  const named = description ? described(fit, description, options) : fit
  return 'uncaught' in columns ? { ...named, journey: withPhases(named.journey, columns) } : named
}

function described(fit: Fit, description: Journey, { name }: FitOptions): Fit {
  return {
    ...fit,
    journey: describeJourney(
      fit.journey,
      name === undefined ? description : { ...description, name },
    ),
    warnings: [...fit.warnings, ...undescribed(fit.journey, description)],
  }
}
