// Checks the types of every `ts` block of the documentation and of docstrings, each a module of its own
// that imports the packages by their names: node --import tsx scripts/type-examples.ts
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { exampleFiles, packageFolders } from './documentation-tests.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const examples = exampleFiles()
const folders = packageFolders()

const { config } = ts.readConfigFile(join(root, 'tsconfig.base.json'), ts.sys.readFile)
const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root)
Object.assign(options, {
  types: ['node'],
  // What a block makes it often only shows.
  noUnusedLocals: false,
  noUnusedParameters: false,
  // A block without an import is no module to TypeScript.
  isolatedModules: false,
})

const host = ts.createCompilerHost(options)
const { readFile, fileExists, getSourceFile } = host
host.readFile = (file) => examples.get(file) ?? readFile(file)
host.fileExists = (file) => examples.has(file) || fileExists(file)
host.getSourceFile = (file, languageVersion, ...rest) => {
  const text = examples.get(file)
  return text === undefined
    ? getSourceFile(file, languageVersion, ...rest)
    : ts.createSourceFile(file, `${text}\nexport {}`, languageVersion, true)
}
host.resolveModuleNameLiterals = (literals, containing, redirected, given) =>
  literals.map(({ text }) => {
    const [, name = ''] = /^((?:@[^/]+\/)?[^/]+)/.exec(text) ?? []
    const folder = folders.get(name)
    // From inside the package itself, because the root depends on none of its packages.
    const from = folder && examples.has(containing) ? join(folder, 'src/index.ts') : containing
    return ts.resolveModuleName(text, from, given, host, undefined, redirected)
  })

const program = ts.createProgram([...examples.keys()], options, host)
const problems = [...examples.keys()].flatMap((file) => {
  const source = program.getSourceFile(file)
  return source ? ts.getPreEmitDiagnostics(program, source) : []
})
console.log(
  problems.length > 0
    ? ts.formatDiagnostics(problems, {
        getCurrentDirectory: () => root,
        getCanonicalFileName: (file) => file,
        getNewLine: () => '\n',
      })
    : `${examples.size} examples have the right types.`,
)
process.exitCode = problems.length > 0 ? 1 : 0
