// Checks the types of all folders, or of some, each with the options of its tsconfig.json:
// node scripts/types.mjs packages/core playground
//
// As `tsc -p` does for one after the other, but a file is parsed once, and checked once: in the folder
// whose tsconfig.json includes it, not in every other that imports it.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { PROJECTS } from './type-projects.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
/** Files as they were parsed, by name, one for each way to parse them. */
const parsed = new Map()

const configs = new Map(PROJECTS.map((project) => [project, configOf(project)]))
const included = new Set([...configs.values()].flatMap(({ fileNames }) => fileNames))

// Asked by another process for one folder after the other, or for some by a person.
process.on('message', (project) => process.send(problemsOf(project)))
const asked = process.argv.slice(2)
if (process.send === undefined) {
  const problems = (asked.length > 0 ? asked : PROJECTS).map(problemsOf).join('')
  process.stdout.write(problems)
  process.exitCode = problems === '' ? 0 : 1
}

function configOf(project) {
  const host = {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
      throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'))
    },
  }
  return ts.getParsedCommandLineOfConfigFile(join(root, project, 'tsconfig.json'), {}, host)
}

/** What is wrong in the files of a folder, in words; nothing where all is right. */
function problemsOf(project) {
  const { fileNames, options, errors } = configs.get(project)
  const program = ts.createProgram(fileNames, options, parsingOnce(options))
  const own = new Set(fileNames)
  const elsewhere = ({ fileName }) => included.has(fileName) && !own.has(fileName)
  const foreign = (file) => file.isDeclarationFile || file.fileName.includes('/node_modules/')
  const problems = [
    ...errors,
    ...program.getOptionsDiagnostics(),
    ...program.getGlobalDiagnostics(),
    ...program
      .getSourceFiles()
      .filter((file) => !foreign(file) && !elsewhere(file))
      .flatMap((file) => [
        ...program.getSyntacticDiagnostics(file),
        ...program.getSemanticDiagnostics(file),
      ]),
  ]
  return ts.formatDiagnostics(problems, {
    getCurrentDirectory: () => root,
    getCanonicalFileName: (file) => file,
    getNewLine: () => '\n',
  })
}

/** A host that parses a file again only where the options ask for another way to parse it. */
function parsingOnce(options) {
  const host = ts.createCompilerHost(options)
  const { getSourceFile } = host
  host.getSourceFile = (name, ...how) => {
    const key = `${options.jsx ?? ''} ${name}`
    const file = parsed.get(key) ?? getSourceFile(name, ...how)
    parsed.set(key, file)
    return file
  }
  return host
}
