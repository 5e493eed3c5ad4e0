import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Name of the module that a block makes: the file, `.example.` and the line. */
const EXAMPLE = /^(.*\.(?:md|ts))\.example\.(\d+)\.ts$/

/** A `ts` block of a Markdown file: its first line there, counted from 1, and its code. */
export interface Block {
  line: number
  code: string
}

/**
 * The blocks fenced by three backticks and `ts` alone; `ts no-run` is shown but not run. In a source
 * file they stand in docstrings, whose stars are taken off.
 */
export function tsBlocks(text: string, source = false): Block[] {
  const lines = text.split(/\r?\n/).map((line) => (source ? line.replace(/^\s*\* ?/, '') : line))
  const blocks: Block[] = []
  let open: Block | undefined
  for (const [index, line] of lines.entries()) {
    if (open === undefined) {
      if (/^\s*```ts\s*$/.test(line)) open = { line: index + 2, code: '' }
    } else if (/^\s*```\s*$/.test(line)) {
      blocks.push(open)
      open = undefined
    } else {
      open.code += `${line}\n`
    }
  }
  return blocks
}

/** What `npm run docs` and `npm run build:site` put into docs: not written by hand, not committed. */
const GENERATED = /^docs\/(\.vitepress|reference\/api)\//

/** README, CONTRIBUTING, the files of docs and READMEs of packages that have a `ts` block, relative to the root. */
export function markdownWithTests(): string[] {
  const docs = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
  const packages = readdirSync(join(root, 'packages'))
    .map((name) => `packages/${name}/README.md`)
    .filter((file) => existsSync(join(root, file)))
  const files = [
    ...readdirSync(root),
    ...docs.map((file) => `docs/${file.replaceAll('\\', '/')}`),
    ...packages,
  ]
  return files
    .filter((file) => file.endsWith('.md') && !GENERATED.test(file))
    .filter((file) => tsBlocks(readFileSync(join(root, file), 'utf8')).length > 0)
}

/** Sources with an example in a docstring, and where each example starts. */
export function docstringExamples(): { file: string; line: number }[] {
  const files = readdirSync(join(root, 'packages'), { recursive: true, encoding: 'utf8' })
    .map((file) => `packages/${file.replaceAll('\\', '/')}`)
    .filter((file) => /^packages\/[^/]+\/src\/.*\.ts$/.test(file))
  return files.flatMap((file) =>
    tsBlocks(readFileSync(join(root, file), 'utf8'), true).map(({ line }) => ({ file, line })),
  )
}

/**
 * Makes a Markdown file a test file: each `ts` block is a module of its own and a test, named by
 * file and line, that fails if the block throws. Blocks import the packages by their names. Examples
 * in docstrings are modules in the same way; `documentation-tests.test.ts` imports them.
 */
export function documentationTests(): Plugin {
  const folders = packageFolders()
  return {
    name: 'documentation-tests',
    enforce: 'pre',
    resolveId(id, importer) {
      if (EXAMPLE.test(id)) return id
      const [, name = ''] = /^((?:@[^/]+\/)?[^/]+)/.exec(id) ?? []
      const folder = folders.get(name)
      // From inside the package itself, because the root depends on none of its packages.
      if (folder && importer && EXAMPLE.test(importer))
        return this.resolve(id, `${folder}/package.json`)
    },
    load(id) {
      const block = EXAMPLE.exec(id)
      if (block) {
        const [, file = '', line] = block
        const code = blocksOf(file).find((each) => String(each.line) === line)?.code
        return '\n'.repeat(Number(line) - 1) + code
      }
      if (!id.endsWith('.md')) return
      const tests = blocksOf(id).map(({ line }) => {
        const name = JSON.stringify(`${relative(root, id).replaceAll('\\', '/')}:${line}`)
        return `test(${name}, () => import(${JSON.stringify(`${id}.example.${line}.ts`)}))`
      })
      return ["import { test } from 'vitest'", ...tests].join('\n')
    },
  }
}

function blocksOf(file: string): Block[] {
  return tsBlocks(readFileSync(file, 'utf8'), file.endsWith('.ts'))
}

/** Every block of the documentation and of docstrings: the module it makes, and its code at its line. */
export function exampleFiles(): Map<string, string> {
  const files = [...markdownWithTests(), ...new Set(docstringExamples().map(({ file }) => file))]
  return new Map(
    files.flatMap((file) =>
      blocksOf(join(root, file)).map(({ line, code }) => [
        `${join(root, file)}.example.${line}.ts`,
        '\n'.repeat(line - 1) + code,
      ]),
    ),
  )
}

/** The folder of each package by its name. */
export function packageFolders(): Map<string, string> {
  const folders = readdirSync(join(root, 'packages')).map((name) => join(root, 'packages', name))
  return new Map(
    folders.map((folder) => [
      JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).name as string,
      folder,
    ]),
  )
}
