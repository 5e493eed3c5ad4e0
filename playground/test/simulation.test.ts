import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { build, defaultClientConditions } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { describeInBrowser, launch } from './browser.ts'
import { expected, run as runHere } from './simulation-page.ts'

type InPage = typeof import('./simulation-page.ts')

const ADDRESS = 'https://simulation.test/'
const OPEN = "script-src 'self' 'wasm-unsafe-eval'; worker-src blob:"

describeInBrowser('simulation in a page', () => {
  let browser: Browser
  let program: string
  let truth: string

  beforeAll(async () => {
    truth = expected()
    ;[browser, program] = await Promise.all([launch(), bundle()])
  })
  afterAll(() => browser.close())

  /** A page that has the library, under a content security policy, and calls a function there. */
  async function call<Name extends 'run' | 'watch' | 'stop' | 'fail' | 'stopEndless'>(
    name: Name,
    args: Parameters<InPage[Name]>,
    { policy = OPEN, before = '' } = {},
  ): Promise<Awaited<ReturnType<InPage[Name]>>> {
    const page = await open(policy, before)
    try {
      return (await page.evaluate(
        ([name, args]) =>
          // biome-ignore lint/suspicious/noExplicitAny: what simulation-page.ts put there.
          (globalThis as any).simulation[name as string](...(args as unknown[])),
        [name, args] as const,
      )) as Awaited<ReturnType<InPage[Name]>>
    } finally {
      await page.close()
    }
  }

  async function open(policy: string, before: string): Promise<Page> {
    const page = await browser.newPage()
    await page.route(`${ADDRESS}**`, (route) =>
      route.fulfill(
        route.request().url().endsWith('.js')
          ? { contentType: 'text/javascript', body: program }
          : {
              contentType: 'text/html',
              headers: { 'content-security-policy': policy },
              body: '<!doctype html><title>Simulation</title><script type="module" src="program.js"></script>',
            },
      ),
    )
    if (before) await page.addInitScript(before)
    await page.goto(ADDRESS)
    return page
  }

  test.each([0, 1, 2, 4])('%i workers give the bits that Node gives', async (workers) => {
    const here = await runHere(workers)
    expect(await call('run', [workers])).toStrictEqual(here)
    expect(here).toStrictEqual({ digest: truth, workers })
  })

  const without = [
    ['is gone', { before: 'delete globalThis.WebAssembly' }],
    ['is forbidden', { policy: "script-src 'self'; worker-src blob:" }],
  ] as const
  describe.each(without)('where WebAssembly %s', (_, how) => {
    test.each([1, 2, 4])('JavaScript gives them too, asked for %i workers', async (workers) =>
      expect(await call('run', [workers], how)).toStrictEqual({ digest: truth, workers: 0 }),
    )

    test('progress', async () => onTheWay(await call('watch', [2], how)))
  })

  test.each([0, 1, 2, 4])('%i workers: progress', async (workers) =>
    onTheWay(await call('watch', [workers])),
  )

  /** It grew, up to 1, and the page could do something else meanwhile. */
  function onTheWay({ shares, ticks }: { shares: number[]; ticks: number }) {
    expect(shares).toStrictEqual([...shares].sort((a, b) => a - b))
    expect(shares.length).toBeGreaterThan(5)
    expect(shares.at(-1)).toBe(1)
    expect(ticks).toBeGreaterThan(1)
  }

  test('so does the JavaScript kernel by its name', async () =>
    expect((await call('run', [2, 'javascript'])).digest).toBe(truth))

  test.each([0, 1, 2, 4])(
    '%i workers stop at a signal, and serve the next call',
    async (workers) => {
      const { stopped, next, closed } = await call('stop', [workers])
      expect(stopped).toBe('enough')
      expect(next).toBe(truth)
      expect(closed).toBe('simulate: the runner was closed')
    },
  )

  test('work without end is stopped too', async () =>
    expect(await call('stopEndless', [])).toMatch(/timed out/))

  test('a worker that fails is reported', async () => {
    // The workers' program, with a fault that comes to light in the middle of a run.
    const before = `globalThis.Blob = class extends Blob {
      constructor(parts, options) {
        super([...parts, 'setTimeout(() => { throw new Error("out of luck") }, 100)'], options)
      }
    }`
    expect(await call('fail', [2], { before })).toMatch(/^simulate: a worker failed: .*out of luck/)
  })

  test('a worker that may not start is reported, and what to do', async () => {
    const policy = "script-src 'self' 'wasm-unsafe-eval'; worker-src 'none'"
    const message = await call('fail', [2], { policy })
    expect(message).toMatch(/^simulate: a worker failed: it could not be started.*worker-src blob:/)
    expect((await call('run', [0], { policy })).digest).toBe(truth)
  })
})

/** The library and what the tests call, as one script. */
async function bundle(): Promise<string> {
  const entry = fileURLToPath(new URL('simulation-page.ts', import.meta.url))
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root: fileURLToPath(new URL('..', import.meta.url)),
    resolve: { conditions: ['@sojourn/source', ...defaultClientConditions] },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, lib: { entry, formats: ['es'], fileName: 'program' } },
  })
  const [first] = [built].flat()
  if (!first || !('output' in first)) throw new Error('the page was not built')
  return first.output[0].code
}
