import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { type PreviewServer, preview } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { skipped } from '../../scripts/skipped.ts'
import { axeFaults } from './axe.ts'
import { describeInBrowser, launch } from './browser.ts'
import { phone } from './open-page.ts'
import { tooWide } from './open-path.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const built = existsSync(`${root}site/playground/index.html`)
if (!built)
  skipped('site', 'Skipped: the tests of the docs site. Run npm run build:site, and run again.')

const describeSite = built ? describeInBrowser : describe.skip

describeSite('the site', () => {
  let server: PreviewServer
  let browser: Browser
  let address: string
  beforeAll(async () => {
    server = await preview({
      root,
      configFile: false,
      appType: 'mpa',
      logLevel: 'error',
      build: { outDir: 'site' },
      preview: { host: '127.0.0.1', port: 0, open: false },
    })
    address = server.resolvedUrls?.local[0] ?? ''
    browser = await launch()
  })
  afterAll(async () => {
    await browser.close()
    await server.close()
  })

  /** Opens a page of the site, and notes all that it complains about. */
  async function visit(path: string, options: BrowserContextOptions = {}) {
    const context = await browser.newContext(options)
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('response', (response) => {
      if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`)
    })
    page.on('request', (request) => {
      if (/^http/.test(request.url()) && !request.url().startsWith(address))
        complaints.push(`asks ${request.url()}`)
    })
    await page.goto(address + path)
    // Until then a page can be read, but its buttons do nothing.
    await page.waitForFunction(() => '__vue_app__' in (document.querySelector('#app') ?? {}))
    return { page, complaints }
  }
  const heading = (page: Page) => page.getByRole('heading', { level: 1 }).first()

  test('a reader goes from the home page to a part, a page of it and its schema', async () => {
    const { page, complaints } = await visit('')
    await page.getByRole('link', { name: 'Reference', exact: true }).first().click()
    await page.getByRole('main').getByRole('link', { name: 'Files' }).click()
    await page.getByRole('heading', { name: 'Hand-in' }).waitFor()
    const schema = await page.getByRole('link', { name: 'journey.json' }).getAttribute('href')
    const { title } = await (await page.request.get(new URL(schema ?? '', address).href)).json()
    expect(title).toBe('Sojourn journey, version 1')
    await page.goto(`${address}tutorials/`)
    const [first] = await page.locator('main li a').all()
    await first?.click()
    await page.waitForURL(/tutorials\/.+/)
    await heading(page).waitFor()
    expect(complaints).toEqual([])
    await page.context().close()
  })

  test('search finds a function and goes to it', async () => {
    const { page, complaints } = await visit('')
    await page.getByRole('button', { name: 'Search' }).first().click()
    await page.locator('#localsearch-input').fill('hittingProbabilities')
    await page.locator('.VPLocalSearchBox .result[href$="#api-hittingprobabilities"]').click()
    await page.waitForURL(/reference\/api\/sojourn\/analysis\.html#api-hittingprobabilities/)
    expect(complaints).toEqual([])
    await page.context().close()
  })

  test('the playground beside the docs opens an example, and leads back to them', async () => {
    const { page, complaints } = await visit('')
    await page.getByRole('main').getByRole('link', { name: 'Open the playground' }).click()
    await page.waitForURL(`${address}playground/`)
    await page.getByRole('link', { name: 'Documentation' }).waitFor()
    const docs = await page.getByRole('link', { name: 'Documentation' }).getAttribute('href')
    expect(new URL(docs ?? '', page.url()).href).toBe(address)
    await page.goto(`${address}playground/#/example/web-shop`)
    await page.getByRole('img').first().waitFor()
    expect(complaints).toEqual([])
    await page.context().close()
  })

  test.each(['', 'reference/glossary.html', 'reference/api/sojourn/simulation.html'])(
    'axe finds nothing on /%s, light and dark, and a phone has it whole',
    async (path) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        const { page, complaints } = await visit(path, { ...phone, colorScheme })
        expect(await tooWide(page)).toBeLessThanOrEqual(0)
        await page.setViewportSize({ width: 1440, height: 900 })
        expect(await axeFaults(page), colorScheme).toEqual([])
        expect(complaints).toEqual([])
        await page.context().close()
      }
    },
  )
})
