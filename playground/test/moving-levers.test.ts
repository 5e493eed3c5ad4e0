import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { describeInBrowser, launch } from './browser.ts'
import { patiently, settled, visit } from './open-page.ts'

describeInBrowser('moving the levers', () => {
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    browser = await launch()
    ;({ page } = await visit(browser))
  })
  afterAll(() => browser.close())
  afterEach(async () => {
    const reset = panel().getByRole('button', { name: 'Reset both' })
    if (await reset.isEnabled()) await reset.click()
    await expect.poll(finding, patiently).toMatch(/^Both changes together/)
  })

  const panel = () => page.getByRole('complementary', { name: 'What would you change?' })
  const slider = (name: string) => panel().getByRole('slider', { name })
  const conversion = () => page.getByRole('region', { name: 'Conversion' }).textContent()
  /** The drawing of the chart with that table; its name is a summary of what it shows. */
  const chart = (name: string) =>
    page
      .locator('figure')
      .filter({ hasText: `${name} as a table` })
      .getByRole('img')
  const finding = () => page.getByRole('heading', { level: 1 }).textContent()

  test('a slider moved by keyboard moves the figures, the map and both charts', async () => {
    const shown = () =>
      Promise.all([
        conversion(),
        page.getByRole('button', { name: /^Cart,/ }).getAttribute('aria-label'),
        chart('Retention').getAttribute('aria-label'),
        chart('Differences').getAttribute('aria-label'),
      ])
    await settled(page)
    const before = await shown()
    await slider('Shorter checkout').press('Home')
    await settled(page)
    const after = await shown()
    for (const [i, words] of before.entries()) expect(after[i]).not.toBe(words)
  })

  test('arrows go one step, with Shift ten, and Delete goes back to the default', async () => {
    const lever = slider('Shorter checkout')
    const value = () => lever.inputValue()
    const path = [await value()]
    for (const key of ['ArrowLeft', 'Shift+ArrowLeft', 'Home', 'End', 'Delete']) {
      await lever.press(key)
      path.push(await value())
    }
    expect(path).toEqual(['80', '79', '69', '0', '100', '80'])
    expect(await lever.getAttribute('aria-valuetext')).toBe(
      '80 percent of shoppers may skip the account step',
    )
  })

  test('with both levers off the page says how it is now, and nothing is compared', async () => {
    for (const name of ['Shorter checkout', 'Added reviews'])
      await panel().getByRole('switch', { name }).click()
    await expect
      .poll(finding, patiently)
      .toMatch(/^As it is now, \d\.\d to \d\.\d of 100 visitors order$/)
    expect(await conversion()).toContain('No lever is on')
    expect(await page.getByText('Switch a lever on to see').isVisible()).toBe(true)
  })

  test('one lever alone is a finding about that lever', async () => {
    await panel().getByRole('switch', { name: 'Shorter checkout' }).click()
    await expect.poll(finding, patiently).toMatch(/^Added reviews would likely bring/)
    expect(await slider('Shorter checkout').count()).toBe(0)
  })

  test('what the levers come to is said once they rest', async () => {
    const said = page.getByRole('status')
    await settled(page)
    const before = await said.textContent()
    await slider('Shorter checkout').press('End')
    await expect.poll(() => said.textContent(), patiently).not.toBe(before)
    expect(await said.textContent()).toMatch(
      /^Conversion \d\.\d to \d\.\d percent, .* chance of being better$/,
    )
  })
})
