import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeInBrowser, launch, playground } from './browser.ts'
import { settled, visit } from './open-page.ts'

describeInBrowser('opening the page', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())

  test('nothing is complained about and nothing is loaded from elsewhere', async () => {
    const { page, complaints } = await visit(browser)
    await settled(page)
    const loaded = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => name),
    )
    expect(complaints).toEqual([])
    expect(loaded.filter((address) => !address.startsWith(playground))).toEqual([])
  })

  test('the map is painted within a second', { retry: 4 }, async () => {
    const page = await browser.newPage()
    await page.goto(playground)
    await page.getByRole('group', { name: 'Journey map' }).waitFor()
    // It is painted with the rest of the page, at once.
    const painted = await page.evaluate(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
    )
    await page.close()
    expect(painted).toBeLessThan(1000)
  })

  test('the finding is a sentence with a range, and says what it rests on', async () => {
    const { page } = await visit(browser)
    const finding = await page.getByRole('heading', { level: 1 }).textContent()
    expect(finding).toMatch(
      /^Both changes together would likely bring \d\.\d to \d\.\d more orders/,
    )
    for (const fact of ['Generated example data', 'Not backtested'])
      expect(await page.getByText(fact).isVisible()).toBe(true)
    expect(await page.getByText(/^Fitted on/).textContent()).toMatch(/journeys of .* customers/)
  })

  test('a worker that fails is a sentence, not a page that hangs', async () => {
    const page = await browser.newPage()
    await page.route(/forecast\.worker/, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("no room")' }),
    )
    await page.goto(playground)
    expect(await page.getByRole('alert').textContent()).toMatch(/could not be worked out.*no room/)
    expect(await page.getByRole('group', { name: 'Journey map' }).isVisible()).toBe(true)
  })
})
