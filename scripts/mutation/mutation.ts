// npm run mutation -- core/src/analysis/leverage.ts [core/src/scenarios …] [--tests FOLDER,…]
// Mutates files, or all files of folders, with Stryker and keeps each file's score in
// scripts/proof/results/mutation.json, from where `npm run proof` puts it on its page. A file is tried
// against the tests of its own folder and the golden cases, and against those of folders that --tests
// names. What survives is listed in .mutation/survivors.txt.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const root = fileURLToPath(new URL('../..', import.meta.url))
const { values, positionals } = parseArgs({
  options: { tests: { type: 'string' } },
  allowPositionals: true,
})
const files = positionals.flatMap(sourcesOf)
if (files.length === 0) {
  console.error('Name what to mutate: npm run mutation -- core/src/analysis/leverage.ts')
  process.exit(2)
}

// Stryker works in a copy of the repository; the data sets stand beside that, too.
const work = join(root, '.mutation')
mkdirSync(work, { recursive: true })
const data = join(root, '../shared')
if (existsSync(data) && !existsSync(join(work, 'shared'))) symlinkSync(data, join(work, 'shared'))

const { status } = spawnSync(
  process.execPath,
  [
    ...['--import', 'tsx', join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js'), 'run'],
    ...['--mutate', files.map((file) => `packages/${file}`).join(',')],
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      MUTATION_KNOWN: join(work, 'known-of-tests.json'),
      MUTATION_TESTS: testsOf(files).join(','),
      TSX_TSCONFIG_PATH: join(root, 'scripts/mutation/tsconfig.json'),
    },
  },
)
process.exit(status ?? 1)

function sourcesOf(path: string): string[] {
  const whole = join(root, 'packages', path)
  if (!statSync(whole).isDirectory()) return [path]
  return readdirSync(whole)
    .filter((name) => name.endsWith('.ts') && name !== 'index.ts')
    .map((name) => `${path}/${name}`)
}

/** Test files of the folders that files are in, of the golden cases, and of folders that are named. */
function testsOf(files: readonly string[]): string[] {
  const own = files.map((file) => file.replace('/src/', '/test/').replace(/\/[^/]*$/, ''))
  const named = values.tests?.split(',') ?? []
  return [...new Set([...own, 'core/test/golden', ...named])].flatMap((folder) =>
    readdirSync(join(root, 'packages', folder))
      .filter((name) => name.endsWith('.test.ts') && !name.endsWith('.noreg.test.ts'))
      .map((name) => `packages/${folder}/${name}`),
  )
}
