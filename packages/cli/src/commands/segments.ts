import { basename, resolve } from 'node:path'
import { readEventLog } from '@sojourn/data'
import { fitSegments, type SegmentOptions } from 'sojourn/estimation'
import type { Duration } from 'sojourn/model'
import type { Arguments } from '../arguments.ts'
import type { Command, Flag } from '../command.ts'
import { checkDatabaseFlags, databaseFlags } from '../database-log.ts'
import { checkMappingFlags, mappingOf } from '../event-mapping.ts'
import { logAt, shownPath } from '../events-at.ts'
import { inCommandLineTerms } from '../fit-problems.ts'
import { json } from '../json.ts'
import { listedNames } from '../listed-names.ts'
import { Progress } from '../progress.ts'
import { checkHashing, pseudonymsOf } from '../pseudonyms.ts'
import { segmentsJson } from '../reports/segments-json.ts'
import { segmentsPage } from '../reports/segments-page.ts'
import { stopsAtOnce } from '../stops-at-once.ts'
import type { Terminal } from '../terminal.ts'
import { toldSegments } from '../told-segments.ts'
import { writableFile, writeText } from '../write-text.ts'
import { fitFlags, fitFlagsNamed } from './fit-flags.ts'

const EVENTS = 'examples/web-shop/events.csv.gz'
const COLUMNS = ['--customer customer', '--time time', '--touchpoint touchpoint']
const MOST = Number.MAX_SAFE_INTEGER

export const segments: Command = {
  name: 'segments',
  purpose:
    'finds customers who move alike in an event log: how many kinds there are, and how they differ.',
  operand: {
    name: 'EVENTS',
    help: 'an event log, as for fit: a file, a folder or a pattern of files, - for standard input, or postgres://user@host/database with --table or --query',
  },
  flags: {
    ...fitFlagsNamed('customer', 'time', 'dates', 'touchpoint', 'preset', 'guess', 'yes', 'rules'),
    ...fitFlagsNamed('conversion', 'goal', 'loss', 'gap', 'repeat', 'tie'),
    ...databaseFlags,
    segments: {
      value: 'N',
      help: 'number of segments, 1 to 20; default the fewest that explain customers who were held out as well as any',
    },
    highest: { value: 'N', help: 'highest number of segments to compare, 2 to 20; default 5' },
    restarts: {
      value: 'N',
      help: 'random starts for each number, of which the likeliest end counts, 1 to 1,000; default 5',
    },
    folds: {
      value: 'N',
      help: 'parts that customers are dealt to, each held out once, 2 to 50; default 5',
    },
    seed: { value: 'S', help: 'a whole number: the same seed gives the same segments; default 1' },
    'min-group': {
      value: 'K',
      help: 'merge or leave out segments and steps of fewer than K customers; default 5, 0 turns it off',
    },
    ...fitFlagsNamed('strict', 'hash-ids'),
    out: {
      value: 'FILE',
      help: 'where to write the journey with the segments as its personas (.json); default nowhere',
    },
    name: fitFlags.name as Flag,
  },
  examples: [
    {
      shows: 'Which kinds of customers has the web shop?',
      args: [
        'segments',
        EVENTS,
        ...COLUMNS,
        '--goal order',
        '--gap 90d',
        '--highest 2',
        '--restarts 1',
      ],
    },
    {
      shows: 'Two of them, as personas of a journey, for a program:',
      args: [
        'segments',
        EVENTS,
        ...COLUMNS,
        '--goal order',
        '--gap 90d',
        '--segments 2',
        '--out personas.json',
        '--json',
      ],
    },
  ],
  output: [
    'Segments are a mixture of chains, fitted by EM: customers who move alike are in one. "Share" is of journeys, "customers" are those who are likeliest to be in it. Differences are the steps that a journey of the segment has more or fewer than it had if its customers, wherever they are, moved on as all do. Segments are found in how customers moved, so that they always differ; the held-out loss tells whether that helps with customers not seen before.',
    'With --json: customers, journeys, segments [{id, share, customers, conversion, differences [{from, to, probability, whole, steps}]}], conversion (of all segments together), numbers [{segments, heldOutLogLoss, standardError}], logLikelihood, parameters, bic, converged, seed, minGroup, merged, smallGroups [{kind, id, from, count, into}], skipped, warnings, out.',
  ],
  async run(given, terminal) {
    checkMappingFlags(given, segments.flags)
    const options = optionsOf(given)
    const minGroup = given.wholeNumber('min-group', { least: 0, most: 1000, otherwise: 5 })
    const out = given.text('out')
    const path = shownPath(given.operand)
    if (out !== undefined && resolve(terminal.cwd, out) === resolve(terminal.cwd, path))
      given.note('--out is the event log itself, which would be overwritten; give another name.')
    checkHashing(given)
    checkDatabaseFlags(given)
    given.check()
    if (out !== undefined) await writableFile(terminal.cwd, out)
    const { log, skipped, file, several } = await readLog(given, terminal)
    const progress = new Progress(terminal)
    try {
      const known = new Set(log.touchpoints)
      const fitting = {
        ...options,
        conversions: listedNames(given.all('conversion'), known),
        goals: listedNames(given.all('goal'), known),
        source: file === undefined ? 'standard input' : basename(path),
        onProgress: (share: number) => progress.share('Looking for segments', share),
      }
      const found = toldSegments(log, fitSegments(log, fitting), fitting, minGroup)
      progress.erase()
      if (out !== undefined) await writeText(terminal, out, json(found.journey))
      const told = { ...found, skipped, minGroup, seed: options.seed, out }
      terminal.stdout.write(
        given.has('json') ? json(segmentsJson(told)) : segmentsPage(told, terminal),
      )
      return 0
    } catch (error) {
      throw inCommandLineTerms(error, {
        path,
        several,
        canSayHow: true,
        ...(file !== undefined && { file }),
      })
    } finally {
      progress.erase()
    }
  },
}

/** Reads the log. @throws InputError listing everything that is wrong. */
async function readLog(given: Arguments, terminal: Terminal) {
  const path = shownPath(given.operand)
  const events = path === '-' ? undefined : await logAt(terminal.cwd, given)
  const columns = await mappingOf(given, terminal, events ?? {})
  const several = (events?.source.files.length ?? 0) > 1
  const pseudonyms = pseudonymsOf(given, segments.flags)
  const progress = new Progress(terminal)
  try {
    const source = events?.source ?? terminal.stdin
    const { log, skipped } = await terminal.interruptible((signal, atOnce) => {
      if (stopsAtOnce(source)) atOnce()
      return readEventLog(source, columns, {
        strict: given.has('strict'),
        hashCustomer: pseudonyms?.hash,
        signal,
        onProgress: (rows, _, share) => progress.rows(rows, share),
      })
    })
    return {
      log,
      skipped: pseudonyms?.hideSkipped(skipped) ?? skipped,
      several,
      file: events?.file,
    }
  } catch (error) {
    const told = inCommandLineTerms(error, { path, several, ...(events && { file: events.file }) })
    throw pseudonyms?.hideIn(told) ?? told
  } finally {
    progress.erase()
  }
}

function optionsOf(given: Arguments) {
  const [gap, loss, name] = ['gap', 'loss', 'name'].map((flag) => given.text(flag))
  given.seconds('gap', Number.POSITIVE_INFINITY)
  const number = given.wholeNumber('segments', { least: 1, most: 20, otherwise: undefined })
  return {
    repeat: given.has('repeat'),
    seed: given.wholeNumber('seed', { least: -MOST, most: MOST, otherwise: 1 }),
    highest: given.wholeNumber('highest', { least: 2, most: 20, otherwise: 5 }),
    restarts: given.wholeNumber('restarts', { least: 1, most: 1000, otherwise: 5 }),
    folds: given.wholeNumber('folds', { least: 2, most: 50, otherwise: 5 }),
    ...(number !== undefined && { segments: number }),
    ...(gap !== undefined && { gap: gap as Duration }),
    ...(loss !== undefined && { loss }),
    ...(name !== undefined && { name }),
  } satisfies SegmentOptions
}
