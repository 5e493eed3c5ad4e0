import type { Cell } from '../document/cell.ts'
import { codeOf } from '../document/code-of.ts'
import type { Notebook } from '../document/notebook.ts'
import type { CachedOutput } from './cached-output.ts'
import { localText } from './local-text.ts'

/**
 * A notebook as a Jupyter notebook (nbformat 4.5), with the outputs it has at the moment. Code is
 * TypeScript; Deno's kernel runs it.
 *
 * @param outputs - what each cell shows, by id
 */
export function writeIpynb(
  notebook: Notebook,
  outputs: ReadonlyMap<string, readonly CachedOutput[]> = new Map(),
): string {
  const cells = notebook.cells.map((cell) =>
    jupyterCell(cell, notebook.language, outputs.get(cell.id) ?? []),
  )
  const file = {
    nbformat: 4,
    nbformat_minor: 5,
    metadata: {
      title: notebook.title,
      kernelspec: { name: 'deno', display_name: 'Deno', language: 'typescript' },
      language_info: { name: 'typescript', file_extension: '.ts', mimetype: 'text/x.typescript' },
    },
    cells,
  }
  return `${JSON.stringify(file, null, 1)}\n`
}

function jupyterCell(cell: Cell, language: string, outputs: readonly CachedOutput[]): object {
  const code = codeOf(cell)
  if (cell.kind === 'text' || cell.kind === 'quiz') {
    return {
      cell_type: 'markdown',
      id: cell.id,
      metadata: {},
      source: lines(localText(cell, language)),
    }
  }
  return {
    cell_type: 'code',
    id: cell.id,
    metadata: cell.codeHidden ? { jupyter: { source_hidden: true } } : {},
    execution_count: null,
    source: lines(code ?? ''),
    outputs: outputs.map((output) => ({
      output_type: 'display_data',
      metadata: {},
      data: mimeBundle(output),
    })),
  }
}

function mimeBundle({ kind, data, summary }: CachedOutput): object {
  const plain = { 'text/plain': lines(kind === 'text' ? data : summary) }
  if (kind === 'markdown') return { ...plain, 'text/markdown': lines(data) }
  if (kind === 'svg') return { ...plain, 'image/svg+xml': lines(data) }
  if (kind === 'text') return plain
  return { ...plain, 'application/json': data }
}

function lines(text: string): string[] {
  const parts = text.split('\n')
  return parts
    .map((line, i) => (i < parts.length - 1 ? `${line}\n` : line))
    .filter((line) => line !== '')
}
