import { applyPatches, enablePatches, type Patch } from 'immer'
import * as v from 'valibot'
import { json } from './cell.ts'
import type { Edit } from './edit.ts'
import { type Notebook, notebookSchema, readNotebook } from './notebook.ts'
import { check, NotebookError } from './problems.ts'

enablePatches()

const patch = v.strictObject({
  op: v.picklist(['add', 'replace', 'remove']),
  path: v.array(v.union([v.string(), v.number()])),
  value: v.optional(json),
})
const step = v.strictObject({
  patches: v.array(patch),
  inverse: v.array(patch),
  joins: v.optional(v.string()),
})
const historySchema = v.strictObject({
  notebook: notebookSchema,
  past: v.array(step),
  future: v.array(step),
})

interface Step {
  patches: Patch[]
  inverse: Patch[]
  /** Edits in a row that carry the same word are one step, such as typing in one cell. */
  joins?: string | undefined
}

/**
 * A notebook with all that was done to it and undone: plain data that survives a reload when it is
 * stored beside the notebook. It only grows by patches, so there is no limit to its length.
 */
export interface History {
  readonly notebook: Notebook
  readonly past: readonly Step[]
  readonly future: readonly Step[]
}

/** The history of a notebook that nothing was done to. */
export function startHistory(notebook: Notebook): History {
  return { notebook, past: [], future: [] }
}

/**
 * The history after an edit; what was undone before can't be redone any more.
 *
 * @param joins - edits in a row with the same word are undone together, such as `typing c1`
 * @example
 * ```ts
 * import { emptyNotebook, insertCell, record, startHistory, undo } from '@sojourn/notebook'
 *
 * const start = startHistory(emptyNotebook('n1', 'Mine'))
 * const after = record(start, insertCell(start.notebook, { id: 'c1', kind: 'code', source: '1' }))
 * console.log(undo(after).notebook.cells.length) // 0
 * ```
 */
export function record(history: History, edit: Edit, joins?: string): History {
  if (edit.patches.length === 0) return history
  const last = history.past.at(-1)
  const together = joins !== undefined && last?.joins === joins && history.future.length === 0
  const { patches, inverse } = edit
  const next: Step = together
    ? { ...joined(last, edit), joins }
    : { patches, inverse, ...(joins === undefined ? {} : { joins }) }
  return {
    notebook: edit.notebook,
    past: [...(together ? history.past.slice(0, -1) : history.past), next],
    future: [],
  }
}

/** Two edits as one. Of two in a row that write over the same place, only the last is kept. */
function joined(first: Step, second: Edit): Pick<Step, 'patches' | 'inverse'> {
  return samePlace(first, second)
    ? { patches: second.patches, inverse: first.inverse }
    : {
        patches: [...first.patches, ...second.patches],
        inverse: [...second.inverse, ...first.inverse],
      }
}

function samePlace(first: Pick<Step, 'patches'>, second: Pick<Step, 'patches'>): boolean {
  const [a, b] = [first.patches, second.patches].map(([only, ...others]) =>
    only?.op === 'replace' && others.length === 0 ? only.path.join('/') : undefined,
  )
  return a !== undefined && a === b
}

/** One step back; the same history where there is none. */
export function undo(history: History): History {
  const step = history.past.at(-1)
  if (step === undefined) return history
  return {
    notebook: applyPatches(history.notebook, step.inverse),
    past: history.past.slice(0, -1),
    future: [...history.future, step],
  }
}

/** One step forward again; the same history where there is none. */
export function redo(history: History): History {
  const step = history.future.at(-1)
  if (step === undefined) return history
  return {
    notebook: applyPatches(history.notebook, step.patches),
    past: [...history.past, step],
    future: history.future.slice(0, -1),
  }
}

/**
 * Reads a stored history, and walks it to both ends: each step must fit, and both ends be notebooks.
 *
 * @throws NotebookError if it is not a history or a step does not fit
 */
export function readHistory(value: unknown): History {
  const history = check('The history', historySchema, value) as History
  try {
    readNotebook(furthest(history, undo).notebook)
    readNotebook(furthest(history, redo).notebook)
  } catch (error) {
    if (error instanceof NotebookError) throw error
    throw new NotebookError('The history', [
      { path: '', message: `A step of it does not fit: ${(error as Error).message}` },
    ])
  }
  return history
}

function furthest(history: History, walk: (history: History) => History): History {
  let at = history
  for (let next = walk(at); next !== at; next = walk(at)) at = next
  return at
}
