import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeInBrowser, launch, playground } from './browser.ts'
import { addCode, suggestions } from './notebook-visit.ts'
import { patiently } from './open-page.ts'

describeInBrowser('without a network', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())

  test('after one visit everything opens, and code runs', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('pageerror', ({ message }) => complaints.push(message))
    await page.goto(playground)
    await page.evaluate(() => navigator.serviceWorker.ready)
    await context.setOffline(true)
    await page.reload()
    await page.getByRole('heading', { name: 'Start from a journey' }).waitFor()
    await page.getByRole('link', { name: 'Holiday' }).click()
    await page.getByRole('textbox', { name: 'Title' }).fill('On the train')
    await page.locator('[aria-busy=false]').getByText('Saved on this device').waitFor()
    await page.reload()
    await expect.poll(() => page.title(), patiently).toMatch(/^On the train/)
    expect(await page.evaluate(kernelAnswers)).toBe('ready')
    expect(complaints).toEqual([])
    await context.close()
  })

  test('an editor that was used once is there without a network, with its suggestions', {
    timeout: 300_000,
  }, async () => {
    const context = await browser.newContext({ locale: 'en-GB' })
    const page = await context.newPage()
    await page.goto(playground)
    // Even on the first visit of all the worker takes charge, so that what comes next is kept.
    await expect
      .poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null), patiently)
      .toBe(true)
    await page.getByRole('button', { name: 'New notebook' }).click()
    await page.waitForURL(/#\/notebook\//)
    const completes = async () => {
      await addCode(page)
      await page.keyboard.type('hittingProba', { delay: 30 })
      // Asked for again: what was typed before the editor knew the library is not completed by itself.
      const offered = async () => {
        if ((await suggestions(page).count()) === 0) await page.keyboard.press('Control+Space')
        return suggestions(page)
          .first()
          .innerText({ timeout: 3000 })
          .catch(() => '')
      }
      await expect.poll(offered, { timeout: 100_000 }).toMatch(/^hittingProbabilities/)
      await page.keyboard.press('Escape')
    }
    await completes()
    await page.locator('[aria-busy=false]').getByText('Saved on this device').waitFor()
    await context.setOffline(true)
    await page.reload()
    await completes()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('6 * 7')
    await page.keyboard.press('Shift+Enter')
    await page.locator('.nb-value', { hasText: /^42$/ }).waitFor(patiently)
    await context.close()
  })

  test('it can be installed: a manifest with its icons', async () => {
    const page = await browser.newPage()
    await page.goto(playground)
    const address = await page.locator('link[rel=manifest]').getAttribute('href')
    const manifest = await page.evaluate(async (path) => (await fetch(path)).json(), address ?? '')
    expect(manifest).toMatchObject({ name: 'Sojourn', display: 'standalone', start_url: './' })
    const sizes: string[] = await page.evaluate(
      async (icons: { src: string }[]) => {
        const loaded = icons.map(async ({ src }) => {
          const image = new Image()
          image.src = src
          await image.decode()
          return `${image.naturalWidth}`
        })
        return Promise.all(loaded)
      },
      manifest.icons.filter(({ type }: { type: string }) => type === 'image/png'),
    )
    expect(sizes).toEqual(['192', '512', '512'])
    await page.close()
  })

  test('a new version is offered, and comes when it is asked for', async () => {
    const server = await serveVersions()
    const page = await browser.newPage()
    await page.goto(server.address)
    await page.evaluate(() => navigator.serviceWorker.ready)
    await page.reload()
    const offer = page.getByRole('button', { name: 'Reload with it' })
    expect(await offer.count()).toBe(0)
    server.publish()
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update())
    await offer.waitFor()
    const reloaded = page.waitForEvent('load')
    await offer.click()
    await reloaded
    await page.getByRole('heading', { name: 'Start from a journey' }).waitFor()
    expect(await offer.count()).toBe(0)
    await page.close()
    await server.close()
  })
})

/** Serves the playground; once published, with a service worker of other bytes: a new version. */
async function serveVersions() {
  let newer = ''
  const server = createServer(async ({ url = '/' }, response) => {
    const from = await fetch(new URL(url.slice(1), playground))
    const body = Buffer.from(await from.arrayBuffer())
    const type = from.headers.get('content-type') ?? ''
    response.writeHead(from.status, { 'content-type': type, 'cache-control': 'no-cache' })
    response.end(url === '/sw.js' ? `${body}${newer}` : body)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}/`,
    publish: () => {
      newer = '\n// A newer one.'
    },
    close: () =>
      new Promise<void>((done) => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
}

/** Starts a kernel as the notebook page does, and waits for its first words. */
function kernelAnswers(): Promise<string> {
  return new Promise((resolve) => {
    const frame = document.createElement('iframe')
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }) => resolve(data.type)
    frame.addEventListener('load', () => frame.contentWindow?.postMessage('start', '*', [port2]))
    frame.src = 'sandbox.html'
    document.body.append(frame)
  })
}
