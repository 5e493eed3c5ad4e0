import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, test } from 'vitest'
import { expectNoFaults } from './axe.ts'
import { describeInBrowser, launch } from './browser.ts'
import { phone, visit } from './open-page.ts'

describeInBrowser('accessibility', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())

  test.each<[string, BrowserContextOptions]>([
    ['desktop', {}],
    ['tablet, with the drawer open', { viewport: { width: 1000, height: 800 } }],
    ['phone', phone],
  ])('axe finds nothing on a %s, light and dark', async (_, options) => {
    // The page's own policy lets no foreign script in.
    const { page } = await visit(browser, { ...options, bypassCSP: true })
    await page.getByText('All flows as a table').click()
    await page.locator('.side .trk input').first().waitFor({ state: 'attached' })
    for (const name of ['More settings', /^What is what/, 'Forecast by day as a table'])
      await page
        .getByText(name)
        .first()
        .evaluate((summary: HTMLElement) => summary.click())
    await page.locator('.side-head .link').evaluate((button: HTMLElement) => button.click())
    const opens = page.locator('#open-levers')
    if (await opens.isVisible()) await opens.click()
    await expectNoFaults(page)
    await page.context().close()
  })
})
