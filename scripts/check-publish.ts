// Whether the packages can be published: `npm run check:publish`. It needs the registry and some
// minutes: what it packs is installed in empty projects, type-checked by an older TypeScript, run on
// each Node that we promise, and bundled. `npm run check` and `npm test` need none of that.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { bundleLimits } from './bundle-limits.ts'
import { bundleSize } from './bundle-size.ts'
import { CHROMIUM_FLAGS, chromiumPath } from './chromium.ts'
import { manifestOf, publishedFolders, shippedDependencies } from './dependencies.ts'
import { oldDependencies } from './old-dependencies.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const work = mkdtempSync(join(tmpdir(), 'sojourn-publish-'))
const TOOLS = ['@arethetypeswrong/cli@0.18.5', 'typescript@5.9.3', 'vite@8.3.8', 'esbuild@0.28.2']
const NODES = ['20', '22', '24']
const TWO_YEARS = 2 * 365.25 * 86_400_000

const packages = publishedFolders.map((folder) => ({ folder, ...manifestOf(folder) }))
/** Modules that programs import; `@sojourn/data/node` is for Node alone. */
const modules = packages.flatMap(({ folder, name }) => {
  const { exports = {} } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
  return Object.keys(exports)
    .filter((path) => !path.endsWith('.json'))
    .map((path) => name + path.slice(1))
})
const tarballs = new Map<string, string>()

try {
  await step('build, publint', () => run(root, 'npm', 'run', '--silent', 'build'))
  await step('pack', pack)
  const all = await step('install all together', () =>
    install(
      'all',
      packages.map(({ name }) => name),
    ),
  )
  if (all !== undefined) {
    await step('tools', () => run(all, 'npm', 'install', '--no-audit', '--no-fund', '-D', ...TOOLS))
    await step('attw', () => typesOf(all))
    await step('TypeScript 5.9 accepts the types', () => olderTypeScript(all))
    for (const node of NODES) await step(`Node ${node}`, () => onNode(all, node))
    await step('bundles: esbuild and Vite, in Node and Chromium', () => bundles(all))
    await step('sizes of what is packed', () => sizes(all))
    await step('advisories', () => advisories(all))
  }
  await step('each installs alone', () =>
    packages.forEach(({ name }) => void install(name, [name])),
  )
  await step('releases of what we ask for by name', releases)
} finally {
  rmSync(work, { recursive: true, force: true })
}

async function step<Result>(name: string, check: () => Result | Promise<Result>) {
  const start = performance.now()
  const took = () => `${((performance.now() - start) / 1000).toFixed(1).padStart(6)} s`
  try {
    const result = await check()
    console.log(`ok   ${took()}  ${name}`)
    return result
  } catch (error) {
    console.log(`FAIL ${took()}  ${name}\n${error instanceof Error ? error.message : error}`)
    process.exitCode = 1
    return undefined
  }
}

/** Runs a command; what it printed is the message where it fails. */
function run(cwd: string, command: string, ...args: string[]): string {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_|^NODE_OPTIONS$/i.test(name)),
  )
  const done = spawnSync(command, args, {
    cwd,
    env,
    encoding: 'utf8',
    maxBuffer: 1e8,
    shell: process.platform === 'win32',
  })
  if (done.status !== 0)
    throw new Error(`${command} ${args.join(' ')}\n${done.stdout}${done.stderr}`)
  return done.stdout
}

/** With pnpm, which writes versions where the workspace has `workspace:*`. */
function pack(): void {
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  for (const { folder, name, version } of packages) {
    run(
      join(root, folder),
      'npm',
      ...['exec', '--yes', '--package', packageManager, '--'],
      ...['pnpm', 'pack', '--pack-destination', work],
    )
    const file = `${name.replace('@', '').replace('/', '-')}-${version}.tgz`
    tarballs.set(name, join(work, file))
    const inside = execFileSync('tar', ['-tzf', join(work, file)], { encoding: 'utf8' })
    for (const needed of ['README.md', 'LICENSE', 'package.json'])
      if (!inside.includes(`package/${needed}\n`))
        throw new Error(`${name} is packed without ${needed}`)
    if (/\/test\/|node_modules|tsconfig/.test(inside))
      throw new Error(`${name} packs too much:\n${inside}`)
  }
}

/** An empty project with packages from their tarballs, and what of ours these need. */
function install(project: string, names: readonly string[]): string {
  const folder = join(work, 'projects', project.replace(/\W/g, '-'))
  mkdirSync(folder, { recursive: true })
  const file = (name: string) => `file:${tarballs.get(name)}`
  const every = packages.map(({ name }) => name)
  const needed = project === 'all' ? [...names, '@duckdb/node-api', 'pg'] : names
  const dependencies = needed.map((name) => [name, tarballs.has(name) ? file(name) : '*'] as const)
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({
      private: true,
      type: 'module',
      dependencies: Object.fromEntries(dependencies),
      overrides: Object.fromEntries(
        every.filter((name) => !names.includes(name)).map((name) => [name, file(name)]),
      ),
    }),
  )
  run(folder, 'npm', 'install', '--no-audit', '--no-fund', '--omit=optional')
  return folder
}

function typesOf(all: string): void {
  for (const [name, file] of tarballs)
    if (modules.some((module) => module.startsWith(name)))
      run(
        all,
        join('node_modules', '.bin', 'attw'),
        file,
        '--profile',
        'esm-only',
        '--format',
        'ascii',
      )
}

/** A program that uses every module; with the option on that Sojourn itself is written under. */
function olderTypeScript(all: string): void {
  const uses = modules.map((module, i) => `import * as m${i} from '${module}'`)
  const types = `import { analyze } from 'sojourn/analysis'
import { journey } from 'sojourn/model'
const shop = journey({
  touchpoints: [{ id: 'cart' }], outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }],
  entries: { cart: 1 }, transitions: { cart: { order: 0.5, lost: 'rest' } },
})
export const visits: number = analyze(shop).expectedVisits.cart
// @ts-expect-error There is no such touchpoint.
export const none: number = analyze(shop).expectedVisits.card
`
  writeFileSync(
    join(all, 'check.ts'),
    [...uses, types, `export const all = [${modules.map((_, i) => `m${i}`)}]\n`].join('\n'),
  )
  for (const resolution of ['bundler', 'nodenext'])
    run(
      all,
      join('node_modules', '.bin', 'tsc'),
      ...['--noEmit', '--strict', '--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess'],
      // Types of others need what we don't promise for them.
      ...['--skipLibCheck', 'true', '--target', 'es2022', '--lib', 'es2022,dom'],
      ...[
        '--module',
        resolution === 'bundler' ? 'esnext' : 'nodenext',
        '--moduleResolution',
        resolution,
      ],
      'check.ts',
    )
}

/** What the packages must do wherever they run: one analysis, one forecast, one simulation. */
const PROGRAM = `import { analyze } from 'sojourn/analysis'
import { forecast } from 'sojourn/forecast'
import { compileChain, journey } from 'sojourn/model'
import { scenario } from 'sojourn/scenarios'
import { simulate } from 'sojourn/simulation'
import { example } from '@sojourn/catalogue'
import { journeyFlow, layoutJourneyMap, messages } from '@sojourn/charts'
import { readEventLog } from '@sojourn/data'
const shop = journey({
  touchpoints: [{ id: 'checkout' }], outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }],
  entries: { checkout: 1 }, transitions: { checkout: { order: 0.5, lost: 'rest' } },
})
const twice = scenario(shop, { name: 'Twice', changes: [{ op: 'scaleOdds', from: 'checkout', to: 'order', factor: 2 }] })
const { log } = await readEventLog([new TextEncoder().encode('who,when,what\\na,2026-01-01,ad\\n')], { customer: 'who', time: 'when', touchpoint: 'what' })
const found = [
  analyze(shop).conversion,
  forecast(shop, [twice]).scenarios[0].conversion.mean.toFixed(3),
  Math.round(10 * simulate(compileChain(shop), { customers: 10000, seed: 1 }).conversion.mean),
  example('web-shop', 'nb').journey.touchpoints.length > 5,
  layoutJourneyMap(journeyFlow(shop), { width: 300, orientation: 'across', messages: messages.en }).nodes.length > 1,
  log.customers,
].join(' ')
`
const FOUND = '0.5 0.667 5 true true 1'

function onNode(all: string, version: string): void {
  const imports = modules.map((module) => `await import('${module}')`).join('\n')
  writeFileSync(
    join(all, 'program.mjs'),
    `${imports}\n${PROGRAM}console.log(process.versions.node, found)\n`,
  )
  const node = ['exec', '--yes', '--package', `node@${version}`, '--', 'node']
  const said = run(all, 'npm', ...node, 'program.mjs').trim()
  if (said.split('.')[0] !== version || !said.endsWith(FOUND)) throw new Error(said)
  const help = run(all, 'npm', ...node, 'node_modules/@sojourn/cli/dist/main.js', 'examples')
  if (!help.includes('yoga-studio')) throw new Error(help)
}

async function bundles(all: string): Promise<void> {
  writeFileSync(
    join(all, 'app.js'),
    `${PROGRAM}globalThis.document ? (document.title = found) : console.log(found)\n`,
  )
  writeFileSync(
    join(all, 'index.html'),
    '<!doctype html><script type="module" src="./app.js"></script>',
  )
  const bin = join('node_modules', '.bin')
  const esbuild = ['app.js', '--bundle', '--minify', '--format=esm', '--outfile=by-esbuild/app.js']
  run(all, join(bin, 'esbuild'), ...esbuild, '--target=es2022')
  writeFileSync(join(all, 'by-esbuild', 'index.html'), readFileSync(join(all, 'index.html')))
  writeFileSync(join(all, 'by-esbuild', 'package.json'), '{"type":"module"}')
  run(all, join(bin, 'vite'), 'build', '--outDir', 'by-vite', '--base', './', '--logLevel', 'warn')
  writeFileSync(join(all, 'by-vite', 'package.json'), '{"type":"module"}')
  const built = readdirSync(join(all, 'by-vite', 'assets')).filter((name) =>
    name.startsWith('index-'),
  )
  for (const file of ['by-esbuild/app.js', `by-vite/assets/${built[0]}`]) {
    const said = run(all, process.execPath, file).trim()
    if (said !== FOUND) throw new Error(`${file} in Node: ${said}`)
  }
  const executablePath = chromiumPath()
  if (executablePath === undefined) throw new Error('There is no Chromium.')
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS })
  for (const folder of ['by-esbuild', 'by-vite']) {
    const server = createServer((request, response) => {
      const path = request.url === '/' ? '/index.html' : (request.url ?? '')
      response.setHeader('content-type', path.endsWith('.js') ? 'text/javascript' : 'text/html')
      try {
        response.end(readFileSync(join(all, folder, path)))
      } catch {
        response.writeHead(404).end()
      }
    })
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    const page = await browser.newPage()
    await page.goto(`http://127.0.0.1:${(server.address() as { port: number }).port}/`)
    await page.waitForFunction('document.title !== ""', undefined, { timeout: 30_000 })
    const title = await page.title()
    await page.close()
    server.close()
    if (title !== FOUND) throw new Error(`${folder} in Chromium: ${title}`)
  }
  await browser.close()
}

async function sizes(all: string): Promise<void> {
  for (const [from, name, limit] of bundleLimits) {
    const kilobytes = await bundleSize(from, name, { folder: all })
    console.log(`       ${kilobytes.toFixed(2).padStart(5)} of ${limit} kB  ${from} ${name}`)
    if (kilobytes >= limit)
      throw new Error(`${name} of ${from} has ${kilobytes} kB of gzip; the limit is ${limit}.`)
  }
}

/** What the registry knows against what is installed; not every registry answers that question. */
function advisories(all: string): void {
  const done = spawnSync('npm', ['audit', '--omit=dev', '--json'], { cwd: all, encoding: 'utf8' })
  const { metadata } = JSON.parse(done.stdout || '{}')
  if (metadata?.vulnerabilities === undefined)
    console.log(
      '       NOT CHECKED: this registry does not answer npm audit. Run it where one does.',
    )
  else if (metadata.vulnerabilities.total > 0) throw new Error(done.stdout)
}

/** A package whose newest version is older than two years needs a reason, in old-dependencies.ts. */
function releases(): void {
  const ours = new Set(packages.map(({ name }) => name))
  const direct = shippedDependencies().filter(
    (each) => each.direct && each.of.some((name) => ours.has(name)),
  )
  const old = direct.filter(({ name, version }) => {
    const times = JSON.parse(run(root, 'npm', 'view', name, 'time', '--json'))
    return Date.now() - Date.parse(times[version]) > TWO_YEARS
  })
  const without = old.filter(({ name }) => oldDependencies[name] === undefined)
  if (without.length > 0)
    throw new Error(
      `Not released for two years, without a reason: ${without.map(({ name }) => name).join(', ')}`,
    )
}
