// Takes the pictures of the playground that the README and the docs show: npm run screenshots
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { build, preview } from 'vite'
import { CHROMIUM_FLAGS, chromiumPath } from './chromium.ts'

const root = fileURLToPath(new URL('../playground', import.meta.url))
const images = fileURLToPath(new URL('../docs/images', import.meta.url))
const pictures = [
  { name: 'playground.png', path: '#/example/clothes-shop', width: 1440, height: 1000 },
] as const

const executablePath = chromiumPath()
if (executablePath === undefined) throw new Error('There is no Chromium to take pictures with.')
const outDir = mkdtempSync(join(tmpdir(), 'sojourn-screenshots-'))
await build({ root, logLevel: 'warn', build: { outDir, emptyOutDir: true } })
const server = await preview({ root, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } })
const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS })
mkdirSync(images, { recursive: true })
for (const { name, path, width, height } of pictures) {
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme: 'light',
    locale: 'en-GB',
  })
  await page.goto(`${server.resolvedUrls?.local[0] ?? ''}${path}`)
  await page.getByText(/in 20/).first().waitFor()
  await page.waitForTimeout(1500) // Until all draws are in and the fonts are drawn.
  await page.screenshot({ path: join(images, name) })
  await page.close()
}
await browser.close()
await server.close()
rmSync(outDir, { recursive: true })
