import * as v from 'valibot'
import { type Notebook, readNotebook } from '../document/notebook.ts'
import { check } from '../document/problems.ts'
import { asWritten } from './as-written.ts'

const text = v.union(
  [v.string(), v.array(v.string('A line must be text.'))],
  'The content of a cell must be text.',
)
const metadata = v.optional(v.record(v.string(), v.unknown()), {})
const schema = v.object({
  nbformat: v.pipe(
    v.number(),
    v.minValue(4, 'Jupyter notebooks are read from version 4 on; save it again with Jupyter.'),
  ),
  metadata,
  cells: v.array(v.object({ cell_type: v.string(), source: text, metadata })),
})

/**
 * Reads a Jupyter notebook: text, and code where its kernel runs TypeScript or JavaScript; code of
 * other languages becomes text that shows it. Outputs are left out: they come of running it.
 *
 * @throws NotebookError that lists what is wrong
 */
export function readIpynb(value: unknown): Notebook {
  const file = check('The notebook', schema, value)
  const { title, kernelspec, language_info: info } = file.metadata
  const runs = isOurs(named(info, 'name') ?? named(kernelspec, 'language'))
  return readNotebook({
    format: 'sojourn-notebook',
    version: 1,
    id: 'imported',
    title: (typeof title === 'string' && title.trim().slice(0, 1000).trimEnd()) || 'Untitled',
    language: 'en',
    cells: file.cells.map(({ cell_type: type, source, metadata: own }, i) => {
      const id = `c${i + 1}`
      const written = typeof source === 'string' ? source : source.join('')
      if (type !== 'code') return { id, kind: 'text', source: written }
      if (!runs) return { id, kind: 'text', source: asWritten(written) }
      const codeHidden = named(own.jupyter, 'source_hidden') === true
      return { id, kind: 'code', source: written, ...(codeHidden && { codeHidden }) }
    }),
  })
}

function isOurs(language: unknown): boolean {
  return typeof language === 'string' && /^(type|java)script$/i.test(language)
}

function named(from: unknown, key: string): unknown {
  return typeof from === 'object' && from !== null && Object.hasOwn(from, key)
    ? (from as Record<string, unknown>)[key]
    : undefined
}
