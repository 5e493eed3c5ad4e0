import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { playground } from './browser.ts'

/** The page as a visitor meets it, and all that it complained about so far. */
export interface Visit {
  readonly page: Page
  /** Errors and warnings of the console, uncaught errors, requests that failed. */
  readonly complaints: string[]
}

/** Opens the playground in a window of its own and waits until figures and charts stand. */
export async function visit(browser: Browser, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`))
  page.on('response', (response) => {
    if (!response.ok()) complaints.push(`${response.status()}: ${response.url()}`)
  })
  await page.goto(playground)
  await page.getByText('Retention as a table').waitFor()
  return { page, complaints }
}

/** Waits until the figures are those of all draws for the levers as they stand. */
export async function settled(page: Page): Promise<void> {
  await page.getByText(/^1,000 draws$/).waitFor()
}

/** For `expect.poll`: 1,000 draws take their time on a busy machine. */
export const patiently = { timeout: 15_000 }

export const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
}

/** How far the page can be scrolled sideways, in pixels. */
export function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
}
