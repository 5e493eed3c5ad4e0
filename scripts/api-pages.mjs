// Writes docs/reference/api, a page for each thing that the library packages export, from their
// docstrings. The pages aren't committed; `npm run docs` and `npm run build:site` write them anew.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Application, Converter, ReflectionKind } from 'typedoc'
import { publicModules } from './public-modules.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const pages = `${root}docs/reference/api`
// The module `sojourn` is all the others of its package at once.
const modules = publicModules().filter(({ name }) => name !== 'sojourn')

const app = await Application.bootstrapWithPlugins({
  plugin: ['typedoc-plugin-markdown', 'typedoc-vitepress-theme'],
  entryPoints: modules.map(({ source }) => `${root}${source}`),
  tsconfig: `${root}tsconfig.typedoc.json`,
  out: pages,
  docsRoot: `${root}docs`,
  name: 'API',
  readme: 'none',
  githubPages: false,
  disableSources: true,
  excludeInternal: true,
  logLevel: 'Warn',
  validation: false,
  // `npm run check` has looked at the types.
  skipErrorChecking: true,
  // What one calls comes before what one passes.
  kindSortOrder: ['Function', 'Class', 'Variable', 'Interface', 'TypeAlias'],
  sort: ['kind', 'alphabetical-ignoring-documents'],
  groupOrder: ['Functions', 'Classes', 'Variables', 'Interfaces', 'Type Aliases'],
  router: 'module',
  hideBreadcrumbs: true,
  useCodeBlocks: true,
  // Headings such as “Example” have anchors of their own.
  useCustomAnchors: true,
  anchorPrefix: 'api-',
  indexFormat: 'table',
  parametersFormat: 'table',
  interfacePropertiesFormat: 'table',
  classPropertiesFormat: 'table',
  typeAliasPropertiesFormat: 'table',
  typeDeclarationFormat: 'table',
  propertyMembersFormat: 'table',
  tableColumnSettings: {
    hideInherited: true,
    hideOverrides: true,
    hideModifiers: true,
    hideSources: true,
  },
  sidebar: { format: 'vitepress', collapsed: true },
})
// A module is called by what one imports, not by the folder of its source.
app.converter.on(Converter.EVENT_RESOLVE_END, ({ project }) => {
  for (const module of project.children ?? []) {
    const source = project.files.getReflectionPath(module)
    const found = modules.find((each) => source === `${root}${each.source}`)
    if (found) module.name = found.name
  }
  for (const parameter of project.getReflectionsByKind(ReflectionKind.Parameter))
    if (parameter.name === '__namedParameters') parameter.name = 'options'
})
const project = await app.convert()
if (project === undefined) process.exit(1)
await app.generateOutputs(project)
// The theme writes anchors in links in another way than TypeDoc those of headings.
for (const file of readdirSync(pages, { recursive: true, encoding: 'utf8' })) {
  if (!file.endsWith('.md')) continue
  const text = readFileSync(join(pages, file), 'utf8')
  const anchor = (_, open, id) => open + id.replaceAll('_', '-')
  writeFileSync(join(pages, file), text.replace(/(\{#|<a id=")(api-[^}"]*)/g, anchor))
}
if (app.logger.hasErrors()) process.exit(1)
