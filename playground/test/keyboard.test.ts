import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeInBrowser, launch } from './browser.ts'
import { notebookWith, visitRunning } from './notebook-visit.ts'
import { patiently, visit } from './open-page.ts'

describeInBrowser('by keyboard alone, the focus is never lost', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())

  test('renaming a pin', async () => {
    const { page } = await visit(browser, { path: '#/example/clothes-shop' })
    const menus = page.locator('.pins tr summary')
    await menus.first().waitFor(patiently)
    await menus.first().focus()
    for (const end of ['Escape', 'Enter']) {
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      await focused(page, 'Rename')
      await page.keyboard.press('Enter')
      await focused(page, /^New name of/)
      await page.keyboard.type('!')
      await page.keyboard.press(end)
      await focused(page, /^What to do with/)
    }
    await page.context().close()
  })

  test('what is opened over a notebook gives it back to the cell', async () => {
    const cells = [{ id: 'a', kind: 'code', source: '6 * 7' }]
    const { page } = await visitRunning(browser, notebookWith(cells))
    await page.locator('.nb-value').waitFor(patiently)
    await page.getByRole('article').focus()
    for (const [keys, there] of [
      ['Control+f', 'Find'],
      ['Control+k', 'Filter commands'],
      ['?', 'Close'],
      ['Enter', /^Editor/],
    ] as const) {
      await page.keyboard.press(keys)
      await focused(page, there)
      await page.keyboard.press('Escape')
      await focused(page, 'Code cell')
    }
    await page.context().close()
  })
})

/** Waits until what has the focus is called so; the page itself is called nothing. */
async function focused(page: Page, name: string | RegExp): Promise<void> {
  const said = () =>
    page.evaluate(() => {
      const { activeElement: at, body } = document
      return at === null || at === body ? '' : (at.getAttribute('aria-label') ?? at.textContent)
    })
  await expect.poll(said).toMatch(name)
}
