import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import type { Cell } from '../document/cell.ts'
import { type Notebook, readNotebook } from '../document/notebook.ts'
import { NotebookError } from '../document/problems.ts'
import { asWritten } from './as-written.ts'
import { fromScript, readBack } from './observable-script.ts'
import { checkSize } from './size.ts'
import { textOf } from './write-observable.ts'

type Element = DefaultTreeAdapterTypes.Element
type Parent = DefaultTreeAdapterTypes.ParentNode

/**
 * Reads a notebook in Observable's HTML format: ours with all that is ours, and others' as far as
 * their cells are Markdown, JavaScript or TypeScript; cells of other languages become text that
 * shows their code. Nothing of the file is run or loaded.
 *
 * @throws NotebookError that lists what is wrong
 */
export function readObservable(html: string): Notebook {
  checkSize('The notebook', html.length)
  const elements = elementsOf(parse(html))
  const root = elements.find(({ tagName }) => tagName === 'notebook')
  if (root === undefined) {
    throw new NotebookError('The notebook', [
      {
        path: '',
        message:
          'There is no <notebook> in it. A page that was exported to be read alone cannot be opened again.',
      },
    ])
  }
  const scripts = elementsOf(root).filter(({ tagName }) => tagName === 'script')
  const kept = scripts.map(keptIn).find((found) => found !== undefined)
  const present = scripts.filter((script) => keptIn(script) === undefined)
  const titleElement = elements.find(({ tagName }) => tagName === 'title')
  const title = (titleElement ? contentOf(titleElement) : '').trim() || 'Untitled'
  const keptCells = Array.isArray(kept?.cells) ? (kept.cells as unknown[]) : []
  const taken = new Set<string>()
  const cells = present.map((script, i) =>
    cellOf(script, keptCells[numberOf(script) - 1], i, taken),
  )
  const { id = 'imported', language = 'en', lesson, horizon, outputs } = kept ?? {}
  return readNotebook({
    format: 'sojourn-notebook',
    version: 1,
    id,
    title: title.slice(0, 1000).trimEnd(),
    language,
    ...(lesson !== undefined && { lesson }),
    ...(horizon !== undefined && { horizon }),
    cells,
    ...(outputs !== undefined && { outputs }),
  })
}

/** The kept cell with the script's text if that was changed, or the script as a cell of its own. */
function cellOf(script: Element, kept: unknown, i: number, taken: Set<string>): unknown {
  const text = fromScript(contentOf(script))
  const cell = restored(kept, text) ?? foreign(script, text)
  const own = (cell as { id?: unknown }).id
  let id = typeof own === 'string' && !taken.has(own) ? own : `c${i + 1}`
  for (let n = i + 1; taken.has(id); n++) id = `c${n}`
  taken.add(id)
  return { ...cell, id }
}

function restored(kept: unknown, text: string): object | undefined {
  if (typeof kept !== 'object' || kept === null || !('kind' in kept)) return undefined
  const { kind } = kept
  if (kind === 'text' || kind === 'quiz' || kind === 'code') {
    const source = 'source' in kept && typeof kept.source === 'string' ? kept.source : undefined
    return { ...kept, source: source !== undefined && readBack(source) === text ? source : text }
  }
  // A form whose code was changed elsewhere is code now.
  return readBack(codeOrNothing(kept)) === text ? kept : undefined
}

function codeOrNothing(kept: object): string {
  try {
    return textOf(kept as Cell)
  } catch {
    return ''
  }
}

function foreign(script: Element, source: string): object {
  const type = attribute(script, 'type')
  const codeHidden = attribute(script, 'pinned') === undefined ? { codeHidden: true } : {}
  if (type === 'text/markdown') return { kind: 'text', source }
  if (type === undefined || type === 'module' || type === 'text/x-typescript')
    return { kind: 'code', source, ...codeHidden }
  return { kind: 'text', source: asWritten(source) }
}

function keptIn(script: Element): Record<string, unknown> | undefined {
  const json = /^\s*<!-- sojourn-notebook (\{.*\}) -->\s*$/s.exec(contentOf(script))?.[1]
  if (json === undefined) return undefined
  try {
    return JSON.parse(json) as Record<string, unknown>
  } catch {
    throw new NotebookError('The notebook', [
      { path: '', message: 'Its cell of Sojourn’s own is damaged.' },
    ])
  }
}

function elementsOf(parent: Parent): Element[] {
  const found: Element[] = []
  const waiting: Parent[] = [parent]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if ('tagName' in node && node !== parent) found.push(node)
    for (const child of [...node.childNodes].reverse())
      if ('childNodes' in child) waiting.push(child)
  }
  return found
}

function contentOf(element: Element): string {
  return element.childNodes.map((child) => ('value' in child ? child.value : '')).join('')
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value
}

function numberOf(script: Element): number {
  return Number(attribute(script, 'id'))
}
