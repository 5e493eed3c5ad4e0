import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeInBrowser, launch } from './browser.ts'
import { visit } from './open-page.ts'

/** Steps of the slider that are timed. */
const STEPS = 60
/** The goal is a frame, 16 ms at the median; machines of tests are slow and shared. */
const LIMIT = 1500

describeInBrowser('a slider and its picture', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())

  test.each(['web-shop', 'fitted-web-shop'])('%s: every step is followed', async (id) => {
    const { page } = await visit(browser, { path: `#/example/${id}` })
    const panel = page.getByRole('complementary', { name: 'What would you change?' })
    const name = 'More reviews and case studies'
    await panel.getByRole('switch', { name }).click()
    const slider = panel.getByRole('slider', { name })
    await slider.waitFor()
    // The wedge stands: every stop of the slider is compiled.
    await panel.locator('.fan .half').first().waitFor({ state: 'attached' })
    const times = await slider.evaluate(async (element, steps) => {
      const input = element as HTMLInputElement
      const figure = document.querySelector('.kpi') as Element
      const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')
      const found: number[] = []
      for (let i = 0; i < steps; i++) {
        await new Promise(requestAnimationFrame)
        const start = performance.now()
        const changed = new Promise<void>((resolve) => {
          const observer = new MutationObserver(() => {
            observer.disconnect()
            resolve()
          })
          const all = { attributes: true, characterData: true, childList: true, subtree: true }
          observer.observe(figure, all)
        })
        value?.set?.call(input, String(0.05 * (1 + (i % 39))))
        input.dispatchEvent(new Event('input', { bubbles: true }))
        await Promise.race([changed, new Promise((resolve) => setTimeout(resolve, 5000))])
        found.push(performance.now() - start)
      }
      return found.sort((a, b) => a - b)
    }, STEPS)
    const at = (share: number) => times[Math.floor(share * (STEPS - 1))] as number
    console.log(
      `${id}: slider to picture ${at(0.5).toFixed(1)} ms at the median, ${at(0.95).toFixed(1)} ms at the 95th percentile`,
    )
    expect(at(0.5)).toBeLessThan(LIMIT)
    await page.context().close()
  })
})
