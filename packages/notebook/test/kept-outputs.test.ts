import { expect, test } from 'vitest'
import { readNotebook } from '../src/document/notebook.ts'
import { readNotebookFile } from '../src/formats/read-notebook-file.ts'
import { readShareLink, writeShareLink } from '../src/formats/share-link.ts'
import { writeObservable } from '../src/formats/write-observable.ts'
import { outputsWithin, withOutputs } from '../src/runtime/kept-outputs.ts'
import type { Output } from '../src/runtime/output.ts'

const notebook = readNotebook({
  format: 'sojourn-notebook',
  version: 1,
  id: 'kept',
  title: 'Kept',
  language: 'en',
  cells: [
    { id: 'c1', kind: 'code', source: '1' },
    { id: 'c2', kind: 'code', source: '"long"' },
  ],
})
const text = (data: string): Output => ({ kind: 'text', data, summary: data })
const outputs = new Map([
  ['c1', [text('1')]],
  ['c2', [text('x'.repeat(500))]],
  ['gone', [text('of no cell')]],
])

test('what cells show comes back from a file and from a link', async () => {
  const kept = withOutputs(notebook, outputs)
  const back = [
    readNotebookFile(JSON.stringify(kept)),
    readNotebookFile(writeObservable(kept)),
    await readShareLink(await writeShareLink(kept)),
  ]
  for (const each of back) {
    if (each === undefined) throw new Error('no notebook')
    expect(each).toEqual(kept)
    expect([...outputsWithin(each)]).toEqual([...outputs].slice(0, 2))
  }
})

test('what is too long is left out, and a notebook without outputs has none', () => {
  expect([...outputsWithin(withOutputs(notebook, outputs, 200)).keys()]).toEqual(['c1'])
  expect(withOutputs(notebook, new Map())).toEqual(notebook)
  // Of an earlier run nothing is left.
  expect(withOutputs(withOutputs(notebook, outputs), new Map())).toEqual(notebook)
})

test('a forged output of a file is text', () => {
  const forged = { kind: 'html', data: '<script>alert(1)</script>', summary: '' }
  const read = readNotebook({ ...notebook, outputs: [{ cell: 'c1', outputs: [forged] }] })
  expect(outputsWithin(read).get('c1')?.[0]?.kind).toBe('text')
  const bad = { ...notebook, outputs: [{ cell: 'c1', outputs: 'x' }] }
  expect(() => readNotebook(bad)).toThrow(/outputs\[0\]\.outputs/)
})
