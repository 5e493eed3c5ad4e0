// npm run coverage
// Runs the unit tests of core, counts which of its lines and branches they run, by folder, and keeps
// that in scripts/proof/results/coverage.json, from where `npm run proof` puts it on its page.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Counted, Coverage } from './proof/page.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const sources = join(root, 'packages/core/src')
const results = join(root, 'scripts/proof/results/coverage.json')

type Summary = Readonly<Record<string, Readonly<Record<'lines' | 'branches', Counted>>>>

const folder = mkdtempSync(join(tmpdir(), 'sojourn-coverage-'))
try {
  const { status } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/vitest/vitest.mjs'),
      ...['run', '--project', 'unit', '--reporter', 'dot', 'packages/core/test'],
      ...['--coverage.enabled', '--coverage.include', 'packages/core/src/**/*.ts'],
      ...['--coverage.reporter', 'json-summary', '--coverage.reportsDirectory', folder],
    ],
    { cwd: root, stdio: 'inherit' },
  )
  if (status !== 0) throw new Error('Tests failed, so that what they run says nothing.')
  const summary: Summary = JSON.parse(readFileSync(join(folder, 'coverage-summary.json'), 'utf8'))
  writeFileSync(results, `${JSON.stringify(byFolder(summary), null, 2)}\n`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function byFolder({ total: _, ...files }: Summary): Coverage {
  const folders: Record<string, { lines: Counted; branches: Counted }> = {}
  for (const [file, { lines, branches }] of Object.entries(files)) {
    const [name = '', ...deeper] = relative(sources, file).split('/')
    const of = deeper.length > 0 ? `core/src/${name}` : 'core/src'
    const known = folders[of]
    folders[of] = { lines: sum(known?.lines, lines), branches: sum(known?.branches, branches) }
  }
  const sorted = Object.entries(folders).sort(([a], [b]) => a.localeCompare(b, 'en'))
  return { date: new Date().toISOString().slice(0, 10), folders: Object.fromEntries(sorted) }
}

function sum(a: Counted = { total: 0, covered: 0 }, b: Counted): Counted {
  return { total: a.total + b.total, covered: a.covered + b.covered }
}
