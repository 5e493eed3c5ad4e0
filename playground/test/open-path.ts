import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { playground } from './browser.ts'
import type { Visit } from './open-page.ts'

/** Opens a page of the playground by its address within it, and notes all that it complains about. */
export async function visitPath(
  browser: Browser,
  path: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`))
  await page.goto(`${playground}#/${path}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return { page, complaints }
}

/** Pixels by which the page is wider than its window: a phone would show it smaller instead of scrolling. */
export async function tooWide(page: Page): Promise<number> {
  const width = page.viewportSize()?.width ?? 0
  return (await page.evaluate(() => document.documentElement.scrollWidth)) - width
}
