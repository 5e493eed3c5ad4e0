import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectNoFaults } from './axe.ts'
import { describeInBrowser, launch, playground } from './browser.ts'
import { csvOf, generatedLog } from './generated-log.ts'
import { patiently, phone } from './open-page.ts'
import { tooWide, visitPath } from './open-path.ts'
import { storedJourney } from './stored-journey.ts'

const parquet = readFileSync(
  new URL('../../packages/data/test/files/snappy.parquet', import.meta.url),
)

/** Chooses a file as a person does. */
async function choose(page: Page, name: string, content: string | Buffer): Promise<void> {
  await page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) })
}

/**
 * Keeps back what the worker answers first to some kinds of questions, so that its work lasts until it
 * is cancelled, however fast the machine is.
 */
function keepBack(kinds: string[]): void {
  const { postMessage, addEventListener } = Worker.prototype
  const ids = new Set<number>()
  Worker.prototype.postMessage = function (message) {
    const place = kinds.indexOf(message.kind)
    if (place >= 0) ids.add(message.id)
    if (place >= 0) kinds.splice(place, 1)
    postMessage.call(this, message)
  }
  Worker.prototype.addEventListener = function (
    type: string,
    listener: EventListenerOrEventListenerObject,
  ) {
    addEventListener.call(this, type, (event) => {
      const { data } = event as MessageEvent
      if (type === 'message' && ids.has(data.id) && !('progress' in data)) return
      if (typeof listener === 'function') listener.call(this, event)
    })
  }
}

describeInBrowser('learning a journey from a file', () => {
  let browser: Browser
  const csv = csvOf(generatedLog(8_000))
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())

  test('from a CSV of one’s own to a tested journey in the studio', async () => {
    const { page, complaints } = await visitPath(browser, 'fit')
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.getByText('Nothing leaves this machine', { exact: true }).first().waitFor()
    await choose(page, 'boots.csv', csv)
    await page.getByText(/8,000 rows read/).waitFor()
    for (const [label, value] of [
      ['Customer', 'user_id'],
      ['Time', 'created_at'],
      ['Touchpoint', 'page'],
      ['Value', 'revenue'],
    ])
      expect(await page.getByLabel(label as string, { exact: true }).inputValue()).toBe(value)
    expect(await page.getByLabel('What “order” is').inputValue()).toBe('goal')
    await page.getByLabel('Currency of the values').fill('nok')
    await page.getByRole('button', { name: 'Learn the journey' }).click()
    await page.getByText(/^Learnt from [\d,]+ journeys of/).waitFor()
    await page.getByText(/^The forecast (holds|is not refuted)\.$/).waitFor(patiently)
    await page.getByText(/Most are lost at/).waitFor()
    await page.getByRole('button', { name: 'Open in the studio' }).click()
    const journey = await storedJourney(page)
    expect(journey).toMatchObject({ name: 'boots', provenance: 'measured', currency: 'NOK' })
    expect(journey.conversions).toEqual(['order'])
    expect(journey.evidence).toMatchObject({
      source: 'boots.csv',
      minGroup: 5,
      backtest: { verdict: 'passes' },
    })
    await page.locator('.kpi').nth(1).waitFor(patiently)
    await page.getByText(/^Fitted on/).waitFor()
    await page.getByText(/^Backtest passed: conversion within the band on/).waitFor()
    expect(asked.filter((url) => !url.startsWith(playground))).toEqual([])
    expect(complaints).toEqual([])
    await page.context().close()
  })

  test('a file dropped on the page, or chosen on the start page, is looked at', async () => {
    const { page } = await visitPath(browser, '')
    await choose(page, 'from-start.csv', csv)
    await expect.poll(() => page.url()).toMatch(/#\/fit$/)
    await page.getByText('from-start.csv').first().waitFor()
    await page.getByText(/8,000 rows read/).waitFor()
    await page.evaluate(() => {
      const data = new DataTransfer()
      data.items.add(
        new File(['who,at,what\na,2024-01-01,ad\na,2024-01-02,order\n'], 'dropped.csv'),
      )
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true }))
    })
    await page.getByText('dropped.csv').first().waitFor()
    await page.getByText(/2 rows read/).waitFor()
    await page.context().close()
  })

  test('a broken file says what is wrong at its step, and another one goes on', async () => {
    const { page } = await visitPath(browser, 'fit')
    await choose(page, 'broken.parquet', Buffer.concat([parquet.subarray(0, 40), Buffer.from('?')]))
    const alert = page.getByRole('region', { name: /The file/ }).getByRole('alert')
    await alert.waitFor()
    expect(await alert.textContent()).toMatch(/can’t be read.*damaged, cut off.*copy it again/s)
    await choose(page, 'odd.csv', 'who,when,what\na,soon,ad\nb,later,order\n')
    await page.getByText('Choose the column of the time.').waitFor()
    await page.getByLabel('Customer', { exact: true }).selectOption('who')
    await page.getByLabel('Touchpoint', { exact: true }).selectOption('what')
    await page.getByLabel('Time', { exact: true }).selectOption('when')
    await page.getByText(/2 of 2 times in the first rows can’t be read, such as “soon”/).waitFor()
    const columns = page.getByRole('region', { name: /What the columns mean/ })
    await columns.getByText(/"soon" is not a time/).waitFor()
    await columns.getByText('Line 2').waitFor()
    await choose(page, 'good.csv', 'who,when,what\na,31.12.2024,ad\na,01.01.2025,order\n')
    await page.getByText(/the first is 31 December 2024/).waitFor()
    await page.getByText(/2 rows read/).waitFor()
    expect(await page.getByRole('alert').count()).toBe(0)
    await page.context().close()
  })

  test('packed Parquet and a table of paths are read too', async () => {
    const { page } = await visitPath(browser, 'fit')
    await choose(page, 'log.parquet.gz', gzipSync(parquet))
    await page.getByLabel('Time', { exact: true }).selectOption('ms')
    await page.getByText(/rows read/).waitFor()
    await choose(page, 'paths.csv', 'path,conversions,nulls\nad > mail,30,70\nmail,10,90\n')
    await page.getByText(/has counts and no customers/).waitFor()
    await page.getByRole('button', { name: 'Learn the journey' }).click()
    await page.getByText('Learnt from the paths of 200 customers').waitFor()
    await page.getByRole('button', { name: 'Open in the studio' }).click()
    const { evidence } = await storedJourney(page)
    expect(evidence?.transitions?.ad).toEqual({ mail: 100 })
    await page.context().close()
  })

  test('reading and testing can be cancelled; choices stay, and the work goes on when asked', async () => {
    const { page } = await visitPath(browser, 'fit')
    await page.evaluate(keepBack, ['read', 'test'])
    await choose(page, 'large.csv', csvOf(generatedLog(40_000)))
    const cancel = page.getByRole('button', { name: 'Cancel' })
    await page.getByLabel('Time', { exact: true }).waitFor()
    await cancel.click()
    await page.getByText(/Cancelled\. Nothing that you chose is lost/).waitFor()
    expect(await page.getByLabel('Time', { exact: true }).inputValue()).toBe('created_at')
    await page.getByRole('button', { name: 'Go on' }).click()
    await page.getByText(/40,000 rows read/).waitFor()
    await page.getByLabel('What “cart” is').selectOption('goal')
    await page.getByRole('button', { name: 'Learn the journey' }).click()
    await page.getByText(/^Learnt from/).waitFor()
    await cancel.click()
    await page.getByText('Not tested yet', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Open in the studio' }).click()
    const { conversions, evidence } = await storedJourney(page)
    expect([...(conversions ?? [])].sort()).toEqual(['cart', 'order'])
    expect(evidence?.backtest).toBeUndefined()
    await page.context().close()
  })

  test('rules, names left out and the smallest group; what is out of date says so', async () => {
    const { page } = await visitPath(browser, 'fit')
    await choose(page, 'boots.csv', csv)
    await page.getByText(/8,000 rows read/).waitFor()
    await page.getByText('Rules that make touchpoints of raw names').click()
    await page.getByRole('button', { name: 'Add a rule' }).click()
    await page.getByLabel('If the name').selectOption('exact')
    await page.getByLabel('Text').fill('reviews')
    await page.getByLabel('call it').fill('product')
    await page.getByLabel('call it').press('Tab')
    await page.getByText(/Names that no rule catches: 5/).waitFor()
    await page.getByLabel('What “checkout” is').selectOption('out')
    await page.getByRole('button', { name: 'Learn the journey' }).click()
    await page.getByText(/^Learnt from/).waitFor()
    await page.getByLabel('Smallest group').fill('50')
    await page.getByLabel('Smallest group').press('Tab')
    await page.getByText('Out of date because a choice above changed').waitFor()
    expect(await page.getByRole('button', { name: 'Open in the studio' }).count()).toBe(0)
    await page.getByRole('button', { name: 'Learn it again' }).click()
    await page.getByRole('button', { name: 'Open in the studio' }).click()
    const { touchpoints, evidence } = await storedJourney(page)
    const ids = touchpoints.map(({ id }) => id)
    expect(ids).toContain('product')
    expect(ids).not.toContain('reviews')
    expect(ids).not.toContain('checkout')
    expect(evidence?.minGroup).toBe(50)
    await page.context().close()
  })

  test.each([
    ['desktop', { locale: 'en' }],
    ['phone in Danish', { ...phone, locale: 'da' }],
  ])('axe finds nothing and nothing scrolls sideways on a %s', async (_, options) => {
    const { page } = await visitPath(browser, 'fit', { ...options, bypassCSP: true })
    await choose(page, 'boots.csv', csv)
    await page.locator('.fit-primary').click()
    await page.locator('.fit-verdict').waitFor(patiently)
    expect(await tooWide(page)).toBeLessThanOrEqual(0)
    await expectNoFaults(page)
    await page.context().close()
  })
})
