import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { exampleIds } from '../../packages/catalogue/src/index.ts'
import { course } from '../../packages/lessons/src/index.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.md'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && existsSync(join(root, file)))

test('every link of the README, of the docs and of other Markdown leads to a file and a heading', () => {
  const broken = files.flatMap((file) =>
    linksOf(file).flatMap((link) => {
      const problem = problemOf(file, link)
      return problem === undefined ? [] : [`${file}: ${link} ${problem}`]
    }),
  )
  expect(broken).toEqual([])
})

test('links are found, and broken ones told', () => {
  expect(linksOf('README.md')).toContain('docs/how-to/deciding.md')
  expect(problemOf('README.md', 'docs/nothing.md')).toBe('leads nowhere')
  expect(problemOf('docs/index.md', './reference/files.md#nothing')).toBe('has no such heading')
  expect(problemOf('docs/index.md', './reference/files.md#journey')).toBeUndefined()
  expect(problemOf('docs/index.md', '/playground/#/example/nothing')).toBe('is no page')
})

function linksOf(file: string): string[] {
  return [...proseOf(file).matchAll(/\]\(<?([^)\s>]+)>?(?: "[^"]*")?\)/g)]
    .map(([, href = '']) => href)
    .filter((href) => !/^[a-z]+:/i.test(href))
}

function problemOf(file: string, link: string): string | undefined {
  const [path = '', ...rest] = link.split('#')
  const anchor = rest.join('#')
  if (path === '/playground/') return isPage(anchor) ? undefined : 'is no page'
  // Written when the site is built, which looks at links to them.
  if (/^\/schema\/[\w-]+\.json$/.test(path) || /(^|\/)reference\/api\/|^\.\/api\//.test(path))
    return undefined
  const target = targetOf(file, path)
  if (!existsSync(join(root, target))) return 'leads nowhere'
  if (anchor === '' || !target.endsWith('.md')) return undefined
  return anchorsOf(target).has(decodeURIComponent(anchor)) ? undefined : 'has no such heading'
}

/** A link from the root of the docs may leave out `.md`, and `index.md` after a slash. */
function targetOf(file: string, path: string): string {
  if (path === '') return file
  if (!path.startsWith('/')) return posix.normalize(posix.join(dirname(file), path))
  const page = `docs${path.endsWith('/') ? `${path}index` : path}`
  return /\.\w+$/.test(page) ? page.replace(/\.html$/, '.md') : `${page}.md`
}

function isPage(hash: string): boolean {
  const [, page, id] = /^\/(\w*)(?:\/([\w-]+))?$/.exec(hash) ?? []
  if (page === 'example') return exampleIds.some((each) => each === id)
  if (page === 'lesson') return course.some((each) => each.id === id)
  return hash === '' || ['', 'fit', 'sketch', 'lessons', 'class'].includes(page ?? '?')
}

function anchorsOf(file: string): Set<string> {
  const seen = new Map<string, number>()
  return new Set(
    [...proseOf(file, false).matchAll(/^#{1,6} +(.*)$/gm)].map(([, heading = '']) => {
      const own = /\{#([^}]+)\}/.exec(heading)?.[1]
      if (own !== undefined) return own
      const slug = slugOf(heading)
      const before = seen.get(slug) ?? 0
      seen.set(slug, before + 1)
      return before === 0 ? slug : `${slug}-${before}`
    }),
  )
}

function slugOf(heading: string): string {
  return heading
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[`*]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
}

/** A file without its code, in which brackets mean something else. */
function proseOf(file: string, inline = true): string {
  const text = readFileSync(join(root, file), 'utf8').replace(
    /^( *)(`{3,})[^\n]*\n[\s\S]*?^ *\2/gm,
    '',
  )
  return inline ? text.replace(/`[^`\n]+`/g, '') : text
}
