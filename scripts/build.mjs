// Builds the packages that are published, into their dist: `npm run build`. The core comes first,
// because the others are built against the types that it wrote.
import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const tsup = join(root, 'node_modules/tsup/dist/cli-default.js')
const publint = join(root, 'node_modules/publint/src/cli.js')

for (const name of ['core', 'data', 'charts', 'catalogue', 'report', 'cli']) {
  const cwd = join(root, 'packages', name)
  for (const tool of [
    [tsup, '--silent'],
    [publint, '--strict', '--pack=npm'],
  ]) {
    const done = spawnSync(process.execPath, tool, { cwd, stdio: ['ignore', 'inherit', 'inherit'] })
    if (done.status !== 0) process.exit(1)
  }
}
