import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { readEventLog } from '@sojourn/data'
import { openEvents } from '@sojourn/data/node'
import { fitJourney } from 'sojourn/estimation'
import { describeJourney, durationSeconds, parseJourney } from 'sojourn/model'
import { parseScenario, planScenario } from 'sojourn/scenarios'
import { describe, expect, test } from 'vitest'
import { fitOptions, truth, webShopLog } from '../web-shop.ts'
import { writeCsv } from '../write-csv.ts'

const file = (name: string) => new URL(`../${name}`, import.meta.url)
const text = (name: string) => readFileSync(file(name), 'utf8')

describe('the bundled log', () => {
  test('is what the generator writes, byte for byte', () => {
    const packed = readFileSync(file('events.csv.gz'))
    expect(packed.length).toBeLessThan(2_000_000)
    expect(gunzipSync(packed).toString('utf8')).toBe(writeCsv(webShopLog()))
  })

  test('reaches past the purchase, and has 20,000 customers', async () => {
    const log = webShopLog()
    expect(log.customers).toBe(20_000)
    for (const id of ['delivery', 'support', 'return-visit', 'recommend'])
      expect(log.touchpoint.filter((code) => log.touchpoints[code] === id).length).toBeGreaterThan(
        100,
      )
  })

  test('has no stay as long as the gap it is fitted with', () => {
    const log = webShopLog()
    const gap = 1000 * durationSeconds(fitOptions.gap ?? '0s')
    const last = new Map<number, number>()
    let longest = 0
    for (const [i, time] of log.time.entries()) {
      const customer = log.customer[i] as number
      longest = Math.max(longest, time - (last.get(customer) ?? time))
      last.set(customer, time)
    }
    expect(longest).toBeGreaterThan(gap / 3)
    expect(longest).toBeLessThan(gap)
  })
})

describe('the fitted journey', () => {
  const journey = parseJourney(text('journey.json'))

  test('is what a fit of the log gives', async () => {
    const { log, skipped } = await readEventLog(openEvents(fileURLToPath(file('events.csv.gz'))), {
      customer: 'customer',
      time: 'time',
      touchpoint: 'touchpoint',
      channel: 'channel',
      value: 'value',
    })
    expect(skipped).toEqual([])
    const fit = fitJourney(log, { ...fitOptions, source: 'events.csv.gz' })
    expect(fit.journeys).toBe(20_000)
    expect(fit.censored).toBeGreaterThan(0)
    expect(JSON.parse(JSON.stringify(describeJourney(fit.journey, truth)))).toEqual(
      JSON.parse(text('journey.json')),
    )
  })

  test('takes the scenarios of the example', () => {
    for (const name of ['shorter-checkout', 'added-reviews'])
      expect(
        planScenario(journey, parseScenario(text(`scenarios/${name}.json`))).chain.touchpoints,
      ).toBe(journey.touchpoints.length)
  })
})
