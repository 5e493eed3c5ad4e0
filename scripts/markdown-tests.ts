import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))

/** A `ts` block of a Markdown file: its first line there, counted from 1, and its code. */
export interface Block {
  line: number
  code: string
}

/** The blocks fenced by three backticks and `ts` alone; `ts no-run` is shown but not run. */
export function tsBlocks(markdown: string): Block[] {
  const lines = markdown.split(/\r?\n/)
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

/** README, CONTRIBUTING and the files of docs that have a `ts` block, relative to the root. */
export function markdownWithTests(): string[] {
  const docs = existsSync(join(root, 'docs'))
    ? readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    : []
  const files = [...readdirSync(root), ...docs.map((file) => `docs/${file.replaceAll('\\', '/')}`)]
  return files.filter(
    (file) => file.endsWith('.md') && tsBlocks(readFileSync(join(root, file), 'utf8')).length > 0,
  )
}

/**
 * Makes a Markdown file a test file: each `ts` block is a module of its own and a test, named by
 * file and line, that fails if the block throws. Blocks import the packages by their names.
 */
export function markdownTests(): Plugin {
  const folders = packageFolders()
  return {
    name: 'markdown-tests',
    enforce: 'pre',
    resolveId(id, importer) {
      if (/\.md\.\d+\.ts$/.test(id)) return id
      const [, name = ''] = /^((?:@[^/]+\/)?[^/]+)/.exec(id) ?? []
      const folder = folders.get(name)
      // From inside the package itself, because the root depends on none of its packages.
      if (folder && importer?.includes('.md.')) return this.resolve(id, `${folder}/package.json`)
    },
    load(id) {
      const block = /^(.*\.md)\.(\d+)\.ts$/.exec(id)
      if (block) {
        const [, file = '', line] = block
        const code = blocksOf(file).find((each) => String(each.line) === line)?.code
        return '\n'.repeat(Number(line) - 1) + code
      }
      if (!id.endsWith('.md')) return
      const tests = blocksOf(id).map(({ line }) => {
        const name = JSON.stringify(`${relative(root, id).replaceAll('\\', '/')}:${line}`)
        return `test(${name}, () => import(${JSON.stringify(`${id}.${line}.ts`)}))`
      })
      return ["import { test } from 'vitest'", ...tests].join('\n')
    },
  }
}

function blocksOf(file: string): Block[] {
  return tsBlocks(readFileSync(file, 'utf8'))
}

/** The folder of each package by its name. */
function packageFolders(): Map<string, string> {
  const folders = readdirSync(join(root, 'packages')).map((name) => join(root, 'packages', name))
  return new Map(
    folders.map((folder) => [
      JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).name as string,
      folder,
    ]),
  )
}
