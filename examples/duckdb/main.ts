// The log stays in DuckDB: one query counts the steps there, and only the counts come here.
import { DuckDBInstance } from '@duckdb/node-api'
import {
  type CountRow,
  countsOfRows,
  type TransitionCountsOptions,
  transitionCountsSql,
} from '@sojourn/data'
import { fitCounts } from 'sojourn/estimation'

const file = new URL('../web-shop/events.csv.gz', import.meta.url).pathname
const database = await (await DuckDBInstance.create()).connect()
await database.run(`create table events as from read_csv('${file.replaceAll("'", "''")}')`)

const options: TransitionCountsOptions = {
  from: { table: 'events' },
  customer: 'customer',
  time: 'time',
  touchpoint: 'touchpoint',
  gap: '90d',
}
const rows = await (await database.runAndReadAll(transitionCountsSql(options))).getRowObjectsJson()
const { journey, transitions } = fitCounts(countsOfRows(rows as unknown as CountRow[], options), {
  goals: ['order'],
})
console.log(`${journey.touchpoints.length} touchpoints, ${transitions.length} kinds of steps`)
for (const { from, to, probability } of transitions.slice(0, 3))
  console.log(`${from} → ${to}: ${(100 * (probability ?? 0)).toFixed(1)} %`)
