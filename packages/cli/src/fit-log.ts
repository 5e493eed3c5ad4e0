import { basename } from 'node:path'
import { type EventLogColumns, readEventLog, type SkippedRow } from '@sojourn/data'
import { openEvents } from '@sojourn/data/node'
import { type Fit, type FitOptions, fitJourney } from 'sojourn/estimation'
import { describeJourney, type Journey } from 'sojourn/model'
import { inCommandLineTerms } from './fit-problems.ts'
import { counted } from './format/count.ts'
import { listedNames } from './listed-names.ts'
import { Progress } from './progress.ts'
import type { Terminal } from './terminal.ts'
import { undescribed } from './undescribed.ts'

/** What to fit, and how. */
export interface FitOrder {
  /** The log as the user named it, and its full path; without one it is standard input. */
  readonly path: string
  readonly file?: string
  readonly columns: EventLogColumns
  readonly strict: boolean
  /** Lists of names, which the log tells how to split. */
  readonly conversions: readonly string[]
  readonly goals: readonly string[]
  readonly options: FitOptions
  /** A journey to take names, phases, channels, costs and the currency from. */
  readonly description?: Journey
}

/** A fit, and what of the log it doesn't rest on. */
export interface FittedLog {
  readonly fit: Fit
  readonly skipped: readonly SkippedRow[]
}

/** Reads a log and fits a journey to it. @throws InputError listing everything that is wrong. */
export async function fitLog(terminal: Terminal, order: FitOrder): Promise<FittedLog> {
  const progress = new Progress(terminal)
  const source = order.file === undefined ? 'standard input' : basename(order.path)
  try {
    const { log, skipped } = await terminal.interruptible((signal) =>
      readEventLog(
        order.file === undefined ? terminal.stdin : openEvents(order.file),
        order.columns,
        {
          strict: order.strict,
          signal,
          onProgress: (rows) => progress.rows(rows),
        },
      ),
    )
    progress.say(`Fitting ${counted(log.time.length, 'event')} …`)
    const known = new Set(log.touchpoints)
    const fit = fitJourney(log, {
      ...order.options,
      conversions: listedNames(order.conversions, known),
      goals: listedNames(order.goals, known),
      source,
    })
    return {
      fit: order.description ? described(fit, order.description, order.options) : fit,
      skipped,
    }
  } catch (error) {
    throw inCommandLineTerms(error, order)
  } finally {
    progress.erase()
  }
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
