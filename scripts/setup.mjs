// Installs the workspace when, and only when, the lockfile or the Node major has changed since the
// last install. It runs before `npm start`, `npm test` and `npm run sojourn`, so that a fresh clone
// needs nothing but Node and npm. Everything it says goes to standard error.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const lockfile = readFileSync(join(root, 'pnpm-lock.yaml'))
const wanted = createHash('sha256')
  .update(lockfile)
  .update(process.versions.node.split('.')[0])
  .digest('hex')
const stamp = join(root, 'node_modules', '.sojourn-setup')

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  requireNode(20, 19)
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  process.stderr.write(`Setting up (once; about half a minute): ${packageManager} install\n`)
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)),
  )
  const npm = process.env.npm_execpath
  const [command, first] = npm ? [process.execPath, [npm]] : ['npm', []]
  const exec = ['exec', '--yes', '--package', packageManager, '--', 'pnpm']
  const install = ['install', '--frozen-lockfile', '--reporter=append-only']
  const done = spawnSync(command, [...first, ...exec, ...install], {
    cwd: root,
    env,
    stdio: ['ignore', 2, 2],
    shell: npm === undefined && process.platform === 'win32',
  })
  if (done.status !== 0) {
    process.stderr.write(
      'Set-up failed: see the lines above. Run the same command again to retry.\n',
    )
    process.exit(done.status ?? 1)
  }
  writeFileSync(stamp, wanted)
}

function requireNode(major, minor) {
  const [have, haveMinor] = process.versions.node.split('.').map(Number)
  if (have > major || (have === major && haveMinor >= minor)) return
  process.stderr.write(
    `Sojourn needs Node ${major}.${minor} or newer; this is ${process.versions.node}.\n`,
  )
  process.exit(1)
}
