import {
  type Cell,
  changeCell,
  codeOf,
  duplicateCell,
  insertCell,
  moveCell,
  removeCell,
} from '@sojourn/notebook'
import { apply, notebook, redo, undo } from '../../document/document.ts'
import { mine } from '../../document/ownership.ts'
import {
  active,
  announce,
  codeShown,
  editing,
  focusCell,
  settingsShown,
  toggled,
} from '../cells/active.ts'
import { cellName } from '../cells/cell-name.ts'
import { durationInWords } from '../cells/duration-in-words.ts'
import { type Addable, newCell } from '../cells/new-cell.ts'
import { restart, run } from '../session/session.ts'
import { words } from '../words.ts'

function cells(): readonly Cell[] {
  return notebook.peek()?.cells ?? []
}

function placeOf(id: string): number {
  return cells().findIndex((cell) => cell.id === id)
}

/** Puts a cell in before another, or at the end, and goes there to write it. */
export function insert(kind: Addable, before: string | undefined): void {
  const now = notebook.peek()
  if (now === undefined) return
  const cell = newCell(kind, now)
  apply((next) => insertCell(next, cell, before === undefined ? 'end' : { before }))
  focusCell(cell.id)
  if (kind === 'text' || kind === 'code') edit(cell.id)
  if (kind === 'input' || kind === 'quiz')
    settingsShown.value = new Set([...settingsShown.peek(), cell.id])
}

export function insertAbove(kind: Addable, id: string | undefined): void {
  insert(kind, id ?? cells()[0]?.id)
}

export function insertBelow(kind: Addable, id: string | undefined): void {
  insert(kind, id === undefined ? undefined : cells()[placeOf(id) + 1]?.id)
}

/** Takes a cell out; the one after it, or before it, is the next that keys act on. */
export function remove(id: string): void {
  const at = placeOf(id)
  const cell = cells()[at]
  if (cell === undefined) return
  const said = words.peek().announce.removed(cellName(cell))
  const next = cells()[at + 1] ?? cells()[at - 1]
  if (editing.peek() === id) editing.value = undefined
  apply((now) => removeCell(now, id))
  announce(said)
  if (next) focusCell(next.id)
}

export function duplicate(id: string): void {
  apply((now) => duplicateCell(now, id))
  const copy = cells()[placeOf(id) + 1]
  if (copy) focusCell(copy.id)
}

/** One place up (−1) or down (1). */
export function move(id: string, by: -1 | 1): void {
  const at = placeOf(id)
  const to = at + by
  if (at < 0 || to < 0 || to >= cells().length) return
  const before = by < 0 ? cells()[to]?.id : cells()[to + 1]?.id
  moveBefore(id, before)
  focusCell(id)
}

export function moveBefore(id: string, before: string | undefined): void {
  if (before === id) return
  apply((now) => moveCell(now, id, before === undefined ? 'end' : { before }))
  announce(words.peek().announce.moved(String(placeOf(id) + 1)))
}

/** Switches a mark of a cell: folded, without its code, only run when asked. */
export function toggle(id: string, mark: 'folded' | 'codeHidden' | 'lazy'): void {
  apply((now) =>
    changeCell(now, id, (cell) => {
      if (cell[mark]) delete cell[mark]
      else cell[mark] = true
    }),
  )
}

/** Folds the code of all cells, or shows it again, as one step. */
export function hideAllCode(hidden: boolean): void {
  const [first, ...others] = cells().filter(({ kind }) => kind === 'code')
  const mark = (cell: Cell) => {
    if (hidden) cell.codeHidden = true
    else delete cell.codeHidden
  }
  if (first === undefined) return
  const joins = `hide ${crypto.randomUUID()}`
  for (const { id } of [first, ...others]) apply((now) => changeCell(now, id, mark), joins)
}

/** Writes a cell: its text, or its code. */
export function edit(id: string): void {
  const cell = cells()[placeOf(id)]
  // In a second tab the notebook can only be read.
  if (cell === undefined || !mine.peek()) return
  active.value = id
  if (cell.kind === 'text' || cell.kind === 'code') {
    if (cell.codeHidden) toggle(id, 'codeHidden')
    if (cell.folded) toggle(id, 'folded')
    editing.value = id
  } else if (cell.kind !== 'map' && cell.kind !== 'scenario')
    settingsShown.value = new Set([...settingsShown.peek(), id])
}

/** Leaves what is being written, and stays at its cell. */
export function leave(id: string): void {
  if (editing.peek() === id) editing.value = undefined
  focusCell(id)
}

/** The next cell (1), or the one before (−1). */
export function step(by: -1 | 1): void {
  const at = active.peek() === undefined ? -1 : placeOf(active.peek() as string)
  const next = cells()[at < 0 ? 0 : Math.min(cells().length - 1, Math.max(0, at + by))]
  if (next) focusCell(next.id)
}

/** Runs a cell and goes to the next; a new one for code after the last. */
export function runAndNext(id: string): void {
  run(id)
  const next = cells()[placeOf(id) + 1]
  editing.value = undefined
  if (next) focusCell(next.id)
  else insert('code', undefined)
}

/** A new kernel, and how long it took. */
export async function restartKernel(): Promise<void> {
  announce(words.peek().kernelUp(durationInWords(await restart())))
}

export function showCode(id: string): void {
  codeShown.value = toggled(codeShown.peek(), id)
}

export function showSettings(id: string): void {
  settingsShown.value = toggled(settingsShown.peek(), id)
}

/** A form becomes the code that it stands for. */
export function turnIntoCode(id: string): void {
  const cell = cells()[placeOf(id)]
  const source = cell && codeOf(cell)
  if (cell === undefined || source === undefined || cell.kind === 'code') return
  apply((now) => {
    const { folded, lazy } = cell
    return changeCell(now, id, (draft) => {
      for (const key of Object.keys(draft)) delete (draft as Record<string, unknown>)[key]
      Object.assign(draft, { id, kind: 'code', source: asExpression(cell, source) })
      if (folded) draft.folded = true
      if (lazy) draft.lazy = true
    })
  })
  focusCell(id)
}

/** As code, a cell says what it is shown as. */
function asExpression(cell: Cell, source: string): string {
  if (cell.kind === 'chart') {
    const options = cell.options === undefined ? '' : `, ${JSON.stringify(cell.options)}`
    return `chart(${JSON.stringify(cell.chart)}, ${source}${options})`
  }
  if (cell.kind === 'table') return `table(${source})`
  if (cell.kind !== 'map') return source
  const [, before = source] = /^([\s\S]*\n).*$/.exec(source) ?? []
  return `${before}chart('journeyMap', ${cell.name})`
}

export function undoStep(): void {
  keepFocus(undo)
  announce(words.peek().announce.undone)
}

export function redoStep(): void {
  keepFocus(redo)
  announce(words.peek().announce.redone)
}

/** What came back or went away may have been what keys act on. */
function keepFocus(change: () => void): void {
  const before = new Set(cells().map(({ id }) => id))
  editing.value = undefined
  change()
  const back = cells().find(({ id }) => !before.has(id))
  const here = active.peek()
  if (back) focusCell(back.id)
  else if (here !== undefined && placeOf(here) >= 0) focusCell(here)
  else if (cells()[0]) focusCell((cells()[0] as Cell).id)
}
