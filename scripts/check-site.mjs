// Follows every link and every anchor of the pages of `site` within it; one that leads nowhere fails.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'

const site = fileURLToPath(new URL('../site', import.meta.url))
const base = process.env.SITE_BASE ?? '/'
const pages = readdirSync(site, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter(
    (file) => file.endsWith('.html') && !file.startsWith('playground/') && file !== '404.html',
  )
const texts = new Map(pages.map((page) => [page, readFileSync(join(site, page), 'utf8')]))
const anchors = new Map(
  [...texts].map(([page, text]) => [
    page,
    new Set([...text.matchAll(/ id="([^"]*)"/g)].map(([, id]) => decoded(id))),
  ]),
)

const problems = new Set()
let links = 0
for (const [page, text] of texts)
  for (const [, , href] of text.matchAll(/ (href|src)="([^"]*)"/g)) {
    if (/^[a-z]+:/i.test(href)) continue
    links++
    const problem = problemOf(page, decoded(href))
    if (problem) problems.add(`${page}: ${href} ${problem}`)
  }
if (pages.length < 10) problems.add(`There are ${pages.length} pages only.`)

console.log(`${links} links on ${pages.length} pages, ${problems.size} broken`)
for (const problem of problems) console.error(problem)
if (problems.size > 0) process.exitCode = 1

function problemOf(page, href) {
  const [path = '', anchor = ''] = href.split('#')
  if (path.startsWith('/') && !path.startsWith(base)) return `is outside ${base}`
  const target = path.startsWith('/')
    ? path.slice(base.length)
    : path === ''
      ? page
      : posix.join(posix.dirname(page), path)
  const file = target === '' || target.endsWith('/') ? `${target}index.html` : target
  if (!existsSync(join(site, file)) || statSync(join(site, file)).isDirectory())
    return 'leads nowhere'
  const known = anchors.get(file)
  return anchor !== '' && known && !known.has(anchor) ? 'has no such anchor' : undefined
}

function decoded(text) {
  const plain = text
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
  try {
    return decodeURIComponent(plain)
  } catch {
    return plain
  }
}
