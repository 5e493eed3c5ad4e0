import { fileURLToPath } from 'node:url'
import { plot } from '@observablehq/plot'
import { type Browser, chromium, type Page } from 'playwright-core'
import { build, defaultClientConditions } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CHROMIUM_FLAGS, chromiumPath } from '../../../scripts/chromium.ts'
import { skipped } from '../../../scripts/skipped.ts'
import { drawingDocument } from '../src/index.ts'
import { examples } from './gallery/examples.ts'

type InPage = typeof import('./gallery/in-page.ts')

const executablePath = chromiumPath()
if (executablePath === undefined)
  skipped('browser', 'Skipped: charts in a browser. Install Chromium, or set CHROMIUM_PATH to one.')

describe.skipIf(executablePath === undefined)('in a browser', () => {
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: CHROMIUM_FLAGS })
    // On a screen of one pixel a pixel, Plot moves strokes by half a pixel; elsewhere it doesn't.
    page = await browser.newPage({ deviceScaleFactor: 2 })
    await page.setContent('<!doctype html><body>')
    await page.addScriptTag({ content: await script() })
  }, 120_000)
  afterAll(() => browser?.close())

  test.each([326, 720])(
    'the drawings without a page are those of a page, %d wide',
    async (width) => {
      const drawn = await page.evaluate(
        (w) => (globalThis as unknown as { inPage: InPage }).inPage.drawnInPage(w),
        width,
      )
      expect(drawn).toHaveLength(examples.length)
      for (const [i, { chart }] of examples.entries()) {
        const alone = plot({ ...chart().plot({ width }), document: drawingDocument() })
        expect(sorted(String(alone))).toEqual(sorted(drawn[i] as string))
      }
    },
    60_000,
  )

  test('a tip says the numbers at the pointer', async () => {
    await page.evaluate(() =>
      (globalThis as unknown as { inPage: InPage }).inPage.drawWithTips(
        'value-of-information',
        720,
      ),
    )
    await page.locator('g[aria-label="bar"] rect').first().hover()
    const tip = page.locator('g[aria-label="tip"]')
    await tip.getByText('Effect of checkout: 98,000').waitFor()
  })
})

/** The charts and their examples as one script that sets `inPage`. */
async function script(): Promise<string> {
  const entry = fileURLToPath(new URL('./gallery/in-page.ts', import.meta.url))
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { conditions: ['@sojourn/source', ...defaultClientConditions] },
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'inPage' } },
  })
  const [output] = [built].flat()
  if (!output || !('output' in output)) throw new Error('The charts did not build.')
  return output.output[0].code
}

/** A drawing a tag a line, attributes in order: their order in the text is the engine's own. */
function sorted(svg: string): string[] {
  return (
    svg
      // The last digits of powers and logarithms are those of the engine.
      .replace(/-?\d+\.\d+/g, (number) => String(Math.round(100 * Number(number)) / 100))
      .replaceAll('&nbsp;', '\u00a0')
      .replaceAll('&lt;', '‹')
      .replaceAll('&gt;', '›')
      .replace(/<(\w+)((?: [\w:-]+="[^"]*")*)>/g, (_, name: string, attributes: string) => {
        const each = attributes.match(/[\w:-]+="[^"]*"/g) ?? []
        return `\n<${[name, ...each.sort()].join(' ')}>\n`
      })
      .replaceAll('</', '\n</')
      .split('\n')
      .filter(Boolean)
  )
}
