import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeInBrowser, launch, playground } from './browser.ts'
import { newPage, settled, visit } from './open-page.ts'

const languages = [
  ['en', /^The combination of 3 changes /],
  ['nb', /^Kombinasjonen av 3 endringer /],
  ['da', /^Kombinationen af 3 ændringer /],
  ['sv', /^Kombinationen av 3 ändringar /],
] as const

describeInBrowser('opening the studio', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())

  test('nothing is complained about and nothing is loaded from elsewhere', async () => {
    const { page, complaints } = await visit(browser)
    await settled(page)
    await page.getByText('Forecast by day as a table').waitFor()
    const loaded = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => name),
    )
    expect(complaints).toEqual([])
    expect(loaded.filter((address) => !address.startsWith(playground))).toEqual([])
    for (const fact of ['Generated example data', 'Not backtested'])
      expect(await page.getByText(fact).isVisible()).toBe(true)
    expect(await page.getByText(/^Fitted on/).textContent()).toMatch(/journeys of .* customers/)
    await page.context().close()
  })

  test.each(languages)(
    'an example stands in the reader’s language: %s',
    async (locale, finding) => {
      const { page, complaints } = await visit(browser, { path: '#/example/yoga-studio', locale })
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(finding)
      expect(await page.locator('html').getAttribute('lang')).toBe(locale)
      if (locale !== 'en')
        for (const part of await page.locator('h1, .facts, .kpis, .side').all())
          expect(await part.innerText()).not.toMatch(/\b(the|lever|levers|of 100|draws|now)\b/)
      expect(complaints).toEqual([])
      await page.context().close()
    },
  )

  test('an address without a document is said so, with a way on', async () => {
    const { page } = await newPage(browser)
    await page.goto(`${playground}#/studio/nothing`)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(
      /nothing at this address/,
    )
    expect(
      await page.getByRole('link', { name: 'To the start page', exact: true }).isVisible(),
    ).toBe(true)
    await page.context().close()
  })

  test('a worker that fails is a sentence, not a page that hangs', async () => {
    const { page } = await newPage(browser)
    await page.route(/(quick|whole)\.worker/, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("no room")' }),
    )
    await page.goto(`${playground}#/example/fitted-web-shop`)
    await page.getByText(/could not be worked out: no room/).waitFor()
    expect(await page.getByRole('group', { name: 'Journey map' }).isVisible()).toBe(true)
    await page.context().close()
  })
})
