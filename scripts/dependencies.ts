import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

interface Manifest {
  readonly name: string
  readonly version: string
  readonly private?: boolean
  readonly license?: string
  readonly os?: readonly string[]
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

/** A package that others wrote, and which of ours it comes with. */
export interface Dependency {
  readonly name: string
  readonly version: string
  readonly licence: string
  readonly of: readonly string[]
  /** Whether a package of ours asks for it by name. */
  readonly direct: boolean
}

export const publishedFolders = ['core', 'data', 'charts', 'catalogue', 'report', 'cli'].map(
  (name) => `packages/${name}`,
)
const shippedFolders = [...publishedFolders, 'packages/notebook', 'packages/lessons', 'playground']

export function manifestOf(folder: string): Manifest {
  return JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
}

/**
 * All that comes with what is published and with the playground, as it is installed. Packages for one
 * platform only (the binaries of DuckDB) are left out: each machine has others.
 */
export function shippedDependencies(): Dependency[] {
  const found = new Map<string, { manifest: Manifest; of: Set<string>; direct: boolean }>()
  for (const folder of shippedFolders) {
    const { name: ours } = manifestOf(folder)
    const visit = (from: string, asked: Manifest, direct: boolean) => {
      for (const name of Object.keys({ ...asked.dependencies, ...asked.optionalDependencies })) {
        const at = installed(name, from)
        if (at === undefined) continue
        const manifest: Manifest = JSON.parse(readFileSync(join(at, 'package.json'), 'utf8'))
        if (manifest.os !== undefined || isOurs(at)) continue
        const key = `${manifest.name}@${manifest.version}`
        const known = found.get(key) ?? { manifest, of: new Set<string>(), direct: false }
        found.set(key, known)
        known.direct ||= direct
        if (known.of.has(ours)) continue
        known.of.add(ours)
        visit(at, manifest, false)
      }
    }
    visit(join(root, folder), manifestOf(folder), true)
  }
  return [...found.values()]
    .map(({ manifest: { name, version, license = 'unknown' }, of, direct }) => ({
      name,
      version,
      licence: license,
      of: [...of].sort(),
      direct,
    }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1))
}

function isOurs(folder: string): boolean {
  return !folder.replaceAll('\\', '/').includes('/node_modules/')
}

/** Where a package that one asks for is: beside it, or above. */
function installed(name: string, from: string): string | undefined {
  for (let folder = from; folder !== dirname(folder); folder = dirname(folder)) {
    const at = join(folder, 'node_modules', name)
    if (existsSync(join(at, 'package.json'))) return realpathSync(at)
  }
  return undefined
}
