import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fitCounts } from '../packages/core/src/estimation/index.ts'
import { randomStream } from '../packages/core/src/numeric/random.ts'
import { countEventLog } from '../packages/data/src/index.ts'
import { openEvents } from '../packages/data/src/node/index.ts'
import { type Comparison, line, Missing } from './comparison.ts'
import { runPython } from './run-python.ts'

const ROWS = 10_000_000
const ROUNDS = 3

/** CPU µs a row that DuckDB was measured to take elsewhere, on Parquet, the lower end. */
const DUCKDB_PUBLISHED = 0.71

/** From the file of an ordered event log to counts and to a journey, against DuckDB's counts. */
export const fitAgainstDuckdb: Comparison = {
  name: 'fit',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'sojourn-bench-'))
    try {
      const file = join(folder, 'events.csv')
      writeEvents(file)
      return await against(file, join(folder, 'events.parquet'))
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
}

async function against(csv: string, parquet: string) {
  const counting: number[] = []
  const whole: number[] = []
  const peers = { csv: [] as number[], parquet: [] as number[], plain: [] as number[] }
  for (let round = -1; round < ROUNDS; round++) {
    const columns = { customer: 'customer', time: 'time', touchpoint: 'touchpoint' }
    const begin = process.cpuUsage()
    const { counts } = await countEventLog(() => openEvents(csv, { reuse: true }), columns, {
      conversions: ['order'],
    })
    const counted = microseconds(begin)
    fitCounts(counts)
    const fitted = microseconds(begin)
    const steps = counts.steps.reduce((sum, { to, all }) => (to < 0 ? sum : sum + all), 0)
    const theirs = duckdb(csv, parquet)
    if (theirs && theirs.steps !== steps)
      throw new Error(`the two sides disagree: ${steps} and ${theirs.steps} steps`)
    if (round < 0) continue
    counting.push(counted / ROWS)
    whole.push(fitted / ROWS)
    for (const on of theirs ? (['csv', 'parquet', 'plain'] as const) : [])
      peers[on].push(((theirs?.[on] ?? Number.NaN) * 1e6) / ROWS)
  }
  const what = '10 million in order'
  const unit = 'µs/row'
  if (peers.csv.length === 0)
    return [line(`${what}: DuckDB as published`, unit, counting, [DUCKDB_PUBLISHED], 2)]
  return [
    line(`${what}: counts, DuckDB on the same CSV`, unit, counting, peers.csv, 2),
    line(`${what}: counts, DuckDB on Parquet`, unit, counting, peers.parquet, 2),
    line(`${what}: counts, the same, ties left open`, unit, counting, peers.plain, 2),
    line(`${what}: journey, DuckDB's counts on CSV`, unit, whole, peers.csv, 2),
    line(`${what}: journey, DuckDB's counts on Parquet`, unit, whole, peers.parquet, 2),
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

function microseconds(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since)
  return user + system
}

/** Customers one after the other, five to fifteen events each; one in ten orders in the end. */
function writeEvents(path: string): void {
  const random = randomStream('events in order', '1')
  const touchpoints = ['catalog', 'product', 'reviews', 'cart', 'delivery', 'payment', 'mail']
  const file = openSync(path, 'w')
  let lines = ['customer,time,touchpoint']
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
    lines.push(`c${customer},${new Date(time).toISOString()},${touchpoint}`)
    if (lines.length < 10_000 && i < ROWS - 1) continue
    writeSync(file, `${lines.join('\n')}\n`)
    lines = []
  }
  closeSync(file)
}
