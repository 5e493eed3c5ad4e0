// Takes the pictures of the playground that the README and the docs show: npm run screenshots
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from 'playwright-core'
import { build, preview } from 'vite'
import { CHROMIUM_FLAGS, chromiumPath } from './chromium.ts'

const root = fileURLToPath(new URL('../playground', import.meta.url))
const images = fileURLToPath(new URL('../docs/images', import.meta.url))

interface Picture {
  readonly name: string
  readonly path: string
  readonly width: number
  readonly height: number
  /** What is done on the page before it is taken, from its opening on. */
  readonly ready: (page: Page) => Promise<void>
}

const pictures: readonly Picture[] = [
  {
    name: 'playground.png',
    path: '#/example/clothes-shop',
    width: 1440,
    height: 1000,
    ready: drawn,
  },
  {
    name: 'tutorial-start.png',
    path: '',
    width: 1280,
    height: 720,
    ready: (page) => page.getByRole('link', { name: /^Web shop/ }).waitFor(),
  },
  {
    name: 'tutorial-levers.png',
    path: '#/example/web-shop',
    width: 1280,
    height: 860,
    async ready(page) {
      await drawn(page)
      await page.getByRole('switch', { name: 'Shorter checkout' }).click()
      const slider = page.getByRole('slider', { name: 'More reviews and case studies' })
      await slider.focus()
      await page.keyboard.press('End')
      await page.getByText('More reviews and case studies likely raises').waitFor()
      await page.getByText('1,000 draws', { exact: false }).first().waitFor()
    },
  },
]

/** Until the first draws are in. */
async function drawn(page: Page): Promise<void> {
  await page.getByText(/in 20/).first().waitFor()
}

const executablePath = chromiumPath()
if (executablePath === undefined) throw new Error('There is no Chromium to take pictures with.')
const outDir = mkdtempSync(join(tmpdir(), 'sojourn-screenshots-'))
await build({ root, logLevel: 'warn', build: { outDir, emptyOutDir: true } })
const server = await preview({ root, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } })
const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS })
mkdirSync(images, { recursive: true })
for (const { name, path, width, height, ready } of pictures) {
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme: 'light',
    locale: 'en-GB',
  })
  await page.goto(`${server.resolvedUrls?.local[0] ?? ''}${path}`)
  await ready(page)
  await page.waitForTimeout(1500) // Until all draws are in and the fonts are drawn.
  await page.screenshot({ path: join(images, name) })
  await page.close()
}
await browser.close()
await server.close()
rmSync(outDir, { recursive: true })
