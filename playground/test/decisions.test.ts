import { readFileSync } from 'node:fs'
import { readShareLink } from '@sojourn/notebook'
import type { Browser, BrowserContextOptions, Download, Page } from 'playwright-core'
import { readJourney } from 'sojourn/model'
import { readScenario } from 'sojourn/scenarios'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeSettings } from '../src/studio/share/settings-link.ts'
import { expectNoFaults } from './axe.ts'
import { describeInBrowser, launch, playground } from './browser.ts'
import { newPage, phone, sideways } from './open-page.ts'

/** Figures of many draws take their time on a busy machine. */
const patiently = { timeout: 100_000 }
const on = (id: 'added-reviews' | 'clear-prices' | 'size-guide') => ({
  id,
  on: true,
  parameters: [],
})
/** Both levers are the plan, and each is pinned by itself. */
const link = writeSettings({
  version: 1,
  example: 'clothes-shop',
  plan: [on('added-reviews'), on('size-guide')],
  pins: [
    { title: 'Reviews only', levers: [on('added-reviews')] },
    { title: 'Sizes only', levers: [on('size-guide')] },
  ],
})

/** Of an example whose figures are sooner worked out. */
const smaller = writeSettings({
  version: 1,
  example: 'consulting-firm',
  plan: [on('added-reviews'), on('clear-prices')],
  pins: [{ title: 'Reviews only', levers: [on('added-reviews')] }],
})

async function open(browser: Browser, hash: string, options?: BrowserContextOptions) {
  const visit = await newPage(browser, options)
  await visit.page.goto(playground + hash)
  return visit
}

/** The page with everything worked out that helps to decide. */
async function decided(page: Page): Promise<void> {
  for (const name of ['Pinned scenarios', 'Why it moves', 'What would have to be true']) {
    const part = page.getByRole('region', { name })
    await part.scrollIntoViewIfNeeded(patiently)
  }
  await page.getByText(/^For conversion to become/).waitFor(patiently)
  await page.getByText('Shares as a table').waitFor(patiently)
}

const strip = (page: Page) => page.getByRole('region', { name: 'Pinned scenarios' })

async function text(download: Download): Promise<string> {
  return readFileSync(await download.path(), 'utf8')
}

/** Numbers of a table below its summary, as they are shown. */
async function cellsOf(page: Page, summary: string): Promise<string[][]> {
  const table = page.getByRole('region', { name: summary })
  if (!(await table.isVisible())) await page.getByText(summary, { exact: true }).click()
  const rows = table.getByRole('row')
  await rows.nth(1).waitFor()
  return rows.evaluateAll((all) =>
    all.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent ?? '')),
  )
}

describeInBrowser('deciding', { timeout: 300_000 }, () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())

  test('pinned scenarios stand side by side, say what differs, and are renamed, shown and removed', async () => {
    const { page, complaints } = await open(browser, link)
    await strip(page).scrollIntoViewIfNeeded(patiently)
    const row = (name: RegExp) => strip(page).getByRole('row', { name })
    await row(/^Reviews only.*in 20/).waitFor(patiently)
    expect(await row(/^Sizes only/).textContent()).toContain('Size guide')
    // The plan is neither of them, so that it has a row of its own.
    expect(await row(/^The plan/).textContent()).toContain('on the map')
    expect(await strip(page).getByRole('heading').textContent()).toMatch(/best of 6/)

    // Pinned, the plan is one of them; it is a notebook of one's own from then on.
    await page.getByRole('button', { name: 'Pin', exact: true }).click()
    await row(/on the map/).waitFor()
    expect(await row(/^The plan/).count()).toBe(0)
    expect(page.url()).toMatch(/#\/studio\/[\w-]+$/)

    await page.getByLabel('What to do with Sizes only').click()
    await page.getByRole('button', { name: 'Rename' }).click()
    await page.getByLabel('New name of Sizes only').fill('A size guide, on every page')
    await page.keyboard.press('Enter')
    await row(/^A size guide, on every page/).waitFor()
    await page.getByLabel('What to do with A size guide, on every page').press('Enter')
    await page.getByRole('button', { name: 'Show on the map' }).press('Enter')
    await expect
      .poll(() => row(/^A size guide, on every page/).textContent(), patiently)
      .toContain('on the map')
    await page.getByLabel('What to do with Reviews only').click()
    await page.getByRole('button', { name: 'Remove' }).click()
    await expect.poll(() => row(/^Reviews only/).count()).toBe(0)

    // By revenue the unit is money, and the order of the draws the same.
    await strip(page).getByRole('radio', { name: 'Revenue' }).check()
    await strip(page)
      .getByText(/NOK, against now/)
      .waitFor(patiently)
    expect(complaints).toEqual([])
    await page.context().close()
  })

  describe('on a page where all is worked out', () => {
    let page: Page
    let complaints: string[]
    beforeAll(async () => {
      ;({ page, complaints } = await open(browser, link))
      await decided(page)
    })
    afterAll(() => page.context().close())

    test('what is exported is a picture, a drawing, the table, files that can be read, a report', async () => {
      const why = page.getByRole('region', { name: 'Why it moves' })
      const save = async (what: string) => {
        await why.getByLabel(/^Save:/).click()
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          why.getByRole('button', { name: what }).click(),
        ])
        return download
      }
      const png = readFileSync(await (await save('Picture (PNG)')).path())
      expect([...png.subarray(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10])
      expect(png.readUInt32BE(16)).toBe(2 * 880)
      expect(await inkOf(page, png)).toBeGreaterThan(0.01)

      const svg = await text(await save('Drawing (SVG)'))
      // Not in the page: its policy lets no text become markup.
      const blank = await page.context().newPage()
      const root = await blank.evaluate((source) => {
        const parsed = new DOMParser().parseFromString(source, 'image/svg+xml')
        return [parsed.querySelector('parsererror') === null, parsed.documentElement.tagName]
      }, svg)
      await blank.close()
      expect(root).toEqual([true, 'svg'])
      expect(svg).not.toContain('var(--')

      const csv = await text(await save('Table (CSV)'))
      const shown = await cellsOf(page, 'Shares as a table')
      const lines = csv.replace('\ufeff', '').trim().split('\r\n')
      expect(lines).toHaveLength(shown.length)
      expect(lines[0]?.split(',').length).toBe(shown[0]?.length)
      expect(lines.map((line) => line.split(',')[0])).toEqual(shown.map((row) => row[0]))

      const file = async (name: string) => {
        await page.getByText('Export', { exact: true }).click()
        const [download] = await Promise.all([
          page.waitForEvent('download', patiently),
          page.getByRole('button', { name }).click(),
        ])
        return download
      }
      const scenario = readScenario(
        JSON.parse(await text(await file('The plan, as a scenario file'))),
      )
      expect(new Set(scenario.changes.map(({ lever }) => lever))).toEqual(
        new Set(['added-reviews', 'size-guide']),
      )
      expect(
        readJourney(JSON.parse(await text(await file('The journey, as a file')))).currency,
      ).toBe('NOK')
      const report = await file('Report (HTML)')
      expect(report.suggestedFilename()).toBe('Clothes shop.report.html')
      await opensByItself(browser, await text(report))
      expect(complaints).toEqual([])
    })

    test('shares add up to the whole, and what matters is told', async () => {
      const rows = (await cellsOf(page, 'Shares as a table')).slice(1)
      const shares = rows.map((row) => Number(row[2]?.replace('−', '-').replace(',', '')))
      const [now = 0, ...others] = shares
      const after = others.pop() ?? 0
      expect(others).toHaveLength(2)
      expect(others.reduce((sum, share) => sum + share, now)).toBeCloseTo(after, 2)
      await page.getByRole('radio', { name: 'Step' }).check()
      await page
        .getByText(/Size guide → Cart/)
        .first()
        .waitFor(patiently)

      const test = page.getByRole('region', { name: 'What to test first' })
      await test.getByText('What only you know').click()
      await test.getByLabel('Margin of revenue, %').fill('900')
      await test.getByLabel('Margin of revenue, %').press('Tab')
      await test.getByText('A number from 0 to 100 is needed.').waitFor()
      await test.getByLabel('Margin of revenue, %').fill('40')
      await test.getByLabel('Cost to build: The plan, NOK').fill('9000')
      await test.getByLabel('Cost to build: The plan, NOK').press('Tab')
      // Both levers of the plan bear half of it.
      await strip(page)
        .getByText(/cost, once\s4,500\sNOK/)
        .first()
        .waitFor(patiently)
      expect(complaints).toEqual([])
    })
  })

  test('levers are chosen for a budget, with what that brings and what it costs', async () => {
    const { page, complaints } = await open(browser, link)
    const part = page.getByRole('region', { name: 'Which levers for a budget' })
    await part.scrollIntoViewIfNeeded(patiently)
    await part
      .getByRole('heading', { name: /likely bring [\d,]+\sNOK more in 365\sdays$/ })
      .waitFor({ timeout: 200_000 })
    await part.getByText('The best sets as a table', { exact: true }).waitFor()
    await part.getByText(/Margin within 365 days, after all costs/).waitFor()
    expect(complaints).toEqual([])
    await page.context().close()
  })

  test('a link opens what was shared, of the settings alone and of the whole notebook', async () => {
    const { page, complaints } = await open(browser, link, {
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    const copy = async () => {
      await page.getByRole('button', { name: 'Copy link' }).click()
      await page.getByText('The link is copied.').waitFor()
      return page.evaluate(() => navigator.clipboard.readText())
    }
    await page.getByText('Share', { exact: true }).click()
    await page.getByText(/It opens the example “Clothes shop”/).waitFor(patiently)
    const short = await copy()
    expect(new URL(short).hash).toBe(link)
    await page.getByRole('radio', { name: 'The whole notebook' }).check()
    const whole = await copy()
    expect(whole.length).toBeLessThan(30_000)
    const notebook = await readShareLink(new URL(whole).hash)
    expect(notebook?.cells.filter(({ kind }) => kind === 'levers')).toHaveLength(3)
    expect(complaints).toEqual([])
    await page.context().close()

    const other = await open(browser, new URL(short).hash, { locale: 'da-DK' })
    await other.page.getByRole('row', { name: /^Reviews only/ }).waitFor(patiently)
    expect(await other.page.getByRole('row', { name: /^Planen/ }).textContent()).toContain(
      'på kortet',
    )
    expect(other.complaints).toEqual([])
    await other.page.context().close()
  })

  test.each([
    ['cut', link.slice(0, -9)],
    ['of nothing', '#settings='],
    ['forged', `#settings=${Buffer.from('{"__proto__":{"a":1}}').toString('base64url')}`],
    ['far too long', `#settings=${'A'.repeat(20_000)}`],
  ])('a link that is %s gets one message', async (_, hash) => {
    const { page, complaints } = await open(browser, hash)
    await page.getByRole('alert').waitFor()
    expect(await page.getByRole('alert').count()).toBe(1)
    expect(await page.getByRole('heading').textContent()).toBe('This link can’t be opened')
    expect(complaints).toEqual([])
    await page.context().close()
  })

  test('on a phone nothing scrolls sideways, and axe finds nothing, light and dark', async () => {
    const { page, complaints } = await open(browser, smaller, { ...phone, bypassCSP: true })
    await decided(page)
    await page.getByText('Share', { exact: true }).click()
    expect(await sideways(page)).toBe(0)
    await expectNoFaults(page, { parts: ['.pins', '.why', '.test', '.share'] })
    expect(complaints).toEqual([])
    await page.context().close()
  })
})

/** Share of a picture's pixels that are dark: something is drawn on it. */
function inkOf(page: Page, png: Buffer): Promise<number> {
  return page.evaluate(async (base64) => {
    const image = new Image()
    image.src = `data:image/png;base64,${base64}`
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.naturalWidth
    canvas.height = image.naturalHeight
    const context = canvas.getContext('2d') as CanvasRenderingContext2D
    context.drawImage(image, 0, 0)
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
    let dark = 0
    for (let i = 0; i < data.length; i += 4) if ((data[i] as number) < 128) dark++
    return dark / (data.length / 4)
  }, png.toString('base64'))
}

/** A page that asks the network for nothing, runs nothing, and says what it found. */
async function opensByItself(browser: Browser, html: string): Promise<void> {
  const context = await browser.newContext({ offline: true })
  const page = await context.newPage()
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.setContent(html)
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Clothes shop')
  expect(await page.locator('svg').count()).toBeGreaterThan(3)
  expect(await page.locator('script').count()).toBe(0)
  expect(asked).toEqual([])
  await context.close()
}
