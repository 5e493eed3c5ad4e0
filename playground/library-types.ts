import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Plugin } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))
const maker = fileURLToPath(new URL('make-library-types.mjs', import.meta.url))
const cache = join(root, 'node_modules/.cache/sojourn-library-types')
const ID = 'virtual:library-types'

/**
 * Declarations of the library as the module `virtual:library-types`, for the editor's suggestions.
 * They take seconds to make, so they are kept until a source changes.
 */
export function libraryTypes(): Plugin {
  return {
    name: 'library-types',
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    async load(id) {
      if (id !== `\0${ID}`) return undefined
      const json = readFileSync(await made(), 'utf8')
      return `export default JSON.parse(${JSON.stringify(json)})`
    },
  }
}

async function made(): Promise<string> {
  const sources = ['packages/core/src', 'packages/catalogue/src'].flatMap(sourcesIn)
  const hash = createHash('sha256')
  for (const path of [maker, ...sources]) hash.update(path).update(readFileSync(path))
  const file = join(cache, `${hash.digest('hex')}.json`)
  if (!existsSync(file)) await promisify(execFile)(process.execPath, [maker, file])
  return file
}

function sourcesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .map((path) => join(root, folder, path))
    .sort()
}
