// Writes what the editor knows of the library into a file: node make-library-types.mjs FILE
// In a process of its own, since it takes seconds in which a build could do nothing else.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const root = fileURLToPath(new URL('..', import.meta.url))
const packages = [
  { name: 'sojourn', folder: join(root, 'packages/core') },
  { name: '@sojourn/catalogue', folder: join(root, 'packages/catalogue') },
]
const [, , out = ''] = process.argv

const { config } = ts.readConfigFile(join(root, 'tsconfig.base.json'), ts.sys.readFile)
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root)
const entries = packages.flatMap(entriesOf)
const program = ts.createProgram(
  entries.map(({ source }) => source),
  { ...options, noEmit: false, declaration: true, emitDeclarationOnly: true },
)
const files = {}
program.emit(undefined, (path, text) => {
  const within = packages.find(({ folder }) => path.startsWith(folder))
  if (within === undefined) return
  const place = relative(join(within.folder, 'src'), path)
  // What reads files is no part of what is exported, and is most of the text.
  files[`${within.name}/${place}`] = /schema\.d\.ts$/.test(path) ? 'export {}' : text
})
for (const each of packages) {
  const exports = Object.fromEntries(
    entriesOf(each).map(({ subpath, types }) => [subpath, { types }]),
  )
  files[`${each.name}/package.json`] = JSON.stringify({ name: each.name, exports })
}
const checker = program.getTypeChecker()
const exports = entries
  .filter(({ subpath }) => subpath === '.')
  .flatMap(({ module, source }) => {
    const file = program.getSourceFile(source)
    const symbol = file && checker.getSymbolAtLocation(file)
    return symbol ? valuesOf(symbol, module) : []
  })
mkdirSync(dirname(out), { recursive: true })
// Another build may read it at the same time.
writeFileSync(`${out}.${process.pid}`, JSON.stringify({ files, exports }))
renameSync(`${out}.${process.pid}`, out)

function entriesOf({ name, folder }) {
  const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
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

/** Functions and values that a module exports, each with the first paragraph of its docstring. */
function valuesOf(module, name) {
  return checker.getExportsOfModule(module).flatMap((symbol) => {
    const aliased = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
    if (!(aliased.flags & ts.SymbolFlags.Value)) return []
    const says = ts.displayPartsToString(aliased.getDocumentationComment(checker))
    return { module: name, name: symbol.name, says: says.split('\n\n', 1)[0] ?? '' }
  })
}
