import { stat } from 'node:fs/promises'
import { type PathTableColumns, type PathTableReading, readPathTable } from '@sojourn/data'
import { openEvents } from '@sojourn/data/node'
import { type Attribution, attribute as attributePaths } from 'sojourn/attribution'
import type { Arguments } from '../arguments.ts'
import type { Command } from '../command.ts'
import { existingFile } from '../existing-file.ts'
import { inCommandLineTerms } from '../fit-problems.ts'
import { counted } from '../format/count.ts'
import { json } from '../json.ts'
import { Progress } from '../progress.ts'
import { attributionPage } from '../reports/attribution-page.ts'
import type { Terminal } from '../terminal.ts'

const PATHS = 'examples/paths/paths.csv'
const COLUMNS = ['--path path', '--conversions conversions', '--nulls nulls']

/** Draws where none are asked for, by the work that each is: channels times states of the chain. */
const DRAWS = [
  { most: 3000, draws: 1000 },
  { most: 50_000, draws: 100 },
] as const

export const attribute: Command = {
  name: 'attribute',
  purpose: 'shares out conversions among the channels on the paths that led to them.',
  operand: {
    name: 'PATHS',
    help: 'aggregated paths with a header and a row for each path: .csv or .tsv, also .gz; - for standard input',
  },
  flags: {
    path: { value: 'COL', required: true, help: 'column of the path, such as ad > search > mail' },
    conversions: {
      value: 'COL',
      required: true,
      help: 'column of how many of those who took it converted',
    },
    value: { value: 'COL', help: 'column of what their conversions were worth together' },
    nulls: { value: 'COL', help: 'column of how many took it and did not convert' },
    separator: { value: 'TEXT', help: 'what stands between touches; default " > "' },
    order: {
      value: 'K',
      help: 'how many touches the Markov chain remembers, 1 to 10; default 1',
    },
    draws: {
      value: 'N',
      help: 'draws for the ranges, up to 100,000; 0 for none. Default 1000, fewer or none where the chain is large',
    },
    seed: { value: 'S', help: 'a whole number: the same seed gives the same ranges; default 1' },
    'half-life': {
      value: 'N',
      help: 'touches after which time decay halves a share, above 0; default 1',
    },
  },
  examples: [
    {
      shows: 'Which channels lead to conversions:',
      args: ['attribute', PATHS, ...COLUMNS, '--value value'],
    },
    {
      shows: 'With a chain that remembers two touches, for a program:',
      args: ['attribute', PATHS, ...COLUMNS, '--order 2', '--json'],
    },
  ],
  output: [
    '"Removal effect" is the share of conversions that the Markov chain of these paths loses without the channel; it is exact, nothing is simulated. "Markov" shares out all conversions in proportion to it, with the 95 % range that the number of customers leaves. First, last and linear go by the place of touches, Shapley by which channels a path has. None of it is causal: it says how credit falls by each rule, not what would happen without a channel.',
    'With --json: conversion, channels [{channel, removalEffect, markov, markovValue, first, last, linear, timeDecay, positionBased, shapley, removalEffectOnValue, value {first, last, linear, timeDecay, positionBased, shapley}, removalEffectRange {low, high}, markovRange {low, high}, markovValueRange {low, high}}], conversions, nulls, value, order, states, errorBound, warnings.',
  ],
  async run(given, terminal) {
    const order = given.wholeNumber('order', { least: 1, most: 10, otherwise: 1 })
    const draws = given.wholeNumber('draws', {
      least: 0,
      most: 100_000,
      otherwise: undefined,
    })
    const seed = given.wholeNumber('seed', { least: -Number.MAX_SAFE_INTEGER, otherwise: 1 })
    const halfLife = given.amount('half-life') ?? 1
    if (halfLife === 0) given.note('--half-life is 0; it must be a number of touches above 0.')
    if (given.text('separator') === '') given.note('--separator is empty.')
    given.check()
    const { paths, warnings: odd } = await readPaths(given, terminal)
    const warnings = [...odd]
    const progress = new Progress(terminal)
    progress.say(`Working out ${counted(paths.channels.length, 'channel')} …`)
    const plain = attributePaths(paths, { order, halfLife })
    const drawn = draws ?? quickDraws(plain)
    const onProgress = (share: number) =>
      progress.share(`Drawing ${counted(drawn, 'chain')}`, share)
    const attribution =
      drawn > 0 ? attributePaths(paths, { order, draws: drawn, seed, halfLife, onProgress }) : plain
    progress.erase()
    if (draws === undefined && drawn === 0)
      warnings.push(
        `Ranges were left out, since a chain of ${counted(plain.states, 'state')} takes long to draw; --draws 20 gives rough ones.`,
      )
    const { conversion, channels, ...more } = attribution
    terminal.stdout.write(
      given.has('json')
        ? json({ conversion, channels, ...more, warnings })
        : attributionPage(attribution, { draws: drawn, warnings }, terminal),
    )
    return 0
  },
}

/** As many draws as take no longer than a few seconds. */
function quickDraws({ channels, states }: Attribution): number {
  return DRAWS.find(({ most }) => channels.length * states <= most)?.draws ?? 0
}

/** Reads the table. @throws InputError listing everything that is wrong. */
async function readPaths(given: Arguments, terminal: Terminal): Promise<PathTableReading> {
  const path = given.operand
  const file = path === '-' ? undefined : await existingFile(terminal.cwd, path)
  const progress = new Progress(terminal)
  const size = file === undefined ? undefined : (await stat(file)).size
  let read = 0
  const onRead = (bytes: number) => {
    read = bytes
  }
  try {
    return await terminal.interruptible((signal) =>
      readPathTable(
        file === undefined ? terminal.stdin : openEvents(file, { reuse: true, onRead }),
        columnsOf(given),
        {
          separator: given.text('separator'),
          signal,
          onProgress: (rows) => progress.rows(rows, size && read / size),
        },
      ),
    )
  } catch (error) {
    throw inCommandLineTerms(error, { path, ...(file !== undefined && { file }) })
  } finally {
    progress.erase()
  }
}

function columnsOf(given: Arguments): PathTableColumns {
  return {
    path: given.required('path'),
    conversions: given.required('conversions'),
    value: given.text('value'),
    nulls: given.text('nulls'),
  }
}
