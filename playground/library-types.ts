import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import type { Plugin } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))
const cache = join(root, 'node_modules/.cache/sojourn-library-types')
const packages = [
  { name: 'sojourn', folder: join(root, 'packages/core') },
  { name: '@sojourn/catalogue', folder: join(root, 'packages/catalogue') },
] as const

/** What the editor knows of the library: declaration files by path, and what can be imported. */
interface LibraryTypes {
  files: Record<string, string>
  /** Names of functions and values by the module that exports them, each with its first sentence. */
  exports: { module: string; name: string; says: string }[]
}

/**
 * Declarations of the library as the module `virtual:library-types`, for the editor's suggestions.
 * They take seconds to make, so they are kept until a source changes.
 */
export function libraryTypes(): Plugin {
  const id = 'virtual:library-types'
  return {
    name: 'library-types',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load: (source) =>
      source === `\0${id}`
        ? `export default JSON.parse(${JSON.stringify(JSON.stringify(typesOfLibrary()))})`
        : undefined,
  }
}

function typesOfLibrary(): LibraryTypes {
  const sources = packages.flatMap(({ folder }) => sourcesIn(join(folder, 'src')))
  const hash = createHash('sha256').update(readFileSync(fileURLToPath(import.meta.url)))
  for (const path of sources) hash.update(path).update(readFileSync(path))
  const kept = join(cache, `${hash.digest('hex')}.json`)
  if (existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8')) as LibraryTypes
  const made = declare()
  mkdirSync(cache, { recursive: true })
  writeFileSync(kept, JSON.stringify(made))
  return made
}

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .map((path) => join(folder, path))
    .sort()
}

function declare(): LibraryTypes {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.base.json'), ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root)
  const entries = packages.flatMap(({ name, folder }) => entriesOf(name, folder))
  const program = ts.createProgram(
    entries.map(({ source }) => source),
    { ...options, noEmit: false, declaration: true, emitDeclarationOnly: true },
  )
  const files: Record<string, string> = {}
  program.emit(undefined, (path, text) => {
    const within = packages.find(({ folder }) => path.startsWith(folder))
    if (within === undefined) return
    const place = relative(join(within.folder, 'src'), path)
    // What reads files is no part of what is exported, and is most of the text.
    files[`${within.name}/${place}`] = /schema\.d\.ts$/.test(path) ? 'export {}' : text
  })
  for (const { name, folder } of packages)
    files[`${name}/package.json`] = JSON.stringify({
      name,
      exports: Object.fromEntries(
        entriesOf(name, folder).map(({ subpath, types }) => [subpath, { types }]),
      ),
    })
  const checker = program.getTypeChecker()
  const exports = entries
    .filter(({ subpath }) => subpath === '.')
    .flatMap(({ module, source }) => {
      const file = program.getSourceFile(source)
      const symbol = file && checker.getSymbolAtLocation(file)
      return symbol ? valuesOf(checker, symbol, module) : []
    })
  return { files, exports }
}

function entriesOf(name: string, folder: string) {
  const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    exports: Record<string, string | { '@sojourn/source': string }>
  }
  return Object.entries(exports).flatMap(([subpath, target]) => {
    if (typeof target === 'string') return []
    const path = target['@sojourn/source']
    return {
      subpath,
      module: subpath === '.' ? name : `${name}${subpath.slice(1)}`,
      source: join(folder, path),
      types: path.replace('./src/', './').replace(/\.ts$/, '.d.ts'),
    }
  })
}

function valuesOf(checker: ts.TypeChecker, module: ts.Symbol, name: string) {
  return checker.getExportsOfModule(module).flatMap((symbol) => {
    const aliased = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
    if (!(aliased.flags & ts.SymbolFlags.Value)) return []
    const says = ts.displayPartsToString(aliased.getDocumentationComment(checker))
    return { module: name, name: symbol.name, says: says.split('\n\n', 1)[0] ?? '' }
  })
}
