import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeInBrowser, launch, playground } from './browser.ts'

describeInBrowser('the budget', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())

  /** All script that a first visit asks for until a picture stands and nothing more is asked for. */
  const scriptOf = async (path: string, stands: (page: Page) => Promise<void>): Promise<number> => {
    const context = await browser.newContext({ serviceWorkers: 'block' })
    const page = await context.newPage()
    const scripts: Promise<Buffer>[] = []
    page.on('response', (response) => {
      if (/\.m?js$/.test(new URL(response.url()).pathname)) scripts.push(response.body())
    })
    await page.goto(`${playground}${path}`)
    await stands(page)
    await page.waitForLoadState('networkidle')
    const bodies = await Promise.all(scripts)
    await context.close()
    return bodies.reduce((sum, body) => sum + gzipSync(body).length, 0) / 1000
  }

  test('the start page with its pictures: under 60 kB of script', async () => {
    const kilobytes = await scriptOf('', (page) =>
      page
        .getByRole('img', { name: /are lost/ })
        .first()
        .waitFor(),
    )
    expect(kilobytes).toBeGreaterThan(10)
    expect(kilobytes).toBeLessThan(60)
  })

  test('the shell and the first chart of the studio: under 250 kB of script', async () => {
    const kilobytes = await scriptOf('#/example/clothes-shop', (page) =>
      page.getByRole('group', { name: 'Journey map' }).waitFor(),
    )
    expect(kilobytes).toBeGreaterThan(60)
    expect(kilobytes).toBeLessThan(250)
  })

  test('the first picture is painted within a second of a cold load', { retry: 4 }, async () => {
    const page = await browser.newPage()
    await page.goto(playground)
    await page
      .getByRole('img', { name: /are lost/ })
      .first()
      .waitFor()
    // The pictures are painted with the rest of the page, at once.
    const painted = await page.evaluate(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
    )
    await page.close()
    expect(painted).toBeLessThan(1000)
  })
})
