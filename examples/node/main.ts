// The library in plain Node: a log is read from its file, fitted, and analysed.
import { readEventLog } from '@sojourn/data'
import { openEvents } from '@sojourn/data/node'
import { analyze } from 'sojourn/analysis'
import { fitJourney } from 'sojourn/estimation'

const file = new URL('../web-shop/events.csv.gz', import.meta.url).pathname
const { log, skipped } = await readEventLog(openEvents(file), {
  customer: 'customer',
  time: 'time',
  touchpoint: 'touchpoint',
})
const { journey } = fitJourney(log, { goals: ['order'], gap: '90d' })
const { conversion, dropOff } = analyze(journey)
console.log(
  `${log.customers} customers, ${log.time.length} events, ${skipped.length} rows left out`,
)
console.log(`${(100 * (conversion ?? 0)).toFixed(1)} % order; most are lost at ${dropOff[0]?.from}`)
