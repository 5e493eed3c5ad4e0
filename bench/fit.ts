import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  closeSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { randomStream } from '../packages/core/src/numeric/random.ts'
import { type Comparison, line, Missing } from './comparison.ts'
import { runPython } from './run-python.ts'

const ROWS = 10_000_000
const ROUNDS = 3
/** Times that we count in each; the last one is measured. */
const TIMES = 3
const UNORDERED_ROUNDS = 3

/** CPU µs a row that DuckDB was measured to take elsewhere, on Parquet, the lower end. */
const DUCKDB_PUBLISHED = 0.71

/** From the file of an ordered event log to counts and to a journey, against DuckDB's counts. */
export const fitAgainstDuckdb: Comparison = {
  name: 'fit',
  run() {
    const folder = mkdtempSync(join(tmpdir(), 'sojourn-bench-'))
    try {
      const file = join(folder, 'events.csv')
      writeEvents(file)
      return against(file, join(folder, 'events.parquet'))
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
}

/** From a file in no order to counts, through DuckDB, against DuckDB's counts alone; and the memory. */
export const unorderedAgainstDuckdb: Comparison = {
  name: 'fit-unordered',
  onRequest: true,
  run() {
    const folder = mkdtempSync(join(tmpdir(), 'sojourn-bench-'))
    try {
      const csv = join(folder, 'events.csv')
      const parquet = join(folder, 'events.parquet')
      writeEvents(csv, 40)
      const samples = { csv: [[], []], parquet: [[], []] } as Record<string, [number[], number[]]>
      const memory: number[] = []
      for (let round = 0; round < UNORDERED_ROUNDS; round++) {
        const theirs = duckdb(csv, parquet)
        if (theirs === undefined) throw new Missing('no DuckDB: python3 -m pip install duckdb')
        for (const [on, file] of Object.entries({ csv, parquet })) {
          const { ordered, steps, seconds, megabytes } = countFile(file)
          if (ordered || Number(theirs.steps) !== steps)
            throw new Error(`the two sides disagree: ${steps} and ${theirs.steps} steps`)
          samples[on]?.[0].push((seconds * 1e6) / ROWS)
          samples[on]?.[1].push(((theirs[on as 'csv' | 'parquet'] ?? Number.NaN) * 1e6) / ROWS)
          memory.push(megabytes)
        }
      }
      const what = '10 million in no order'
      return [
        ...Object.entries(samples).map(([on, [ours, peer]]) =>
          line(`${what}: counts, DuckDB's alone on ${on}`, 'µs/row', ours, peer),
        ),
        line(`${what}: most memory`, 'MB', [Math.max(...memory)], [1000], 1),
      ]
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
}

/**
 * Counts a file in a process of its own, so that nothing that another comparison has loaded slows it
 * down; the last of several times, before which it has been compiled.
 */
function countFile(file: string, times = 1) {
  const script = fileURLToPath(new URL('count-file.ts', import.meta.url))
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [...process.execArgv, script, file, String(times)],
    { encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`count-file.ts: ${stderr}`)
  return JSON.parse(stdout) as {
    ordered: boolean
    steps: number
    seconds: number
    fitted: number
    megabytes: number
  }
}

function against(csv: string, parquet: string) {
  const ours = { counts: [] as number[], journey: [] as number[] }
  const peers = { csv: [] as number[], parquet: [] as number[], plain: [] as number[] }
  for (let round = 0; round < ROUNDS; round++) {
    const { steps, seconds, fitted } = countFile(csv, TIMES)
    ours.counts.push((seconds * 1e6) / ROWS)
    ours.journey.push((fitted * 1e6) / ROWS)
    const theirs = duckdb(csv, parquet)
    if (theirs && theirs.steps !== steps)
      throw new Error(`the two sides disagree: ${steps} and ${theirs.steps} steps`)
    for (const on of theirs ? (['csv', 'parquet', 'plain'] as const) : [])
      peers[on].push(((theirs?.[on] ?? Number.NaN) * 1e6) / ROWS)
  }
  const what = '10 million in order'
  const unit = 'µs/row'
  if (peers.csv.length === 0)
    return [line(`${what}: DuckDB as published`, unit, ours.counts, [DUCKDB_PUBLISHED], 2)]
  return [
    line(`${what}: counts, DuckDB on the same CSV`, unit, ours.counts, peers.csv, 2),
    line(`${what}: counts, DuckDB on Parquet`, unit, ours.counts, peers.parquet, 2),
    // Not the same work: of events at the same time, any may then be counted as the next.
    line(`${what}: counts, the same, ties left open`, unit, ours.counts, peers.plain),
    line(`${what}: journey, DuckDB's counts on CSV`, unit, ours.journey, peers.csv, 2),
    line(`${what}: journey, DuckDB's counts on Parquet`, unit, ours.journey, peers.parquet, 2),
  ]
}

/** What DuckDB takes, in seconds; undefined where it isn't installed (pip install duckdb). */
function duckdb(csv: string, parquet: string) {
  try {
    const [words = []] = runPython('duckdb_counts.py', ['duckdb'], { args: [csv, parquet] })
    const [onCsv = Number.NaN, onParquet = Number.NaN, plain = Number.NaN, steps] =
      words.map(Number)
    return { csv: onCsv, parquet: onParquet, plain, steps }
  } catch (error) {
    if (error instanceof Missing) return undefined
    throw error
  }
}

/**
 * Customers one after the other, five to fifteen events each; one in ten orders in the end. Where
 * there are several parts, events are dealt to them in turn, and the file is one part after the
 * other.
 */
function writeEvents(path: string, parts = 1): void {
  const random = randomStream('events in order', '1')
  const touchpoints = ['catalog', 'product', 'reviews', 'cart', 'delivery', 'payment', 'mail']
  const names = Array.from({ length: parts }, (_, part) => `${path}.${part}`)
  const files = names.map((name) => openSync(name, 'w'))
  const lines: string[][] = names.map((_, part) => (part === 0 ? ['customer,time,touchpoint'] : []))
  let customer = 31_354_841
  let left = 0
  let time = 1_572_631_153_274
  for (let i = 0; i < ROWS; i++) {
    if (left === 0) {
      customer++
      left = 5 + Math.floor(11 * random())
    }
    left--
    time += 6101
    const last = left === 0 && random() < 0.1
    const touchpoint = last ? 'order' : touchpoints[Math.floor(touchpoints.length * random())]
    const part = lines[i % parts] as string[]
    part.push(`c${customer},${new Date(time).toISOString()},${touchpoint}`)
    if (part.length < 10_000 && i < ROWS - parts) continue
    writeSync(files[i % parts] as number, `${part.join('\n')}\n`)
    part.length = 0
  }
  files.forEach(closeSync)
  renameSync(names[0] as string, path)
  for (const name of names.slice(1)) {
    appendFileSync(path, readFileSync(name))
    rmSync(name)
  }
}
