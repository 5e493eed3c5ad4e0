import { resolve } from 'node:path'
import type { FitOptions } from 'sojourn/estimation'
import type { Duration, Journey } from 'sojourn/model'
import type { Arguments } from '../arguments.ts'
import type { Command } from '../command.ts'
import { noiseOf } from '../count-noise.ts'
import { checkDatabaseFlags, isAddress, relationOf } from '../database-log.ts'
import { checkMappingFlags, mappingOf } from '../event-mapping.ts'
import { logAt, shownPath } from '../events-at.ts'
import { existingFile } from '../existing-file.ts'
import { fitLog } from '../fit-log.ts'
import { counted } from '../format/count.ts'
import { InputError, problemsIn } from '../input-error.ts'
import { json } from '../json.ts'
import { type MinGroup, minGroupOf } from '../min-group.ts'
import { checkHashing, pseudonymsOf } from '../pseudonyms.ts'
import { readJourneyFile } from '../read-journey-file.ts'
import { fitJson } from '../reports/fit-json.ts'
import { fitPage } from '../reports/fit-page.ts'
import type { Terminal } from '../terminal.ts'
import { writableFile, writeText } from '../write-text.ts'
import { fitFlags } from './fit-flags.ts'

const EVENTS = 'examples/web-shop/events.csv.gz'
const COLUMNS = ['--customer customer', '--time time', '--touchpoint touchpoint']

export const fit: Command = {
  name: 'fit',
  purpose: 'learns a journey from an event log: its touchpoints, and how probable each step is.',
  operand: {
    name: 'EVENTS',
    help: 'an event log: .csv, .tsv, .json, .ndjson, .xes or .parquet, also .gz; a folder or a pattern such as "logs/*.csv" (with the quotes) for several files of one kind; - for standard input; or postgres://user@host/database, with --table or --query',
  },
  flags: fitFlags,
  examples: [
    {
      shows: "Learn the web shop's journey from 18 months of events:",
      args: [
        'fit',
        EVENTS,
        ...COLUMNS,
        '--value value',
        '--goal order',
        '--gap 90d',
        '--out shop.json',
      ],
    },
    {
      shows: 'With names, phases and costs from another journey file, for a program:',
      args: [
        'fit',
        EVENTS,
        ...COLUMNS,
        '--goal order',
        '--gap 90d',
        '--describe examples/web-shop/truth.json',
        '--json',
      ],
    },
    {
      shows: 'From a pipe:',
      args: ['fit', '-', ...COLUMNS, '--goal order', `< ${EVENTS}`],
    },
  ],
  output: [
    '"Times" is how often a step was seen, "share" how probable it is, with the 95 % range that the number of observations leaves. Journeys that are still open when the log ends are counted apart (censored): their steps count, their end does not. Orders compare chains that remember 0, 1, … steps: the lowest AIC or BIC is best.',
    'Rows that are right and make no event are counted as left out, and touchpoints that no rule catches are listed, both with counts.',
    "Rows that can't be read are skipped and listed; --strict stops at the first instead.",
    'With --json: customers, journeys, events, afterConversion, censored, skipped [{line, problem}], entries [{to, count}], transitions [{from, to, count, probability, low, high}], orders [{order, parameters, n, logLikelihood, aic, bic}], warnings, out; with --noise also noise {epsilon, stepsPerCustomer, threshold}; where small groups were merged also minGroup and smallGroups [{kind, id, from, count, into}]; with --preset, --guess or --rules also leftOut [{what, count}], with --rules also uncaught [{what, count}]. Of several files, skipped has the file too.',
  ],
  async run(given, terminal) {
    checkMappingFlags(given, fitFlags)
    checkDatabaseFlags(given)
    const options = fitOptions(given)
    const [conversions, goals] = [given.names('conversion'), given.names('goal')]
    const out = given.text('out')
    const minGroup = minGroupOf(given, out !== undefined)
    if (out === '-')
      given.note('--out is -, which names no file; write to one, such as journey.json.')
    else if (
      out !== undefined &&
      resolve(terminal.cwd, out) === resolve(terminal.cwd, given.operand)
    )
      given.note('--out is the event log itself, which would be overwritten; give another name.')
    const { epsilon, stepsPerCustomer } = noiseOf(given)
    checkCountingFlags(given, minGroup)
    checkHashing(given)
    const sortMemory = given.wholeNumber('sort-memory', { least: 1, most: 1 << 20, otherwise: 300 })
    given.check()
    const pseudonyms = pseudonymsOf(given, fitFlags)
    const { events, description } = await findFiles(given, terminal, out)
    const result = await fitLog(terminal, {
      path: shownPath(given.operand),
      ...events,
      columns: await mappingOf(given, terminal, events ?? {}),
      strict: given.has('strict'),
      conversions,
      goals,
      sortMemory,
      options: {
        ...options,
        groups: 2 * minGroup.k,
        ...(stepsPerCustomer !== undefined && { stepsPerCustomer }),
      },
      minGroup,
      ...(epsilon !== undefined && { epsilon }),
      ...(pseudonyms && { pseudonyms }),
      ...(given.has('count-in-database') && {
        database: { url: given.operand, from: relationOf(given) },
      }),
      ...(description && { description }),
    })
    if (out !== undefined) await writeText(terminal, out, json(result.written))
    const skipped = result.skipped.length
    if (skipped > 0)
      terminal.stderr.write(
        `${counted(skipped, 'row')} skipped; see ${given.has('json') ? 'skipped' : 'below, or with --json in skipped'}.\n`,
      )
    terminal.stdout.write(
      given.has('json') ? json(fitJson(result, out)) : fitPage(result, out, terminal),
    )
    return 0
  },
}

const ROW_FLAGS = [
  ...['dates', 'decimal-comma', 'preset', 'guess', 'rules'],
  ...['strict', 'noise', 'hash-ids', 'sort-memory'],
]

function checkCountingFlags(given: Arguments, { k }: MinGroup): void {
  if (!given.has('count-in-database')) return
  if (!isAddress(given.operand))
    given.note('--count-in-database belongs to a database, such as postgres://user@host/database.')
  if (k > 0)
    given.note(
      `--count-in-database counts steps and not who took them, so groups of fewer than ${k} customers can't be told and merged: leave it out, or write them too with --min-group 0.`,
    )
  for (const flag of ROW_FLAGS)
    if (given.has(flag))
      given.note(`--${flag} is about each row, which --count-in-database leaves where it is.`)
}

function fitOptions(given: Arguments): FitOptions {
  const [gap, loss, name] = ['gap', 'loss', 'name'].map((flag) => given.text(flag))
  given.seconds('gap', Number.POSITIVE_INFINITY)
  const order = given.wholeNumber('order', { least: 0, most: 10, otherwise: 1 })
  const prior =
    given.text('prior') === 'empirical-bayes'
      ? 'empirical-bayes'
      : given.amount('prior', ', or empirical-bayes')
  return {
    order,
    repeat: given.has('repeat'),
    ...(gap !== undefined && { gap: gap as Duration }),
    ...(prior !== undefined && { prior }),
    ...(loss !== undefined && { loss }),
    ...(name !== undefined && { name }),
  }
}

/** Looks at every file before the log is read, which may take long. @throws InputError with the problems of all. */
async function findFiles(given: Arguments, { cwd }: Terminal, out: string | undefined) {
  const problems: string[] = []
  const attempt = <Result>(path: string, work: Promise<Result>) =>
    work.catch((error: unknown) => {
      problems.push(...problemsIn(path, error))
      return undefined
    })
  const path = given.operand
  const events = path === '-' ? {} : await attempt(shownPath(path), logAt(cwd, given))
  if (out !== undefined) await attempt(out, writableFile(cwd, out))
  const rules = given.text('rules')
  if (rules !== undefined) await attempt(rules, existingFile(cwd, rules))
  const file = given.text('describe')
  let description: Journey | undefined
  if (file !== undefined) description = (await attempt(file, readJourneyFile(cwd, file)))?.journey
  if (problems.length > 0) throw new InputError(problems)
  return { events, description }
}
