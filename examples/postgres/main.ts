// The log stays in PostgreSQL: `node … main.ts postgres://me@localhost/shop events`.
import { countPostgres } from '@sojourn/data/node'
import { fitCounts } from 'sojourn/estimation'

const [url, table] = process.argv.slice(2)
if (url === undefined || table === undefined)
  throw new Error('Give the address of the server and a table.')
const { counts, skipped } = await countPostgres(url, {
  from: { table },
  customer: 'customer',
  time: 'time',
  touchpoint: 'touchpoint',
  gap: '30d',
  conversions: ['order'],
})
const { transitions } = fitCounts(counts)
console.log(`${counts.customers} customers, ${skipped.length} kinds of rows left out`)
for (const { from, to, count, probability } of transitions)
  console.log(`${from} → ${to}: seen ${count}, ${(100 * (probability ?? 0)).toFixed(0)} %`)
