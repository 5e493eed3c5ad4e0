import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { playground } from './browser.ts'
import { newPage, type Visit } from './open-page.ts'

/** Opens a page of the playground by its address within it, and notes all that it complains about. */
export async function visitPath(
  browser: Browser,
  path: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const visit = await newPage(browser, options)
  const { page } = visit
  await page.goto(`${playground}#/${path}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return visit
}

/** Pixels by which the page is wider than its window: a phone would show it smaller instead of scrolling. */
export async function tooWide(page: Page): Promise<number> {
  const width = page.viewportSize()?.width ?? 0
  return (await page.evaluate(() => document.documentElement.scrollWidth)) - width
}
