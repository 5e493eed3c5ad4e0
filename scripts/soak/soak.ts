// npm run soak [-- --minutes 60] [--only fits|page]
// Half of the time repeated fits in Node, half a visitor in a browser who never loads the page anew;
// or one of them all of the time, beside the figures of the other from before.
// After each round garbage is collected and memory measured; the line through it must not rise.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import { preview } from 'vite'
import { CHROMIUM_FLAGS, chromiumPath } from '../chromium.ts'
import { fitOnce } from './fits.ts'
import { allowedRise, type Sample, trend } from './memory.ts'
import { visitOnce } from './visit.ts'

/** Rounds that a line can be drawn through. */
const FEWEST = 6
const root = fileURLToPath(new URL('../..', import.meta.url))
const results = join(root, 'scripts/proof/results/soak.json')
const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '60' }, only: { type: 'string' } },
})
const minutes = Number(values.minutes)
if (!(minutes > 0)) {
  console.error('--minutes is how long it runs, such as 60.')
  process.exit(2)
}

const { only } = values
if (only !== undefined && only !== 'fits' && only !== 'page') {
  console.error('--only is fits or page.')
  process.exit(2)
}

const figures: Record<string, unknown> = {
  ...(only && JSON.parse(readFileSync(results, 'utf8'))),
  date: new Date().toISOString().slice(0, 10),
}
const each = only ? minutes : minutes / 2
if (only !== 'page') {
  figures['minutes of fits in Node'] = each
  report('fits in Node', await soak(each, fitOnce, heapOfNode))
}
if (only !== 'fits') {
  figures['minutes of the page'] = each
  await soakPage(each)
}
writeFileSync(results, `${JSON.stringify(figures, null, 2)}\n`)

async function soak(
  minutes: number,
  once: (round: number) => Promise<void>,
  megabytes: () => Promise<number> | number,
): Promise<Sample[]> {
  const samples: Sample[] = []
  const start = Date.now()
  for (let round = 0; Date.now() - start < 60_000 * minutes; round++) {
    await once(round)
    const sample = { minutes: (Date.now() - start) / 60_000, megabytes: await megabytes() }
    samples.push(sample)
    if (round % 5 === 0)
      console.log(
        `round ${round}: ${sample.megabytes.toFixed(1)} MB after ${sample.minutes.toFixed(1)} min`,
      )
  }
  return samples
}

function heapOfNode(): number {
  if (global.gc === undefined) throw new Error('Run it with npm run soak: Node needs --expose-gc.')
  global.gc()
  global.gc()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / 1e6
}

async function soakPage(minutes: number): Promise<void> {
  const executablePath = chromiumPath()
  if (executablePath === undefined) throw new Error('There is no Chromium to soak the page in.')
  const outDir = mkdtempSync(join(tmpdir(), 'sojourn-soak-'))
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  const built = spawnSync(
    process.execPath,
    [vite, 'build', join(root, 'playground'), '--outDir', outDir, '--emptyOutDir'],
    { stdio: 'ignore' },
  )
  if (built.status !== 0) throw new Error('The playground did not build.')
  const server = await preview({
    root: join(root, 'playground'),
    logLevel: 'error',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0, open: false },
  })
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS })
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' })
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(error.message))
    await page.goto(server.resolvedUrls?.local[0] ?? '')
    const cdp = await page.context().newCDPSession(page)
    await cdp.send('Performance.enable')
    const nodes: Sample[] = []
    const samples = await soak(
      minutes,
      (round) => visitOnce(page, round),
      async () => {
        await cdp.send('HeapProfiler.collectGarbage')
        const { metrics } = await cdp.send('Performance.getMetrics')
        const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0
        nodes.push({ minutes: nodes.length, megabytes: of('Nodes') })
        return of('JSHeapUsedSize') / 1e6
      },
    )
    report('the page', samples)
    figures['elements of the page, from and to'] =
      `${nodes[0]?.megabytes} → ${nodes.at(-1)?.megabytes}`
    figures['workers at the end'] = page.workers().length
    if (faults.length > 0) {
      console.error(`The page failed: ${[...new Set(faults)].join('; ')}`)
      process.exitCode = 1
    }
  } finally {
    await browser.close()
    await server.close()
    rmSync(outDir, { recursive: true, force: true })
  }
}

/** Prints the slope, keeps it for the page "How we know", and fails where memory grows. */
function report(what: string, samples: readonly Sample[]): void {
  if (samples.length < FEWEST) {
    console.error(`${what}: ${samples.length} rounds are too few to tell; give it more minutes.`)
    process.exitCode = 1
    return
  }
  const { level, perHour, rise } = trend(samples)
  const allowed = allowedRise(level)
  const line = `${samples.length} rounds, ${level.toFixed(1)} MB, ${perHour >= 0 ? '+' : '−'}${Math.abs(perHour).toFixed(1)} MB an hour; rise ${rise.toFixed(1)} MB of ${allowed.toFixed(0)} MB allowed`
  console.log(`${what}: ${line}`)
  figures[what] = line
  if (rise <= allowed) return
  console.error(`${what}: memory grows.`)
  process.exitCode = 1
}
