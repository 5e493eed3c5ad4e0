import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeInBrowser, launch } from './browser.ts'
import { settled, visit } from './open-page.ts'

/** All pins are worked out ahead before the strip follows, which takes its time on a busy machine. */
const patiently = { timeout: 60_000 }

describeInBrowser('pins beside a held slider', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())

  test('the plan moves in the strip before the slider is let go; pins keep their figures', {
    timeout: 180_000,
  }, async () => {
    // Tall, so that the slider and the pins are seen at once.
    const { page, complaints } = await visit(browser, {
      path: '#/example/web-shop',
      viewport: { width: 1440, height: 3000 },
    })
    await settled(page)
    await page.getByRole('banner').getByRole('button', { name: 'Pin', exact: true }).click()
    const strip = page.locator('.pins-table')
    const name = await strip.locator('tr.pins-shown b').textContent()
    const pin = strip.getByRole('row').filter({ has: page.getByText(name ?? '', { exact: true }) })
    const figures = (which: typeof pin) => which.locator('td.n').first().textContent()
    await expect.poll(() => figures(pin), patiently).toMatch(/\d/)
    await settled(page)
    const rows = await strip.getByRole('row').count()
    const before = await figures(pin)

    const panel = page.getByRole('complementary', { name: 'What would you change?' })
    await panel.locator('.fan .half').first().waitFor({ state: 'attached' })
    const slider = panel.getByRole('slider', { name: 'More reviews and case studies' })
    const start = await slider.inputValue()
    await slider.hover()
    const box = await slider.boundingBox()
    if (box === null) throw new Error('The slider is not there.')
    const to = (share: number) =>
      page.mouse.move(box.x + 8 + (box.width - 16) * share, box.y + box.height / 2)
    await to(0.4)
    await page.mouse.down()
    await to(0.1)
    expect(await slider.inputValue()).not.toBe(start)
    // The plan is no longer what was pinned: it has a row of its own, with figures.
    await expect.poll(() => strip.getByRole('row').count(), patiently).toBe(rows + 1)
    const plan = strip.getByRole('row', { name: /^The plan/ })
    await expect.poll(() => figures(plan), patiently).toMatch(/\d/)
    const first = await figures(plan)
    await to(1)
    await expect.poll(() => figures(plan), patiently).not.toBe(first)
    expect(await figures(pin)).toBe(before)
    await page.mouse.up()
    expect(complaints).toEqual([])
    await page.context().close()
  })
})
