import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Browser } from 'playwright-core'
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

  test.each([
    ['desktop', {}],
    ['phone', phone],
  ])('axe finds nothing on a %s, light and dark', async (_, options) => {
    // The page's own policy lets no foreign script in.
    const { page } = await visit(browser, { ...options, bypassCSP: true })
    await page.getByText('All flows as a table').click()
    await page.getByRole('button', { name: /^Cart,/ }).press('Enter')
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
