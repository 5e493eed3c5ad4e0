import { readdir } from 'node:fs/promises'
import { join, parse } from 'node:path'

/** The files that a pattern fits; see `eventFiles`. A name with a dot first needs it in the pattern. */
export async function matchingFiles(pattern: string): Promise<string[]> {
  const { root } = parse(pattern)
  const parts = pattern
    .slice(root.length)
    .split(/[\\/]+/)
    .filter(Boolean)
  if (parts.at(-1) === '**') parts.push('*')
  return walk(root, parts)
}

async function walk(folder: string, [part, ...rest]: readonly string[]): Promise<string[]> {
  if (part === undefined) return []
  if (part === '.' || part === '..') return walk(join(folder, part), rest)
  const entries = await readdir(folder || '.', { withFileTypes: true }).catch(() => [])
  const deeper = part === '**' ? await walk(folder, rest) : []
  const fits = part === '**' ? /^[^.]/ : expression(part)
  const found = await Promise.all(
    entries
      .filter(({ name }) => fits.test(name))
      .map((entry) => {
        const path = join(folder, entry.name)
        if (entry.isDirectory()) return walk(path, part === '**' ? [part, ...rest] : rest)
        return rest.length === 0 && part !== '**' ? [path] : []
      }),
  )
  return [...deeper, ...found.flat()]
}

function expression(part: string): RegExp {
  const body = part
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('?', '[^/]')
    .replace(/\*+/g, '[^/]*')
  return new RegExp(`^${part.startsWith('.') ? '' : '(?!\\.)'}${body}$`)
}
