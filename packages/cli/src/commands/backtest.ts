import { basename } from 'node:path'
import { readEventLog } from '@sojourn/data'
import type { Duration } from 'sojourn/model'
import { type BacktestOptions, backtest as backtestLog } from 'sojourn/validation'
import type { Arguments } from '../arguments.ts'
import type { Command } from '../command.ts'
import { checkDatabaseFlags, databaseFlags } from '../database-log.ts'
import { checkMappingFlags, mappingOf } from '../event-mapping.ts'
import { logAt, shownPath } from '../events-at.ts'
import { inCommandLineTerms } from '../fit-problems.ts'
import { json } from '../json.ts'
import { listedNames } from '../listed-names.ts'
import { Progress } from '../progress.ts'
import { checkHashing, pseudonymsOf } from '../pseudonyms.ts'
import { backtestJson } from '../reports/backtest-json.ts'
import { backtestPage } from '../reports/backtest-page.ts'
import { stopsAtOnce } from '../stops-at-once.ts'
import { fitFlags, fitFlagsNamed } from './fit-flags.ts'

const EVENTS = 'examples/web-shop/events.csv.gz'
const COLUMNS = ['--customer customer', '--time time', '--touchpoint touchpoint']
const DAY = 86_400
export const backtest: Command = {
  name: 'backtest',
  purpose:
    'fits a journey to the past of an event log, forecasts the later part, and says whether to trust it.',
  operand: {
    name: 'EVENTS',
    help: 'an event log, as for fit: a file, a folder or a pattern of files, - for standard input, or postgres://user@host/database with --table or --query',
  },
  flags: {
    ...fitFlagsNamed('customer', 'time', 'dates', 'touchpoint', 'preset', 'guess', 'yes', 'rules'),
    ...fitFlagsNamed('conversion', 'goal', 'loss'),
    gap: {
      value: '30d',
      help: 'longest silence within a journey, as for fit; default the longest silence before the date',
    },
    ...fitFlagsNamed('repeat', 'tie', 'prior', 'strict', 'hash-ids'),
    ...databaseFlags,
    at: {
      value: 'DATE',
      help: 'the fit sees events before it only, as a time of the log; default when two thirds of the journeys had begun',
    },
    horizon: {
      value: '30d',
      help: 'time after entering to forecast, whole days up to 3650d; default half of what the log allows, at most 90d',
    },
    draws: {
      value: 'N',
      help: 'number of draws of everything uncertain, 2 to 10,000; default 200',
    },
    seed: { value: 'S', help: 'a whole number: the same seed gives the same draws; default 1' },
  },
  examples: [
    {
      shows: "Could the web shop's last months have been forecast?",
      args: ['backtest', EVENTS, ...COLUMNS, '--goal order', '--gap 90d'],
    },
    {
      shows: 'From a date of your own, for a program:',
      args: [
        'backtest',
        EVENTS,
        ...COLUMNS,
        '--goal order',
        '--gap 90d',
        '--at 2026-01-01',
        '--horizon 28d',
        '--json',
      ],
    },
  ],
  output: [
    'The verdict is one of: passes; drifts (customers behave differently than before the date); misfits (they do not, yet the forecast is off, since the chain has the wrong shape); too little data. A chain that is right is refused once in 20 times at most. Judged are journeys that began after the date and were followed for the horizon and one gap; and, from where each was, those that were under way on the date. "Lost" means not seen again, from the last event on. Forecasts have the range that holds 80 %; lower scores are better.',
    'With --json: verdict, reasons, at, until, gapDays, gapAssumed, horizonDays, journeys {past, later, followed}, conversion {followed, points [{day, predicted, low, high, observed}], coverage {share, low, high}, pit [{day, value}], p, logScore, crps, baselines [{name, logScore, crps, gain, standardError}]}, underWay {open, and as conversion}, retention {as conversion, without scores}, occupancy [{day, shares [{at, predicted, low, high, observed}], p}], drift {p, transitions, changed [{what, touchpoint, p, change}]}, shape {order, sojourns}, level, seed, skipped.',
  ],
  async run(given, terminal) {
    checkMappingFlags(given, fitFlags)
    const { conversions, goals, ...options } = optionsOf(given)
    checkDatabaseFlags(given)
    checkHashing(given)
    given.check()
    const pseudonyms = pseudonymsOf(given, backtest.flags)
    const path = shownPath(given.operand)
    const { file, source } =
      path === '-' ? { file: undefined, source: terminal.stdin } : await logAt(terminal.cwd, given)
    const columns = await mappingOf(given, terminal, file ? { file, source } : {})
    const progress = new Progress(terminal)
    try {
      const { log, skipped: rows } = await terminal.interruptible((signal, atOnce) => {
        if (stopsAtOnce(source)) atOnce()
        return readEventLog(source, columns, {
          strict: given.has('strict'),
          hashCustomer: pseudonyms?.hash,
          signal,
          onProgress: (rows, _, share) => progress.rows(rows, share),
        })
      })
      const skipped = pseudonyms?.hideSkipped(rows) ?? rows
      const known = new Set(log.touchpoints)
      const result = backtestLog(log, {
        ...options,
        conversions: listedNames(conversions, known),
        goals: listedNames(goals, known),
        onProgress: (share) => progress.share('Drawing', share),
      })
      progress.erase()
      const name = file === undefined ? 'standard input' : basename(path)
      terminal.stdout.write(
        given.has('json')
          ? json(backtestJson(result, options.seed, skipped))
          : backtestPage(result, { source: name, skipped }, terminal),
      )
      return 0
    } catch (error) {
      const several = 'files' in source && source.files.length > 1
      const told = inCommandLineTerms(error, {
        path,
        several,
        canSayHow: true,
        ...(file !== undefined && { file }),
      })
      throw pseudonyms?.hideIn(told) ?? told
    } finally {
      progress.erase()
    }
  },
}

function optionsOf(given: Arguments) {
  const [silence, end] = ['gap', 'loss'].map((flag) => given.text(flag))
  given.seconds('gap', Number.POSITIVE_INFINITY)
  const seconds = given.seconds('horizon', 0, 3650 * DAY)
  if (seconds % DAY !== 0) given.note('--horizon must be a whole number of days, such as 30d.')
  const at = given.instant('at')
  const most = Number.MAX_SAFE_INTEGER
  const weight =
    given.text('prior') === 'empirical-bayes'
      ? 'empirical-bayes'
      : given.amount('prior', ', or empirical-bayes')
  return {
    conversions: given.names('conversion'),
    goals: given.names('goal'),
    repeat: given.has('repeat'),
    draws: given.wholeNumber('draws', { least: 2, most: 10_000, otherwise: 200 }),
    seed: given.wholeNumber('seed', { least: -most, most, otherwise: 1 }),
    ...(silence !== undefined && { gap: silence as Duration }),
    ...(end !== undefined && { loss: end }),
    ...(weight !== undefined && { prior: weight }),
    ...(seconds > 0 && { horizon: seconds / DAY }),
    ...(typeof at === 'number' && { at }),
  } satisfies BacktestOptions
}
