import {
  emptyNotebook,
  insertCell,
  readHistory,
  record,
  startHistory,
  undo,
} from '@sojourn/notebook'
import { expect, test } from 'vitest'
import { shorten } from '../src/document/shorten-history.ts'

const steps = 20

/** A history of as many cells as steps, each of about 1,000 characters. */
function long() {
  let history = startHistory(emptyNotebook('n', 'Long'))
  for (let i = 1; i <= steps; i++) {
    const source = `${i} ${'x'.repeat(1000)}`
    history = record(history, insertCell(history.notebook, { id: `c${i}`, kind: 'text', source }))
  }
  return history
}

test('a history that fits is the same', () => {
  const history = long()
  expect(shorten(history)).toBe(history)
})

test('of one that does not, the newest steps are kept, and each still undoes what it did', () => {
  const short = shorten(long(), 10_000)
  expect(short.past.length).toBeLessThan(10)
  expect(short.past.length).toBeGreaterThan(2)
  expect(JSON.stringify(short.past).length).toBeLessThan(10_000 + steps)
  expect(readHistory(structuredClone(short))).toEqual(short)
  let back = short
  for (const _ of short.past) back = undo(back)
  expect(back.notebook.cells.length).toBe(steps - short.past.length)
})
