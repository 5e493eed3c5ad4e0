import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fitJourney } from '../packages/core/src/estimation/index.ts'
import { randomStream } from '../packages/core/src/numeric/random.ts'
import { readEventLog } from '../packages/data/src/index.ts'
import { openEvents } from '../packages/data/src/node/index.ts'
import { type Comparison, line, Missing } from './comparison.ts'
import { runPython } from './run-python.ts'

const ROWS = 1_000_000
const ROUNDS = 5

/** CPU µs a row that DuckDB was measured to take elsewhere, on Parquet, the lower end. */
const DUCKDB_PUBLISHED = 0.71

/** From the file of an ordered event log to a fitted journey, against DuckDB's counts alone. */
export const fitAgainstDuckdb: Comparison = {
  name: 'fit',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'sojourn-bench-'))
    try {
      const file = join(folder, 'events.csv')
      writeFileSync(file, eventsInOrder())
      return await against(file, join(folder, 'events.parquet'))
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
}

async function against(csv: string, parquet: string) {
  const samples = { reading: [], ours: [], csv: [], parquet: [] } as Record<string, number[]>
  for (let round = -1; round < ROUNDS; round++) {
    const columns = { customer: 'customer', time: 'time', touchpoint: 'touchpoint' }
    const begin = process.cpuUsage()
    const { log } = await readEventLog(openEvents(csv), columns)
    const reading = microseconds(begin)
    const { journey } = fitJourney(log, { conversions: ['order'] })
    const whole = microseconds(begin)
    const steps = Object.values(journey.evidence?.transitions ?? {})
      .flatMap((row) => Object.entries(row))
      .reduce((sum, [to, count]) => (to === 'lost' ? sum : sum + count), 0)
    const theirs = duckdb(csv, parquet)
    if (theirs && theirs.steps !== steps)
      throw new Error(`the two sides disagree: ${steps} and ${theirs.steps} steps`)
    if (round < 0) continue
    samples.reading?.push(reading / ROWS)
    samples.ours?.push(whole / ROWS)
    if (!theirs) continue
    samples.csv?.push((theirs.csv * 1e6) / ROWS)
    samples.parquet?.push((theirs.parquet * 1e6) / ROWS)
  }
  const { reading = [], ours = [], csv: onCsv = [], parquet: onParquet = [] } = samples
  const what = '1 million events in order'
  return [
    line(`${what}: CSV to journey, against reading alone`, 'µs/row', ours, reading),
    ...(onCsv.length === 0
      ? [line(`${what}: against DuckDB as published`, 'µs/row', ours, [DUCKDB_PUBLISHED], 2)]
      : [
          line(`${what}: against DuckDB on the same CSV`, 'µs/row', ours, onCsv, 2),
          line(`${what}: against DuckDB on Parquet`, 'µs/row', ours, onParquet, 2),
        ]),
  ]
}

/** What DuckDB takes, in seconds; undefined where it isn't installed (pip install duckdb). */
function duckdb(csv: string, parquet: string) {
  try {
    const [words = []] = runPython('duckdb_counts.py', ['duckdb'], { args: [csv, parquet] })
    return { csv: Number(words[0]), parquet: Number(words[1]), steps: Number(words[2]) }
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
function eventsInOrder(): string {
  const random = randomStream('events in order', '1')
  const touchpoints = ['catalog', 'product', 'reviews', 'cart', 'delivery', 'payment', 'mail']
  const lines = ['customer,time,touchpoint']
  let customer = 219_483_890
  let left = 0
  let time = 1_572_631_153_274
  for (let i = 0; i < ROWS; i++) {
    if (left === 0) {
      customer += 7
      left = 5 + Math.floor(11 * random())
    }
    left--
    time += 61_007
    const last = left === 0 && random() < 0.1
    const touchpoint = last ? 'order' : touchpoints[Math.floor(touchpoints.length * random())]
    lines.push(`${customer},${new Date(time).toISOString()},${touchpoint}`)
  }
  return `${lines.join('\n')}\n`
}
