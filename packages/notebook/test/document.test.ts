import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Cell } from '../src/document/cell.ts'
import {
  changeCell,
  changeNotebook,
  duplicateCell,
  freshId,
  insertCell,
  moveCell,
  removeCell,
} from '../src/document/edit.ts'
import {
  type History,
  readHistory,
  record,
  redo,
  startHistory,
  undo,
} from '../src/document/history.ts'
import { emptyNotebook, type Notebook, readNotebook } from '../src/document/notebook.ts'
import { NotebookError } from '../src/document/problems.ts'

const code = (id: string, source = id): Cell => ({ id, kind: 'code', source })
const notebook: Notebook = {
  ...emptyNotebook('n1', 'Mine'),
  cells: ['a', 'b', 'c', 'd'].map((id) => code(id)),
}
const ids = ({ cells }: Notebook) => cells.map(({ id }) => id).join('')

describe('edits', () => {
  test.each<[string, 'end' | { before: string }, string]>([
    ['a', 'end', 'bcda'],
    ['d', { before: 'a' }, 'dabc'],
    ['a', { before: 'c' }, 'bacd'],
    ['c', { before: 'b' }, 'acbd'],
    ['b', { before: 'b' }, 'abcd'],
    ['d', 'end', 'abcd'],
  ])('moving %s', (id, place, order) => {
    expect(ids(moveCell(notebook, id, place).notebook)).toBe(order)
  })

  test('insert, duplicate, remove and change', () => {
    expect(ids(insertCell(notebook, code('x'), { before: 'b' }).notebook)).toBe('axbcd')
    const copied = duplicateCell(notebook, 'b').notebook
    expect(copied.cells[2]).toEqual({ ...code('b'), id: 'c1' })
    expect(freshId(copied)).toBe('c2')
    expect(ids(removeCell(notebook, 'c').notebook)).toBe('abd')
    const folded = changeCell(notebook, 'a', (cell) => {
      cell.folded = true
    }).notebook
    expect(folded.cells[0]).toEqual({ ...code('a'), folded: true })
    expect(changeNotebook(notebook, { title: 'Yours' }).notebook.title).toBe('Yours')
    expect(ids(notebook)).toBe('abcd')
  })

  test('an edit that would make no notebook is refused', () => {
    expect(() => insertCell(notebook, code('a'))).toThrow(/id of another/)
    expect(() => removeCell(notebook, 'z')).toThrow(/no cell z/)
    expect(() => insertCell(notebook, { id: 'e', kind: 'html' } as never)).toThrow(NotebookError)
  })
})

/** A few numbers that pick any edit that is possible. */
function apply(history: History, [what, which, where]: [number, number, number]): History {
  const { notebook } = history
  const { cells } = notebook
  const id = cells[which % Math.max(1, cells.length)]?.id
  const other = cells[where % Math.max(1, cells.length)]?.id
  if (what === 0 || id === undefined || other === undefined)
    return record(
      history,
      insertCell(notebook, code(freshId(notebook)), other ? { before: other } : 'end'),
    )
  if (what === 1) return record(history, removeCell(notebook, id))
  if (what === 2)
    return record(history, moveCell(notebook, id, where % 2 ? 'end' : { before: other }))
  if (what === 3) return record(history, duplicateCell(notebook, id))
  return record(
    history,
    changeCell(notebook, id, (cell) => Object.assign(cell, { source: `${which} ${where}` })),
  )
}

describe('history', () => {
  const edits = fc.array(fc.tuple(fc.nat(4), fc.nat(20), fc.nat(20)), { maxLength: 40 })

  test('any edits are undone to the start and redone to the end, through every state', () => {
    fc.assert(
      fc.property(edits, (list) => {
        const states = [startHistory(notebook)]
        for (const edit of list) states.push(apply(states.at(-1) as History, edit))
        let at = states.at(-1) as History
        const documents = [
          ...new Map(states.map((state) => [state.past.length, state.notebook])).values(),
        ]
        for (const document of [...documents].reverse()) {
          expect(at.notebook).toEqual(document)
          expect(readNotebook(at.notebook)).toEqual(document)
          at = undo(at)
        }
        expect(undo(at)).toBe(at)
        while (at.future.length > 0) at = redo(at)
        expect(at.notebook).toEqual(documents.at(-1))
      }),
      { seed: 606, numRuns: 200 },
    )
  })

  test('it survives being stored at any point', () => {
    fc.assert(
      fc.property(edits, fc.nat(30), (list, steps) => {
        let history = startHistory(notebook)
        for (const edit of list) history = apply(history, edit)
        for (let i = 0; i < steps; i++) history = undo(history)
        const stored = readHistory(JSON.parse(JSON.stringify(history)))
        expect(stored).toEqual(JSON.parse(JSON.stringify(history)))
        expect(undo(undo(stored)).notebook).toEqual(undo(undo(history)).notebook)
        expect(redo(stored).notebook).toEqual(redo(history).notebook)
      }),
      { seed: 607, numRuns: 100 },
    )
  })

  test('typing in one cell is one step, and ends what could be redone', () => {
    let history = startHistory(notebook)
    const type = (source: string, joins?: string) => {
      history = record(
        history,
        changeCell(history.notebook, 'a', (cell) => Object.assign(cell, { source })),
        joins,
      )
    }
    for (const source of ['h', 'he', 'hei']) type(source, 'typing a')
    type('other')
    expect(history.past).toHaveLength(2)
    // However much is typed, one patch each way.
    expect(history.past[0]?.patches).toHaveLength(1)
    expect(history.past[0]?.inverse).toHaveLength(1)
    expect(undo(undo(history)).notebook).toEqual(notebook)
    history = undo(history)
    expect((history.notebook.cells[0] as { source: string }).source).toBe('hei')
    type('hei!', 'typing a')
    expect(history.future).toEqual([])
    expect(history.past).toHaveLength(2)
  })

  test('a stored history that does not fit is refused', () => {
    const { notebook: after, past } = record(startHistory(notebook), removeCell(notebook, 'a'))
    const bad = (patch: object) => ({
      notebook: after,
      past: [{ ...past[0], inverse: [patch] }],
      future: [],
    })
    for (const patch of [
      { op: 'replace', path: ['__proto__', 'polluted'], value: true },
      { op: 'replace', path: ['cells', 9, 'source', 'x'], value: 1 },
      { op: 'replace', path: ['cells'], value: 'none' },
      { op: 'move', path: [] },
    ]) {
      expect(() => readHistory(bad(patch)), JSON.stringify(patch)).toThrow(NotebookError)
    }
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })
})
