import { readFileSync } from 'node:fs'
import {
  markovAttribution,
  markovPosterior,
  type PathRow,
  pathTable,
} from '../packages/core/src/attribution/index.ts'
import { randomStream } from '../packages/core/src/numeric/random.ts'
import { sharedData } from '../scripts/shared-data.ts'
import { type Comparison, type Line, line } from './comparison.ts'
import { cpuNanoseconds } from './cpu-nanoseconds.ts'

const PATHS = 5000
const CHANNELS = 12
const ROUNDS = 21
const WARM_UP = 30

/**
 * What the R package ChannelAttribution was measured to take for 5,000 real paths by simulation, with
 * noise in its results: the lower end. R is not run here.
 */
const R_PACKAGE_MILLISECONDS = 120

/** Markov attribution of conversions and value, exact, from rows of text in memory. */
export const attributionAgainstR: Comparison = {
  name: 'attribution',
  run() {
    const data = sharedData()
    const tables: [what: string, rows: PathRow[]][] = [['made-up', madeUpPaths()]]
    if (data !== undefined) tables.unshift(['real', readPaths(`${data}/pathdata_odd/paths.csv`)])
    return tables.flatMap(([what, rows]) => lines(what, rows))
  },
}

function lines(what: string, rows: readonly PathRow[]): Line[] {
  const paths = pathTable(rows)
  const against = (part: string, work: () => unknown, bar?: number) =>
    line(`${what} paths, ${part}: R's 0.12 s`, 'ms', timed(work), [R_PACKAGE_MILLISECONDS], bar)
  return [
    against('text to effects', () => markovAttribution(pathTable(rows)), 30),
    against('columns to effects', () => markovAttribution(paths), 30),
    against('columns, order 2', () => markovAttribution(paths, { order: 2 })),
    against('columns, 100 draws', () => markovPosterior(paths, { draws: 100 })),
  ]
}

/** Milliseconds of processor time a call, once it has been compiled. */
function timed(work: () => unknown): number[] {
  for (let round = 0; round < WARM_UP; round++) work()
  return Array.from({ length: ROUNDS }, () => cpuNanoseconds(work) / 1e6)
}

function readPaths(file: string): PathRow[] {
  const [, ...rows] = readFileSync(file, 'utf8').trim().split(/\r?\n/)
  return rows.map((row) => {
    const [path = '', conversions, value, nulls] = row.split(',')
    return { path, conversions: Number(conversions), value: Number(value), nulls: Number(nulls) }
  })
}

/** Paths of one to two dozen touches, as long on average as the real ones. */
function madeUpPaths(): PathRow[] {
  const random = randomStream('paths of channels', '2')
  return Array.from({ length: PATHS }, () => {
    const touches = Array.from(
      { length: 1 + Math.floor(24 * random() ** 3.5) },
      () => `channel ${Math.floor(CHANNELS * random() ** 1.5) + 1}`,
    )
    const conversions = Math.floor(4 * random() ** 2)
    return {
      path: touches.join(' > '),
      conversions,
      value: conversions * (1 + Math.floor(90 * random())),
      nulls: Math.floor(8 * random()),
    }
  })
}
