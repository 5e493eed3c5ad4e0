import * as model from 'sojourn/model'
import { describe, expect, test } from 'vitest'
import type { Cell } from '../src/document/cell.ts'
import type { RuntimeEvent } from '../src/runtime/events.ts'
import { runnableCell } from '../src/runtime/runnable-cell.ts'
import { createRuntime } from '../src/runtime/runtime.ts'

const modules = { 'sojourn/model': model }

function open(sources: Record<string, string | Partial<Cell>>) {
  const events: RuntimeEvent[] = []
  const runtime = createRuntime({ modules, emit: (event) => events.push(event) })
  const set = (next: Record<string, string | Partial<Cell>>, held?: string[]) => {
    const cells = Object.entries(next).map(([id, cell]) =>
      typeof cell === 'string' ? { id, kind: 'code', source: cell } : { id, kind: 'code', ...cell },
    ) as Cell[]
    runtime.update(
      cells.flatMap((cell) => runnableCell(cell, Object.keys(modules)) ?? []),
      held,
    )
  }
  set(sources)
  const last = <Type extends RuntimeEvent['type']>(type: Type, cell: string) =>
    events
      .filter((e): e is Extract<RuntimeEvent, { type: Type }> => e.type === type && e.cell === cell)
      .at(-1)
  const state = (cell: string) => last('state', cell)?.state
  const problem = (cell: string) => last('state', cell)?.problem
  const shown = (cell: string) => last('outputs', cell)?.outputs.map(({ data }) => data)
  const runs = (cell: string) =>
    events.filter((e) => e.type === 'state' && e.cell === cell && e.state === 'running').length
  return { runtime, events, set, state, problem, shown, runs }
}

describe('reactive cells', () => {
  test('a cell follows what it needs, in any order of cells', async () => {
    const { set, shown, runs, state } = open({
      c1: 'a * 10',
      c2: 'const a: number = 2',
      c3: '"alone"',
    })
    await expect.poll(() => shown('c1')).toEqual(['20'])
    set({ c1: 'a * 10', c2: 'const a: number = 3', c3: '"alone"' })
    await expect.poll(() => shown('c1')).toEqual(['30'])
    expect(runs('c3')).toBe(1)
    expect(state('c1')).toBe('done')
  })

  test('the time of a cell is its own, not that of those that run after it', async () => {
    const { events, state } = open({
      c1: '1',
      c2: 'const until = performance.now() + 40\nwhile (performance.now() < until) {}\nuntil',
      c3: '(() => { throw new Error("at once") })()',
    })
    await expect.poll(() => ['c1', 'c2', 'c3'].map(state)).toEqual(['done', 'done', 'failed'])
    const time = (cell: string) =>
      events.flatMap((e) => (e.type === 'state' && e.cell === cell ? (e.milliseconds ?? []) : []))
    expect(time('c2')[0]).toBeGreaterThanOrEqual(40)
    expect(time('c1')[0]).toBeLessThan(time('c2')[0] as number)
    expect(time('c3')[0]).toBeLessThan(time('c2')[0] as number)
  })

  test('the value of an input reaches all that need it', async () => {
    const slider = { type: 'slider', label: 'Price', min: 0, max: 10, value: 4 } as const
    const { runtime, shown } = open({
      c1: { kind: 'input', name: 'price', control: slider },
      c2: 'price + 1',
    })
    await expect.poll(() => shown('c2')).toEqual(['5'])
    runtime.setValue('c1', 7)
    await expect.poll(() => shown('c2')).toEqual(['8'])
  })

  test('promises and generators are followed', async () => {
    const { shown } = open({
      c1: 'const late = new Promise<number>((done) => setTimeout(done, 5, 6))',
      c2: 'late * 7',
      c3: 'const many = (function* () { for (let i = 0; i < 5; i++) yield i })()',
      c4: 'many',
      c5: 'await Promise.resolve(3)',
    })
    await expect.poll(() => shown('c2')).toEqual(['42'])
    await expect.poll(() => shown('c4')).toEqual(['4'])
    await expect.poll(() => shown('c5')).toEqual(['3'])
  })

  test('imports are shared, also when two cells have the same', async () => {
    const line = "import { journey } from 'sojourn/model'\n"
    const { shown, problem } = open({
      c1: `${line}typeof journey`,
      c2: `${line}typeof journey + 2`,
      c3: 'typeof journey + 3',
      c4: "import { jurney } from 'sojourn/model'\njurney",
    })
    await expect
      .poll(() => [shown('c1'), shown('c2'), shown('c3')])
      .toEqual([['function'], ['function2'], ['function3']])
    await expect
      .poll(() => problem('c4')?.message)
      .toMatch(/sojourn\/model has no export named jurney/)
  })

  test('a map cell defines the journey of its file', async () => {
    const journey = {
      format: 'sojourn-journey',
      version: 1,
      touchpoints: [{ id: 'cart' }],
      outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }],
      entries: { cart: 1 },
      transitions: { cart: { order: 0.25, lost: 'rest' } },
    }
    const { events, shown } = open({
      c1: { kind: 'map', name: 'shop', journey },
      c2: 'shop.transitions.cart.order',
    })
    await expect.poll(() => shown('c2')).toEqual(['0.25'])
    expect(events.find((e) => e.type === 'outputs' && e.cell === 'c1')).toMatchObject({
      outputs: [{ kind: 'map', data: { touchpoints: [{ id: 'cart' }] } }],
    })
  })
})

describe('what is wrong, in words', () => {
  test('not defined, defined twice, circles, failures of others', async () => {
    const { problem, state } = open({
      c1: 'gone + 1',
      c2: 'const twin = 1',
      c3: 'const twin = 2',
      c4: 'twin',
      c5: 'const x = y',
      c6: 'const y = x',
      c7: 'const bad = null.a',
      c8: 'bad',
    })
    await expect.poll(() => problem('c1')?.message).toMatch(/^gone is not defined/)
    expect(problem('c1')).toMatchObject({ line: 1 })
    expect(problem('c2')?.message).toMatch(/twin is defined more than once: in cells c2 and c3/)
    await expect.poll(() => problem('c4')?.message).toMatch(/twin is defined more than once/)
    await expect.poll(() => problem('c5')?.message).toMatch(/needs itself: c5 → c6 → c5/)
    await expect.poll(() => problem('c8')?.message).toMatch(/Needs bad, but cell c7 failed: /)
    expect(state('c8')).toBe('failed')
  })

  test('a mended name heals those that need it', async () => {
    const { set, shown, problem } = open({ c1: 'a', c2: 'const a = 1', c3: 'const a = 2' })
    await expect.poll(() => problem('c1')?.message).toMatch(/more than once/)
    set({ c1: 'a', c2: 'const a = 1', c3: 'const b = 2' })
    await expect.poll(() => shown('c1')).toEqual(['1'])
  })

  test('errors have the line and column of the TypeScript', async () => {
    const { problem } = open({
      c1: 'const ok: number = 1\nconst at = (x: any): number => x.a.b\nat({})',
      c2: 'undefined.a as number',
    })
    await expect.poll(() => problem('c1')).toMatchObject({ line: 2, column: 36 })
    await expect.poll(() => problem('c2')).toMatchObject({ line: 1, column: 11 })
    expect(problem('c1')?.message).toMatch(/^TypeError: /)
  })
})

describe('lazy, run and stop', () => {
  test('a lazy cell waits to be run, and is stale when what it needs changes', async () => {
    const source = { source: 'const n = a', lazy: true }
    const { runtime, set, state, shown, problem } = open({ c1: 'const a = 1', c2: source, c3: 'n' })
    await expect.poll(() => state('c2')).toBe('stale')
    await expect.poll(() => state('c3')).toBe('waiting')
    expect(problem('c3')?.message).toMatch(/Waits for n: cell c2 has not been run/)
    runtime.run('c2')
    await expect.poll(() => shown('c3')).toEqual(['1'])
    expect(state('c2')).toBe('done')
    set({ c1: 'const a = 5', c2: source, c3: 'n' })
    await expect.poll(() => state('c2')).toBe('stale')
    expect(shown('c3')).toEqual(['1'])
    runtime.run('c2')
    await expect.poll(() => shown('c3')).toEqual(['5'])
  })

  test('a cell that waits for ever is stopped, and runs when it is run again', async () => {
    const { runtime, set, state, shown } = open({ c1: 'await new Promise(() => {})\n1' })
    await expect.poll(() => state('c1')).toBe('running')
    runtime.stop('c1')
    await expect.poll(() => state('c1')).toBe('stopped')
    set({ c1: '2' })
    await expect.poll(() => shown('c1')).toEqual(['2'])
  })

  test('a generator that never ends is stopped', async () => {
    const { runtime, state, shown } = open({
      c1: '(function* () { let i = 0; while (true) yield i++ })()',
    })
    await expect.poll(() => Number(shown('c1')?.[0])).toBeGreaterThan(3)
    runtime.stop('c1')
    await expect.poll(() => state('c1')).toBe('stopped')
    const at = shown('c1')
    await new Promise((done) => setTimeout(done, 50))
    expect(shown('c1')).toEqual(at)
  })

  test('a held cell does not run by itself', async () => {
    const { set, state, runs, runtime, shown } = open({})
    set({ c1: '1', c2: '2' }, ['c1'])
    await expect.poll(() => shown('c2')).toEqual(['2'])
    await expect.poll(() => state('c1')).toBe('stopped')
    expect(runs('c1')).toBe(0)
    runtime.run('c1')
    await expect.poll(() => shown('c1')).toEqual(['1'])
  })
})

describe('what is shown and told', () => {
  test('display, tables, charts, markdown and text', async () => {
    const { events, state } = open({
      c1: 'display("first"); display([{ a: 1, b: "x" }]); chart("retention", new Float64Array([1, 2]), { unit: "day" })',
      c2: 'markdown("**a**")',
      c3: 'const silent = 1',
      c4: { kind: 'table', of: '[{ n: 1 }, { n: 2 }]' },
      c5: 'display("first"); display("last")',
    })
    for (const cell of ['c1', 'c2', 'c3', 'c4', 'c5'])
      await expect.poll(() => state(cell)).toBe('done')
    const outputs = (cell: string) =>
      events.filter((e) => e.type === 'outputs' && e.cell === cell).at(-1)
    expect(outputs('c1')).toMatchObject({
      outputs: [
        { kind: 'text', data: 'first' },
        { kind: 'table', data: { columns: ['a', 'b'], rows: [[1, 'x']] } },
        { kind: 'chart', data: { chart: 'retention', of: [1, 2] }, options: { unit: 'day' } },
      ],
    })
    expect(outputs('c2')).toMatchObject({ outputs: [{ kind: 'markdown', data: '**a**' }] })
    expect(outputs('c3')).toMatchObject({ outputs: [] })
    expect(outputs('c5')).toMatchObject({ outputs: [{ data: 'first' }, { data: 'last' }] })
    expect(outputs('c4')).toMatchObject({
      outputs: [{ kind: 'table', data: { rows: [[1], [2]] } }],
    })
  })

  test('the console is capped, and says so', async () => {
    const { events, state } = open({ c1: 'for (let i = 0; i < 1e5; i++) console.log("line", i)' })
    await expect.poll(() => state('c1')).toBe('done')
    const lines = events.flatMap((e) => (e.type === 'console' ? [e.line.text] : []))
    expect(lines).toHaveLength(201)
    expect(lines[0]).toBe('line 0')
    expect(lines.at(-1)).toMatch(/rest is not shown/)
  })

  test('variables and the dependency graph can be inspected', async () => {
    const { runtime, state } = open({
      c1: 'const a = [1, 2]',
      c2: 'const b = a.length + Math.PI',
      c3: 'b',
      c4: "import { readJourney } from 'sojourn/model'\nconst unused = 40",
    })
    await expect.poll(() => state('c3')).toBe('done')
    await expect.poll(() => state('c4')).toBe('done')
    expect(runtime.graph().map(({ cell, needs, outputs }) => [cell, needs, outputs])).toEqual([
      ['c1', [], ['a']],
      ['c2', ['c1'], ['b']],
      ['c3', ['c2'], []],
      ['c4', [], ['unused']],
    ])
    expect(runtime.variables()).toMatchObject([
      { name: 'a', cell: 'c1', type: 'array', preview: '[ 1, 2 ]' },
      { name: 'b', type: 'number' },
      // Nobody uses it, and still it is there.
      { name: 'unused', preview: '40', imported: false },
      { name: 'readJourney', imported: true },
    ])
  })
})
