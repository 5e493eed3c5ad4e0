import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeInBrowser, launch } from './browser.ts'
import { phone, visit } from './open-page.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

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
    const lever = page.locator('.side .sw').first()
    await lever.waitFor({ state: 'attached' })
    await lever.evaluate((button: HTMLElement) => button.click())
    await page.locator('.side .trk input').first().waitFor({ state: 'attached' })
    for (const name of ['More settings', /^What is what/, 'Forecast by day as a table'])
      await page
        .getByText(name)
        .first()
        .evaluate((summary: HTMLElement) => summary.click())
    await page.locator('.side-head .link').evaluate((button: HTMLElement) => button.click())
    const opens = page.locator('#open-levers')
    if (await opens.isVisible()) await opens.click()
    await page.evaluate(axe)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await page.locator(`[data-theme=${colorScheme}]`).waitFor()
      const { violations } = await page.evaluate(() =>
        (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
      )
      const found = violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])
      expect(found, colorScheme).toEqual([])
    }
    await page.context().close()
  })
})
