import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const low = ['numeric', 'model']
const middle = [...low, 'estimation', 'analysis', 'simulation']
const allowed: Record<string, string[]> = {
  numeric: [],
  model: ['numeric'],
  estimation: low,
  analysis: low,
  simulation: low,
  retention: low,
  decisions: low,
  attribution: middle,
  scenarios: middle,
  forecast: [...middle, 'retention', 'decisions', 'attribution', 'scenarios'],
  validation: [...middle, 'retention', 'decisions', 'attribution', 'scenarios', 'forecast'],
}
const layers = Object.keys(allowed)

test('every folder of the core has a place in the layers', () => {
  const folders = readdirSync(join(root, 'packages/core/src'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
  expect(layers).toEqual(expect.arrayContaining(folders))
})

test('a layer that imports what is not below it is refused, and only that', () => {
  const planted: Record<string, string> = {}
  const bad: string[] = []
  for (const from of layers) {
    for (const to of layers.filter((layer) => layer !== from)) {
      const file = `packages/core/src/${from}/imports-${to}.ts`
      planted[file] = `export { x } from '../${to}/x.ts'\n`
      if (!allowed[from]?.includes(to)) bad.push(file)
    }
    planted[`packages/core/src/${from}/imports-itself.ts`] = "export { x } from './x.ts'\n"
    planted[`packages/core/src/${from}/oracle.test.ts`] = "export { x } from '../validation/x.ts'\n"
    for (const [name, path] of [
      ['parent', '..'],
      ['index', '../index.ts'],
      ['package', 'sojourn/model'],
      ['type', '../outside/x.ts'],
    ]) {
      const file = `packages/core/src/${from}/imports-${name}.ts`
      planted[file] = `export type { x } from '${path}'\n`
      bad.push(file)
    }
  }
  expect(refused('lint/style/noRestrictedImports', planted)).toEqual(bad.sort())
})

test('a package that reaches into the source of another is refused, its own tests are not', () => {
  const reach = "export { x } from '../../core/src/model/x.ts'\n"
  const planted = {
    'packages/core/test/x.test.ts': "export { x } from '../src/model/x.ts'\n",
    'packages/cli/src/x.ts': "export { x } from 'sojourn/model'\n",
    'packages/data/src/reaches.ts': reach,
    'packages/charts/test/reaches.test.ts': reach,
    'packages/catalogue/src/reaches.ts': reach,
    'packages/report/src/reaches.ts': reach,
    'packages/cli/src/reaches.ts': "export { x } from '@sojourn/data/src/x.ts'\n",
    'playground/src/reaches.ts': "export { x } from '../../packages/charts/src/x.ts'\n",
  }
  expect(refused('lint/style/noRestrictedImports', planted)).toEqual(
    Object.keys(planted)
      .filter((file) => file.includes('reaches'))
      .sort(),
  )
})

test('the core reads no clock and draws from no global randomness', () => {
  const bad = ['Math.random()', 'Math.random', 'Date.now()', 'new Date()', 'new Date', 'Date()']
  const good = ['new Date(0)', "new Date('2026-01-01')", 'Date.UTC(2026)']
  const planted = Object.fromEntries(
    [...bad, ...good].map((code, i) => [
      `packages/core/src/model/x${i}.ts`,
      `export const x = ${code}\n`,
    ]),
  )
  expect(refused('plugin', planted)).toEqual(bad.map((_, i) => `packages/core/src/model/x${i}.ts`))
})

/** The files that the linter refuses by that rule, planted beside a copy of the configuration. */
function refused(rule: string, planted: Record<string, string>): string[] {
  const copy = mkdtempSync(join(tmpdir(), 'sojourn-layers-'))
  try {
    const config = ['biome.json', 'packages/core/biome.json', 'packages/core/no-hidden-inputs.grit']
    for (const file of config) cpSync(join(root, file), join(copy, file))
    for (const [file, code] of Object.entries(planted)) {
      mkdirSync(dirname(join(copy, file)), { recursive: true })
      writeFileSync(join(copy, file), code)
    }
    const biome = join(root, 'node_modules/@biomejs/biome/bin/biome')
    const args = ['lint', '--vcs-enabled=false', '--reporter=json', '--max-diagnostics=none', copy]
    const done = spawnSync(process.execPath, [biome, ...args], { cwd: copy, encoding: 'utf8' })
    const diagnostics: { category: string; location: { path: string } }[] = JSON.parse(
      done.stdout,
    ).diagnostics
    const files = diagnostics
      .filter((each) => each.category === rule)
      .map((each) => each.location.path)
    return [...new Set(files)].map((file) => file.replaceAll('\\', '/')).sort()
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}
