// Writes events.csv.gz and journey.json anew, byte for byte the same on every machine:
// npm run example:web-shop
import { writeFileSync } from 'node:fs'
import { readEventLog } from '@sojourn/data'
import { gzipSync } from 'fflate'
import { fitJourney } from 'sojourn/estimation'
import { describeJourney } from 'sojourn/model'
import { fitOptions, truth, webShopLog } from './web-shop.ts'
import { writeCsv } from './write-csv.ts'

const path = (name: string) => new URL(name, import.meta.url)

// fflate, since zlib's bytes differ between versions of Node; no time stamp, for the same reason.
const csv = new TextEncoder().encode(writeCsv(webShopLog()))
writeFileSync(path('events.csv.gz'), gzipSync(csv, { level: 9, mtime: 0 }))

const { log } = await readEventLog([csv], {
  customer: 'customer',
  time: 'time',
  touchpoint: 'touchpoint',
  channel: 'channel',
  value: 'value',
})
const { journey } = fitJourney(log, { ...fitOptions, source: 'events.csv.gz' })
writeFileSync(path('journey.json'), `${JSON.stringify(describeJourney(journey, truth), null, 2)}\n`)
