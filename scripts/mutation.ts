// npm run mutation -- core/src/analysis/leverage.ts [core/src/scenarios …] [--tests PATTERN,…]
// Mutates files, or all files of folders, with Stryker and keeps each file's score in
// scripts/proof/results/mutation.json, from where `npm run proof` puts it on its page. A file is tried
// against the tests of its own folder and the golden cases, unless --tests names others.
import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { MutationScore } from './proof/page.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const results = join(root, 'scripts/proof/results/mutation.json')
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
    join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js'),
    'run',
    '--mutate',
    files.map((file) => `packages/${file}`).join(','),
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, MUTATION_TESTS: values.tests ?? testsOf(files) },
  },
)
if (status !== 0) process.exit(status ?? 1)
keepScores()

function sourcesOf(path: string): string[] {
  const whole = join(root, 'packages', path)
  if (!statSync(whole).isDirectory()) return [path]
  return readdirSync(whole)
    .filter((name) => name.endsWith('.ts') && name !== 'index.ts')
    .map((name) => `${path}/${name}`)
}

/** Patterns of the tests of the folders that files are in, and of the golden cases. */
function testsOf(files: readonly string[]): string {
  const folders = files.map((file) => file.replace('/src/', '/test/').replace(/\/[^/]*$/, ''))
  return [...new Set([...folders, 'core/test/golden'])]
    .map((folder) => `packages/${folder}/**/*.test.ts`)
    .join(',')
}

function keepScores(): void {
  const report = JSON.parse(readFileSync(join(work, 'report.json'), 'utf8')) as {
    files: Record<string, { mutants: { status: string }[] }>
  }
  const scores: Record<string, MutationScore> = existsSync(results)
    ? JSON.parse(readFileSync(results, 'utf8'))
    : {}
  for (const [path, { mutants }] of Object.entries(report.files)) {
    const count = (...of: string[]) => mutants.filter(({ status }) => of.includes(status)).length
    scores[path.replace(/^packages\//, '')] = {
      killed: count('Killed', 'Timeout'),
      survived: count('Survived'),
      noCoverage: count('NoCoverage'),
      date: new Date().toISOString().slice(0, 10),
    }
  }
  const sorted = Object.entries(scores).sort(([a], [b]) => a.localeCompare(b, 'en'))
  writeFileSync(results, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`)
}
