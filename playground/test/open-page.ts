import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { playground } from './browser.ts'

/** The page as a visitor meets it, and all that it complained about so far. */
export interface Visit {
  readonly page: Page
  /** Errors and warnings of the console, uncaught errors, requests that failed. */
  readonly complaints: string[]
}

interface VisitOptions extends BrowserContextOptions {
  /** Where in the playground, such as `#/example/web-shop`. */
  readonly path?: string
}

/** `SOJOURN_SLOWER=8` has every page so many times slower: what a test doesn't wait for is then not there. */
const SLOWER = Number(process.env.SOJOURN_SLOWER ?? 1)
/** What Playwright says in the console of a page that has no service worker because a test wants none. */
const NO_SERVICE_WORKER = 'Service Worker registration blocked by Playwright'

/**
 * A page in a window of its own, with nothing opened yet, and what it will complain about. It keeps
 * nothing for visits without a network, unless `serviceWorkers` are allowed: to fetch all that it would
 * keep takes as long as the page.
 */
export async function newPage(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    serviceWorkers: 'block',
    ...options,
  })
  const page = await context.newPage()
  const session = SLOWER > 1 ? await context.newCDPSession(page) : undefined
  await session?.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.text() === NO_SERVICE_WORKER) return
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  // A worker that is stopped while its script, which is in memory, is being read is nobody's fault.
  page.on('requestfailed', (request) => {
    if (!request.url().startsWith('blob:')) complaints.push(`failed: ${request.url()}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`)
  })
  return { page, complaints }
}

/** Opens a page of the playground in a window of its own and waits until its figures stand. */
export async function visit(
  browser: Browser,
  { path = '#/example/fitted-web-shop', ...options }: VisitOptions = {},
): Promise<Visit> {
  const visit = await newPage(browser, options)
  await visit.page.goto(`${playground}${path}`)
  await visit.page.locator('.kpi').nth(1).waitFor()
  return visit
}

/** Waits until the figures are the final ones of the levers as they stand. */
export async function settled(page: Page): Promise<void> {
  await page.locator('.kpis[data-settled=true]').waitFor({ timeout: 30_000 })
}

/** For `expect.poll`: 1,000 draws take their time on a busy machine. */
export const patiently = { timeout: 30_000 }

export const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
}

/** How far the page can be scrolled sideways, in pixels. */
export function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
}
