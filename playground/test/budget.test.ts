import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeInBrowser, launch, playground } from './browser.ts'
import { newPage } from './open-page.ts'

describeInBrowser('the budget', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())

  test('the start page with its pictures: under 60 kB of script', async () => {
    expect(await kilobytesOf('index', 'start-page')).toBeLessThan(60)
  })

  test('the shell and the first chart of the studio: under 250 kB of script', async () => {
    // What opening an example imports; what stands below the map is loaded when the map is painted.
    const kilobytes = await kilobytesOf(
      'index',
      'open-document',
      'clothes-shop',
      'document-parts',
      'studio-page',
    )
    expect(kilobytes).toBeGreaterThan(60)
    expect(kilobytes).toBeLessThan(250)
  })

  test('neither the start page nor the studio loads the editor', async () => {
    for (const path of ['', '#/example/clothes-shop']) {
      const { page } = await newPage(browser)
      const loaded: string[] = []
      page.on('request', (request) => loaded.push(request.url()))
      await page.goto(`${playground}${path}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.waitForLoadState('networkidle')
      expect(loaded.filter((address) => /monaco|editor|ts\.worker/.test(address))).toEqual([])
      await page.context().close()
    }
  })

  test('the first picture is painted within a second of a cold load', { retry: 4 }, async () => {
    const page = await browser.newPage()
    await page.goto(playground)
    await page.getByRole('img').first().waitFor()
    // The pictures are painted with the rest of the page, at once.
    const painted = await page.evaluate(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
    )
    await page.close()
    console.log(`first picture ${painted?.toFixed(0)} ms after a cold load`)
    expect(painted).toBeLessThan(1000)
  })
})

/** Script in gzip of some chunks with all that they import, by the names of their modules. */
async function kilobytesOf(...modules: readonly string[]): Promise<number> {
  const texts = new Map<string, Promise<string>>()
  const read = (name: string) => {
    const known = texts.get(name)
    if (known) return known
    const text = fetch(`${playground}assets/${name}`).then((response) => response.text())
    texts.set(name, text)
    return text
  }
  const page = await (await fetch(playground)).text()
  const entry = /assets\/(index-[\w-]+\.js)/.exec(page)?.[1]
  if (entry === undefined) throw new Error('The page has no script.')
  // The entry and what opens documents name all chunks that may be loaded later.
  const names = new Set([entry])
  for (const name of names)
    for (const [other] of (await read(name)).matchAll(/[\w.-]+-[\w-]{8}\.js/g)) names.add(other)
  const wanted = new Set(
    modules.map((module) => {
      const found = [...names].find((name) => name.slice(0, -12) === module)
      if (found === undefined) throw new Error(`There is no chunk of ${module}.`)
      return module === 'index' ? entry : found
    }),
  )
  for (const name of wanted)
    for (const [, other = ''] of (await read(name)).matchAll(/(?:from|import)"\.\/([\w.-]+\.js)"/g))
      wanted.add(other)
  const sizes = await Promise.all(
    [...wanted].map(async (name) => gzipSync(await read(name)).length),
  )
  return sizes.reduce((sum, size) => sum + size, 0) / 1000
}
