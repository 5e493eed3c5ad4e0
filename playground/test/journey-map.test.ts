import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeInBrowser, launch } from './browser.ts'
import { phone, visit } from './open-page.ts'

describeInBrowser('the journey map', () => {
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    browser = await launch()
    ;({ page } = await visit(browser))
  })
  afterAll(() => browser.close())

  const map = () => page.getByRole('group', { name: 'Journey map' })
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))

  test('arrows walk along the flow and within the phase', async () => {
    await map()
      .getByRole('button', { name: /^Instagram ad,/ })
      .focus()
    const path: (string | undefined)[] = []
    for (const key of ['ArrowDown', 'ArrowUp', 'ArrowRight', 'ArrowLeft']) {
      await page.keyboard.press(key)
      path.push((await focused())?.split(',')[0])
    }
    expect(path.slice(0, 3)).toEqual(['Search', 'Instagram ad', 'Product page'])
    expect(path[3]).toMatch(/Instagram ad|Search|A friend/)
  })

  test('only one touchpoint is in the order of the Tab key', async () => {
    expect(await map().locator('[tabindex="0"]').count()).toBe(1)
    await map()
      .getByRole('button', { name: /^Cart,/ })
      .focus()
    expect(await map().locator('[tabindex="0"]').getAttribute('aria-label')).toMatch(/^Cart,/)
  })

  test('Enter opens a note with what comes next, Escape gives the focus back', async () => {
    const cart = map().getByRole('button', { name: /^Cart,/ })
    await cart.press('Enter')
    const note = page.getByRole('dialog', { name: 'Cart' })
    expect(await note.textContent()).toMatch(/visits per 1,000 visitors/)
    expect(await note.getByRole('row', { name: /^Create account/ }).isVisible()).toBe(true)
    expect(await note.getByRole('row', { name: /for good/ }).isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    expect(await note.count()).toBe(0)
    expect(await focused()).toMatch(/^Cart,/)
  })

  test('pointing at a touchpoint shows the same as a tip', async () => {
    await map()
      .getByRole('button', { name: /^Cart,/ })
      .hover()
    const tip = page.locator('.tip')
    expect(await tip.textContent()).toMatch(/^Cart.*Create account/)
    await page.mouse.move(2, 2)
    await expect.poll(() => tip.count()).toBe(0)
  })

  test('on a phone it runs downward, and so do the arrows', async () => {
    const { page: small } = await visit(browser, phone)
    const box = await small.getByRole('group', { name: 'Journey map' }).boundingBox()
    expect(box?.height).toBeGreaterThan(box?.width ?? 0)
    await small.getByRole('button', { name: /^Instagram ad,/ }).press('ArrowDown')
    expect(await small.evaluate(() => document.activeElement?.ariaLabel)).toMatch(/^Product page,/)
    await small.context().close()
  })

  test('every chart has a table that the keyboard reaches', async () => {
    for (const name of ['All flows as a table', 'Retention as a table', 'Differences as a table']) {
      const summary = page.getByText(name, { exact: true })
      await summary.focus()
      await page.keyboard.press('Enter')
      const table = page.getByRole('region', { name })
      await table.waitFor()
      expect(await table.getByRole('row').count()).toBeGreaterThan(1)
      await page.keyboard.press('Tab')
      expect(await focused()).toBe(name)
    }
  })
})
