import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { publishedFolders } from '../dependencies.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (folder: string) =>
  JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
const packages = publishedFolders.map((folder) => ({ folder, ...read(folder) }))

it('all packages have the one version that the changelog begins with', () => {
  const [, version] = /^## (\S+)/m.exec(readFileSync(join(root, 'CHANGELOG.md'), 'utf8')) ?? []
  const others = ['packages/notebook', 'packages/lessons', 'playground'].map(read)
  expect([...packages, ...others].filter((each) => each.version !== version)).toEqual([])
})

it('what isn’t meant for others is private, and nothing else', () => {
  const folders = ['.', 'examples', 'bench', 'playground']
    .concat(readdirSync(join(root, 'packages')).map((name) => `packages/${name}`))
    .filter((folder) => existsSync(join(root, folder, 'package.json')))
  const open = folders.filter((folder) => read(folder).private !== true)
  expect(open.sort()).toEqual([...publishedFolders].sort())
})

describe.each(packages)('$name', ({ folder, ...manifest }) => {
  it('says what it is, for whom, and under which licence', () => {
    expect(manifest.description).toMatch(/\w{3,}/)
    expect(manifest).toMatchObject({
      license: 'MIT',
      type: 'module',
      engines: read('.').engines,
    })
    expect(existsSync(join(root, folder, 'README.md'))).toBe(true)
    expect(manifest.files).toContain('dist')
    expect(manifest.bin !== undefined || manifest.sideEffects === false).toBe(true)
  })

  it('rests on published packages alone, of others in a fixed version', () => {
    const names = new Set(packages.map(({ name }) => name))
    const { dependencies, optionalDependencies } = manifest
    for (const [name, range] of Object.entries({ ...dependencies, ...optionalDependencies }))
      expect([name, names.has(name) ? range : /^\d+\.\d+\.\d+/.test(String(range))]).toEqual([
        name,
        names.has(name) ? 'workspace:*' : true,
      ])
  })
})
