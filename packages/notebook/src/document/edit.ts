import { enablePatches, type Patch, produceWithPatches } from 'immer'
import type { Cell } from './cell.ts'
import { type Notebook, readNotebook } from './notebook.ts'

enablePatches()

/** A change of a notebook, with what undoes it. */
export interface Edit {
  notebook: Notebook
  patches: Patch[]
  inverse: Patch[]
}

/** Where a cell goes: before the cell with that id, or at the end. */
export type Place = { before: string } | 'end'

/** Puts a cell in. @throws NotebookError if it is not a cell, or its id is taken */
export function insertCell(notebook: Notebook, cell: Cell, place: Place = 'end'): Edit {
  return edit(notebook, ({ cells }) => {
    cells.splice(indexOf(cells, place), 0, cell)
  })
}

/** Moves a cell; moving it before itself leaves it where it is. */
export function moveCell(notebook: Notebook, id: string, place: Place): Edit {
  return edit(notebook, ({ cells }) => {
    if (place !== 'end' && place.before === id) return
    const [cell] = cells.splice(find(cells, id), 1)
    cells.splice(indexOf(cells, place), 0, cell as Cell)
  })
}

/** Puts a copy of a cell after it, under a new id. */
export function duplicateCell(notebook: Notebook, id: string): Edit {
  return edit(notebook, ({ cells }) => {
    const i = find(cells, id)
    cells.splice(i + 1, 0, { ...(notebook.cells[i] as Cell), id: freshId(notebook) })
  })
}

/** Takes a cell out. */
export function removeCell(notebook: Notebook, id: string): Edit {
  return edit(notebook, ({ cells }) => {
    cells.splice(find(cells, id), 1)
  })
}

/**
 * Changes a cell by a recipe: `changeCell(notebook, 'c1', (cell) => { cell.folded = true })`.
 *
 * @throws NotebookError that lists what the changed cell has wrong
 */
export function changeCell(notebook: Notebook, id: string, recipe: (cell: Cell) => void): Edit {
  return edit(notebook, ({ cells }) => recipe(cells[find(cells, id)] as Cell))
}

/** Changes what is not one cell: the title, the language, the lesson it is from, all cells at once. */
export function changeNotebook(
  notebook: Notebook,
  change: Partial<Pick<Notebook, 'title' | 'language' | 'lesson' | 'horizon' | 'cells'>>,
): Edit {
  return edit(notebook, (draft) => {
    Object.assign(draft, change)
  })
}

/** An id that no cell has: one above the highest number in use, so that none is reused soon. */
export function freshId({ cells }: Notebook): string {
  const numbers = cells.map(({ id }) => Number(/^c(\d{1,15})$/.exec(id)?.[1] ?? 0))
  return `c${Math.max(0, ...numbers) + 1}`
}

function edit(notebook: Notebook, recipe: (draft: Notebook) => void): Edit {
  const [next, patches, inverse] = produceWithPatches(notebook, (draft) => {
    // What the recipe returns, such as the value of an assignment, is not a notebook.
    recipe(draft)
  })
  readNotebook(next)
  return { notebook: next, patches, inverse }
}

function indexOf(cells: readonly Cell[], place: Place): number {
  return place === 'end' ? cells.length : find(cells, place.before)
}

function find(cells: readonly Cell[], id: string): number {
  const i = cells.findIndex((cell) => cell.id === id)
  if (i < 0) throw new RangeError(`There is no cell ${id} in this notebook.`)
  return i
}
