import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium } from 'playwright-core'
import { preview } from 'vite'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { CHROMIUM_FLAGS } from '../../scripts/chromium.ts'

const patiently = { timeout: 30_000 }
const examples = fileURLToPath(new URL('..', import.meta.url))

describe.skipIf(inject('chromium') === '')('examples in a browser', () => {
  let browser: Browser
  const folders: string[] = []
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: inject('chromium'), args: CHROMIUM_FLAGS })
  })
  afterAll(async () => {
    await browser.close()
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  })

  const newFolder = () => {
    const folder = mkdtempSync(join(tmpdir(), 'sojourn-example-'))
    folders.push(folder)
    return folder
  }

  /** In a process of its own, since Vitest's NODE_ENV would make it a development build. */
  const run = (...args: string[]) => {
    const { NODE_ENV: _, VITEST: __, ...env } = process.env
    const done = spawnSync(process.execPath, args, {
      cwd: join(examples, '..'),
      env,
      encoding: 'utf8',
    })
    expect(done.stderr).toBe('')
    expect(done.status).toBe(0)
  }

  const built = (name: string) => {
    const folder = newFolder()
    run(
      'node_modules/vite/bin/vite.js',
      'build',
      `examples/${name}`,
      '--outDir',
      folder,
      '--emptyOutDir',
    )
    return folder
  }

  /** Serves a folder as a static server would, and opens it. */
  async function open(outDir: string) {
    const server = await preview({
      root: examples,
      configFile: false,
      logLevel: 'error',
      build: { outDir },
      preview: { host: '127.0.0.1', port: 0, open: false },
    })
    const address = server.resolvedUrls?.local[0] ?? ''
    const page = await browser.newPage()
    const complaints: string[] = []
    page.on('pageerror', ({ message }) => complaints.push(message))
    page.on('request', (request) => {
      if (!/^(blob|data):/.test(request.url()) && !request.url().startsWith(address))
        complaints.push(request.url())
    })
    await page.goto(address)
    return {
      page,
      output: page.locator('output'),
      async close() {
        expect(complaints).toEqual([])
        await page.close()
        await server.close()
      },
    }
  }

  test('a Vite app', async () => {
    const { page, output, close } = await open(built('vite-app'))
    await expect.poll(() => output.innerText(), patiently).toBe('15.0 % of all visitors order.')
    await page.getByRole('slider').fill('80')
    await expect.poll(() => output.innerText(), patiently).toBe('20.0 % of all visitors order.')
    await close()
  })

  test('a worker', async () => {
    const { output, close } = await open(built('worker'))
    await expect
      .poll(() => output.innerText(), patiently)
      .toMatch(/^\d+\.\d to \d+\.\d more orders of 1,000 visitors$/)
    // With 10 to 50 % of the 30 % who leave at the account kept: 0.1 · 0.9 · 0.3 · (0.1 to 0.5).
    const [low = 0, high = 0] = (await output.innerText()).match(/\d+\.\d/g)?.map(Number) ?? []
    expect(Math.abs(low / 2.7 - 1)).toBeLessThan(0.15)
    expect(Math.abs(high / 13.5 - 1)).toBeLessThan(0.15)
    await close()
  })

  test('a page with one file beside it', async () => {
    const folder = newFolder()
    run('--conditions=@sojourn/source', '--import', 'tsx', 'examples/page/build.ts', folder)
    copyFileSync(join(examples, 'page/index.html'), join(folder, 'index.html'))
    expect(readdirSync(folder).sort()).toEqual(['index.html', 'sojourn.js'])
    const { output, close } = await open(folder)
    // Half of all tosses, and of the quarter that is tossed again: 1/2 of 4/3.
    await expect.poll(() => output.innerText(), patiently).toBe('Heads in 66.7 % of games')
    await close()
  })
})
