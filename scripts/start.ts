// npm start: fits the bundled log, prints what two changes to the shop would do, and serves the
// playground over the same journey.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, preview } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))
const shop = join('examples', 'web-shop')
const folder = mkdtempSync(join(tmpdir(), 'sojourn-'))
const fitted = join(folder, 'journey.json')

try {
  console.log(`Fitting ${join(shop, 'events.csv.gz')}, a generated log of 20,000 customers …`)
  const columns = ['customer', 'time', 'touchpoint', 'channel', 'value'].flatMap((name) => [
    `--${name}`,
    name,
  ])
  const events = join(shop, 'events.csv.gz')
  const described = ['--describe', join(shop, 'truth.json')]
  sojourn(
    'ignore',
    'fit',
    events,
    ...columns,
    '--goal',
    'order',
    '--gap',
    '90d',
    ...described,
    '--out',
    fitted,
  )
  const scenarios = ['shorter-checkout', 'added-reviews'].flatMap((name) => [
    '--scenario',
    join(shop, 'scenarios', `${name}.json`),
  ])
  sojourn('inherit', 'forecast', fitted, ...scenarios, '--horizon', '90d')
} finally {
  rmSync(folder, { recursive: true })
}

const playground = join(root, 'playground')
await build({ root: playground, logLevel: 'warn' })
const server = await preview({ root: playground, preview: { port: 4173 } })
console.log(`\nThe playground is at ${server.resolvedUrls?.local[0]} (Ctrl+C stops it).`)

function sojourn(stdout: 'inherit' | 'ignore', ...args: string[]): void {
  const node = ['--conditions=@sojourn/source', '--import', 'tsx']
  const { status } = spawnSync(process.execPath, [...node, 'packages/cli/src/main.ts', ...args], {
    cwd: root,
    env: { ...process.env, INIT_CWD: root },
    stdio: ['ignore', stdout, 'inherit'],
  })
  if (status !== 0) process.exit(status ?? 1)
}
