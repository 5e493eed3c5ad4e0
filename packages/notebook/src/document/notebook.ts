import * as v from 'valibot'
import { cellSchema, json, languageSchema } from './cell.ts'
import { check, NotebookError } from './problems.ts'

const count = v.pipe(
  v.number('A version must be a number.'),
  v.integer('A version is a whole number.'),
  v.minValue(0, 'A version is 0 at least.'),
)

export const notebookSchema = v.strictObject({
  format: v.literal('sojourn-notebook', 'The format must be sojourn-notebook.'),
  version: v.literal(1, 'The version must be 1.'),
  id: v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/, 'An id is 1 to 64 letters, digits, _ or -.')),
  title: v.pipe(v.string(), v.maxLength(1000, 'A title has 1,000 characters at most.')),
  language: languageSchema,
  lesson: v.optional(
    v.strictObject({
      id: v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/, 'A lesson is named by one word.')),
      version: count,
      kept: v.optional(count),
    }),
  ),
  horizon: v.optional(
    v.pipe(
      v.number('A horizon must be a number.'),
      v.integer('A horizon is whole days.'),
      v.minValue(1, 'A horizon is 1 day at least.'),
      v.maxValue(730, 'A horizon is 730 days at most.'),
    ),
  ),
  cells: v.pipe(
    v.array(cellSchema),
    v.maxLength(2000, 'A notebook has 2,000 cells at most.'),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return
      const seen = new Set<string>()
      dataset.value.forEach((cell, i) => {
        if (seen.has(cell.id))
          addIssue({ message: `Cell ${i + 1} has the id of another: ${cell.id}.` })
        seen.add(cell.id)
      })
    }),
  ),
  outputs: v.optional(
    v.pipe(
      v.array(
        v.strictObject({
          cell: v.string(),
          outputs: v.pipe(v.array(json), v.maxLength(201, 'A cell has 201 outputs at most.')),
        }),
      ),
      v.maxLength(2000, 'Outputs are of 2,000 cells at most.'),
    ),
  ),
})

/**
 * A notebook as plain data, in the shape of its file.
 *
 * `lesson` says which lesson, in which version, it was made from, and up to which version its writer
 * has `kept` their own; `horizon` how many days ahead its figures look, 90 where absent.
 */
export type Notebook = v.InferOutput<typeof notebookSchema>

/**
 * Checks that a value is a notebook.
 *
 * @param value - what was read from a file, a link or a database
 * @returns the notebook, a copy
 * @throws NotebookError that lists every problem with its place
 * @example
 * ```ts
 * import { readNotebook } from '@sojourn/notebook'
 *
 * const { cells } = readNotebook({
 *   format: 'sojourn-notebook', version: 1, id: 'first', title: 'First', language: 'en',
 *   cells: [{ id: 'c1', kind: 'code', source: '1 + 1' }],
 * })
 * console.log(cells.length) // 1
 * ```
 */
export function readNotebook(value: unknown): Notebook {
  if (isNewer(value)) throw new NotebookError('The notebook', [{ path: 'version', message: NEWER }])
  return check('The notebook', notebookSchema, value)
}

/**
 * An empty notebook.
 *
 * @param id - an id that no other notebook of the reader has
 * @param title - its title
 * @param language - the tag of the language it is written in
 */
export function emptyNotebook(id: string, title: string, language = 'en'): Notebook {
  return readNotebook({ format: 'sojourn-notebook', version: 1, id, title, language, cells: [] })
}

const NEWER =
  'It was made by a newer version of Sojourn. Reload the page, or update the program, and open it again.'

/** What a later version wrote may differ anywhere: to list how would tell its reader nothing. */
function isNewer(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const { format, version } = value as { format?: unknown; version?: unknown }
  return format === 'sojourn-notebook' && typeof version === 'number' && version > 1
}
