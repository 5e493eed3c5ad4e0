// Draws the icons of the installed playground from its mark: npm run icons
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { CHROMIUM_FLAGS, chromiumPath } from './chromium.ts'

const folder = fileURLToPath(new URL('../playground/public/', import.meta.url))
const mark = Buffer.from(readFileSync(`${folder}mark.svg`)).toString('base64')
/** A maskable icon may be cut to a circle: the mark keeps to its middle. */
const icons = [
  { name: 'icon-192.png', size: 192, share: 0.86 },
  { name: 'icon-512.png', size: 512, share: 0.86 },
  { name: 'icon-maskable-512.png', size: 512, share: 0.6 },
]

const executablePath = chromiumPath()
if (executablePath === undefined) throw new Error('There is no Chromium to draw icons with.')
const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS })
for (const { name, size, share } of icons) {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  await page.setContent(
    `<body style="margin:0;height:100vh;display:grid;place-items:center;background:#fbfbfa"><img style="width:${100 * share}%" src="data:image/svg+xml;base64,${mark}">`,
  )
  await page.screenshot({ path: `${folder}${name}` })
  await page.close()
}
await browser.close()
