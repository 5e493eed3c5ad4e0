import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeInBrowser, launch } from './browser.ts'
import { patiently, settled, visit } from './open-page.ts'

describeInBrowser('printing the studio', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())

  test('waits for the parts that nobody scrolled to', async () => {
    const { page, complaints } = await visit(browser, { path: '#/example/web-shop' })
    await settled(page)
    await page.evaluate(() => {
      window.print = () => {
        document.documentElement.dataset.printed = 'yes'
      }
    })
    const pinned = page.getByRole('region', { name: 'Pinned scenarios' })
    await expect
      .poll(() => pinned.getByText('…', { exact: true }).count(), patiently)
      .toBeGreaterThan(0)
    await page.keyboard.press('Control+p')
    await page.getByText('The page is being made ready to print.').waitFor()
    await page.locator('html[data-printed=yes]').waitFor({ timeout: 40_000 })
    await page.emulateMedia({ media: 'print' })
    expect(await pinned.getByText('…', { exact: true }).count()).toBe(0)
    expect(await page.getByText('The page is being made ready to print.').count()).toBe(0)
    expect(await page.getByText('Some parts are still being worked out.').isVisible()).toBe(false)
    expect(complaints).toEqual([])
  })

  test('by the browser’s menu says on paper that parts are missing', async () => {
    const { page } = await visit(browser, { path: '#/example/web-shop' })
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    const part = page.getByText('Some parts are still being worked out.')
    expect(await part.isVisible()).toBe(false)
    await page.emulateMedia({ media: 'print' })
    expect(await part.isVisible()).toBe(true)
  })
})
