import { describe, expect, test } from 'vitest'
import { givenBy, globalsOf } from '../src/notebook/editor/scope.ts'
import { find, replaceIn } from '../src/notebook/find/find.ts'
import {
  forgetChanges,
  noteChange,
  noteRun,
  whatChanged,
} from '../src/notebook/session/what-changed.ts'
import { layerGraph } from '../src/notebook/side/layer-graph.ts'
import { notebookWith } from './notebook-visit.ts'

const text = (id: string, source: string) => ({ id, kind: 'text', source }) as const
const code = (id: string, source: string) => ({ id, kind: 'code', source }) as const

describe('find and replace', () => {
  const cells = notebookWith([text('c1', 'a.b A.B'), code('c2', 'axb')]).cells
  const query = (over: object) => ({ text: 'a.b', matchCase: false, regex: false, ...over })

  test('a dot is a dot, unless it is a pattern', () => {
    expect(find(cells, query({})).length).toBe(2)
    expect(find(cells, query({ regex: true })).length).toBe(3)
    expect(find(cells, query({ regex: true, matchCase: true })).map(({ cell }) => cell)).toEqual([
      'c1',
      'c2',
    ])
  })

  test('replaces all, or the one that starts at a place, with groups in patterns only', () => {
    const [first] = cells
    if (first === undefined) throw new Error('no cell')
    const replaced = (over: object, by: string, only?: number) =>
      (replaceIn(first, query(over), by, only) as { source: string }).source
    expect(replaced({}, '$1')).toBe('$1 $1')
    expect(replaced({}, 'x', 4)).toBe('a.b x')
    expect(replaced({ regex: true, text: '(a)\\.' }, '$1-')).toBe('a-b A-B')
    // What stands before a match may be part of what makes it one.
    expect(replaced({ regex: true, text: '(?<= )a' }, 'z', 4)).toBe('a.b z.B')
  })

  test('an empty match or an empty query finds nothing, a broken pattern throws', () => {
    expect(find(cells, query({ regex: true, text: 'q*' }))).toEqual([])
    expect(find(cells, query({ text: '' }))).toEqual([])
    expect(() => find(cells, query({ regex: true, text: '(' }))).toThrow(SyntaxError)
  })
})

test('what made a cell out of date is the first that changed, not what followed from it', () => {
  forgetChanges()
  const graph = [
    { cell: 'a', needs: [], inputs: [], outputs: ['a'] },
    { cell: 'b', needs: ['a'], inputs: ['a'], outputs: ['b'] },
    { cell: 'c', needs: ['b'], inputs: ['b'], outputs: [] },
  ]
  for (const id of ['a', 'b', 'c']) {
    noteChange(id)
    noteRun(id)
  }
  expect(whatChanged('c', graph)).toEqual([])
  noteChange('a')
  noteRun('a')
  noteChange('b')
  noteRun('b')
  expect(whatChanged('c', graph)).toEqual(['a'])
  noteChange('c')
  expect(whatChanged('c', graph)).toEqual(['c'])
})

describe('the picture of what depends on what', () => {
  const node = (id: string, ...needs: string[]) => ({ id, label: id, needs })
  const width = () => 40

  test('everything stands below what it needs, and nothing on anything', () => {
    const nodes = [
      node('d', 'b', 'c'),
      node('a'),
      node('b', 'a'),
      node('c', 'a'),
      node('e', 'd', 'a'),
    ]
    const { nodes: placed, height } = layerGraph(nodes, 100, width)
    const at = new Map(placed.map((each) => [each.id, each]))
    for (const { id, needs } of placed)
      for (const need of needs) expect(at.get(need)?.y).toBeLessThan(at.get(id)?.y ?? 0)
    for (const a of placed) {
      expect(a.x).toBeGreaterThanOrEqual(0)
      expect(a.x + a.width).toBeLessThanOrEqual(100)
      expect(a.y).toBeLessThan(height)
      for (const b of placed)
        if (a !== b && a.y === b.y) expect(Math.abs(a.x - b.x)).toBeGreaterThanOrEqual(40)
    }
  })

  test('a line that passes a row goes between its nodes, and who is on their own stands last', () => {
    const nodes = [
      node('alone'),
      node('a'),
      ...['b', 'c', 'd', 'e'].map((id) => node(id, 'a')),
      node('f', 'a', 'b', 'e'),
    ]
    const { nodes: placed, ways } = layerGraph(nodes, 180, width)
    const passages = ways.flatMap(({ path }) =>
      [...path.matchAll(/([\d.]+),([\d.]+)V/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) })),
    )
    expect(passages.length).toBeGreaterThan(0)
    for (const { x, y } of passages)
      for (const each of placed)
        if (each.y === y) expect(x < each.x || x > each.x + each.width).toBe(true)
    expect(ways.length).toBe(7)
    expect(Math.max(...placed.map(({ y }) => y))).toBe(placed.find(({ id }) => id === 'alone')?.y)
  })

  test('a layer that is too wide goes on in a second row; a circle ends', () => {
    const wide = layerGraph(
      ['a', 'b', 'c', 'd', 'e'].map((id) => node(id)),
      100,
      width,
    )
    expect(new Set(wide.nodes.map(({ y }) => y)).size).toBe(3)
    const circle = layerGraph([node('a', 'b'), node('b', 'a')], 100, width)
    expect(circle.nodes.length).toBe(2)
  })
})

describe('what a cell gives the editor of the others', () => {
  test('names by their types in a copy that exports them, imports, and types', () => {
    const { cells } = notebookWith([
      code(
        'c1',
        "import { forecast as f } from 'sojourn'\ntype Row = { a: number }\nconst rows: Row[] = []",
      ),
      {
        id: 'c2',
        kind: 'input',
        name: 'go',
        control: { type: 'switch', label: 'Go', value: true },
      },
    ])
    const globals = globalsOf(cells)
    expect(globals).toContain("const rows: typeof import('./c1').rows")
    expect(globals).toContain("type Row = import('./c1').Row")
    expect(globals).toContain("const f: typeof import('sojourn').forecast")
    expect(globals).toContain('const go: boolean')
    expect(cells[0] && givenBy(cells[0])?.mirror).toContain('export { rows, type Row }')
  })

  test('while its code is broken it gives what it gave before, and a name is declared once', () => {
    const [good] = notebookWith([code('c9', 'const kept = 1')]).cells
    const [broken] = notebookWith([code('c9', 'const kept = (')]).cells
    if (!good || !broken) throw new Error('no cell')
    expect(globalsOf([good])).toContain('const kept')
    expect(globalsOf([broken])).toContain('const kept')
    const twice = notebookWith([code('c1', 'const a = 1'), code('c2', 'const a = 2')]).cells
    expect(globalsOf(twice).match(/const a:/g)?.length).toBe(1)
  })
})
