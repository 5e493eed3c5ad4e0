import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Cell } from '../src/document/cell.ts'
import { inProcessRunner } from '../src/kernel/in-process-runner.ts'
import { modules } from '../src/kernel/modules.ts'
import { type Kernel, type KernelLimits, openKernel } from '../src/kernel/open-kernel.ts'
import type { Runner } from '../src/kernel/runner.ts'
import type { Output } from '../src/runtime/output.ts'
import { buildKernel } from '../src/sandbox/build-sandbox.ts'
import { nodeRunner } from '../src/sandbox/node-runner.ts'

let kernel: Kernel | undefined
let built = ''
beforeAll(async () => {
  built = await buildKernel()
}, 60_000)
afterEach(() => kernel?.close())

const code = (sources: Record<string, string>): Cell[] =>
  Object.entries(sources).map(([id, source]) => ({ id, kind: 'code', source }))

function open(runner: Runner, cells: Cell[], limits: Partial<KernelLimits> = {}) {
  const outputs = new Map<string, Output[]>()
  const states = new Map<string, string>()
  const restarts: [string, string[]][] = []
  const refused: string[] = []
  const busy: string[][] = []
  const lines: string[] = []
  const opened = openKernel(
    runner,
    {
      onOutputs: (cell, list) => outputs.set(cell, list),
      onState: (cell, state) => states.set(cell, state),
      onRestart: (reason, held) => restarts.push([reason, held]),
      onRefused: (problem) => refused.push(problem),
      onBusy: (list) => busy.push(list),
      onConsole: (_, line) => lines.push(line.text),
    },
    limits,
  )
  kernel = opened
  opened.update(cells)
  const shown = (cell: string) => outputs.get(cell)?.map(({ data }) => data)
  return { kernel: opened, outputs, states, restarts, refused, busy, lines, shown }
}

const patient = { timeout: 30_000 }

describe.each<[string, () => Runner]>([
  ['in process', () => inProcessRunner(modules)],
  ['in a worker of Node', () => nodeRunner(built)],
])('a kernel %s', (_, runner) => {
  test('runs cells, follows an input, and can be inspected', async () => {
    const control = { type: 'number', label: 'Price', value: 2 } as const
    const { kernel, shown, states } = open(runner(), [
      { id: 'c1', kind: 'input', name: 'price', control },
      ...code({
        c2: 'const double = price * 2\ndouble',
        c3: 'console.log("hei"); new Map([[1, double]])',
      }),
    ])
    await expect.poll(() => shown('c3'), patient).toEqual(['Map{ 1 => 4 }'])
    kernel.setValue('c1', 5)
    await expect.poll(() => shown('c2'), patient).toEqual(['10'])
    const { variables, graph } = await kernel.inspect()
    expect(variables).toContainEqual(
      expect.objectContaining({
        name: 'double',
        cell: 'c2',
        type: 'number',
        preview: '10',
        imported: false,
      }),
    )
    expect(graph.find(({ cell }) => cell === 'c3')?.needs).toEqual(['c2'])
    expect(states.get('c2')).toBe('done')
  })

  test('the library computes in it', async () => {
    const { shown } = open(
      runner(),
      code({
        c1: "import { compileChain, journey } from 'sojourn/model'\nimport { hittingProbabilities } from 'sojourn/analysis'",
        c2: `const chain = compileChain(journey({
          touchpoints: [{ id: 'cart' }], outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }],
          entries: { cart: 1 }, transitions: { cart: { cart: 0.5, order: 0.125, lost: 'rest' } } }))`,
        c3: 'chart("occupancy", { share: hittingProbabilities(chain, ["order"]).probability })',
      }),
    )
    await expect
      .poll(() => shown('c3'), patient)
      .toMatchObject([{ chart: 'occupancy', of: { share: [0.25, 1, 0] } }])
  })

  test('Observable Plot draws in it', async () => {
    const { outputs } = open(
      runner(),
      code({
        c1: "import * as Plot from '@observablehq/plot'\nPlot.barY([1, 2, 3]).plot({ ariaLabel: 'Bars' })",
      }),
    )
    await expect
      .poll(() => outputs.get('c1'), patient)
      .toMatchObject([{ kind: 'svg', summary: 'Bars' }])
    expect(String(outputs.get('c1')?.[0]?.data).match(/<rect/g)).toHaveLength(3)
  })

  test('a message that a page does not say is ignored', async () => {
    let post: (message: unknown) => void = () => {}
    const { shown } = open(
      (...ends) => {
        const connection = runner()(...ends)
        post = connection.post
        return connection
      },
      code({ c1: '1 + 1' }),
    )
    await expect.poll(() => shown('c1'), patient).toEqual(['2'])
    for (const message of [
      null,
      7,
      { type: 'eval', code: '1' },
      { type: 'cells', cells: [{ id: 'x' }], held: [] },
    ])
      post(message)
    await kernel?.inspect()
    expect((await kernel?.inspect())?.graph.map(({ cell }) => cell)).toEqual(['c1'])
  })
})

describe('a kernel that misbehaves', () => {
  const quick = { heartbeatMs: 40, busyBeats: 2, silentBeats: 8 }

  test('an endless loop is seen, ended when it is stopped, and held; the others run anew', async () => {
    const { kernel, shown, states, restarts, busy } = open(
      nodeRunner(built),
      code({ c1: 'const a = 1', c2: 'while (true) {}', c3: 'a + 1' }),
      { heartbeatMs: 40, busyBeats: 2, silentBeats: 1000 },
    )
    await expect.poll(() => busy, patient).toContainEqual(['c2'])
    kernel.stop('c2')
    await expect.poll(() => restarts, patient).toEqual([['stopped', ['c2']]])
    expect(states.get('c2')).toBe('stopped')
    await expect.poll(() => shown('c3'), patient).toEqual(['2'])
    expect(states.get('c2')).toBe('stopped')
    kernel.update(code({ c1: 'const a = 1', c2: '"mended"', c3: 'a + 1' }))
    await expect.poll(() => shown('c2'), patient).toEqual(['mended'])
    expect(restarts).toHaveLength(1)
  })

  test('an endless loop that nobody stops is ended by itself', async () => {
    const { restarts } = open(nodeRunner(built), code({ c1: 'for (;;) {}' }), quick)
    await expect.poll(() => restarts[0], patient).toEqual(['silent', ['c1']])
  })

  test('one that is slow to start is given longer each time, and holds no cell', async () => {
    // As on a busy machine: before it has started it answers nothing.
    const late: Runner = (hear, died) => {
      let started = false
      const { post, terminate } = inProcessRunner(modules)((message) => {
        setTimeout(
          () => {
            started = true
            hear(message)
          },
          started ? 0 : 300,
        )
      }, died)
      return { post: (message) => started && post(message), terminate }
    }
    const limits = { heartbeatMs: 10, silentBeats: 1000, startMs: 100 }
    const { kernel, restarts, shown } = open(late, code({ c1: '6 * 7' }), limits)
    await kernel.ready
    await expect.poll(() => shown('c1'), patient).toEqual(['42'])
    expect(restarts.length).toBeGreaterThan(0)
    expect(restarts).toEqual(restarts.map(() => ['silent', []]))
  })

  test('a flood of microtasks is ended', async () => {
    const { restarts } = open(
      nodeRunner(built),
      code({ c1: 'const f = (): Promise<void> => Promise.resolve().then(f)\nawait f()' }),
      quick,
    )
    await expect.poll(() => restarts[0], patient).toEqual(['silent', ['c1']])
  })

  test('one that takes all memory dies alone', async () => {
    const { restarts, shown } = open(
      nodeRunner(built),
      code({
        c1: '1',
        c2: 'const hog: unknown[] = []\nfor (;;) hog.push(new Array(2e6).fill({}))',
      }),
      { heartbeatMs: 250, silentBeats: 1000 },
    )
    await expect.poll(() => restarts[0], patient).toEqual(['died', ['c2']])
    await expect.poll(() => shown('c1'), patient).toEqual(['1'])
  })
})

describe('what a page believes', () => {
  /** A kernel that says what it is told to. */
  function liar(limits: Partial<KernelLimits> = {}) {
    let say: (message: unknown) => void = () => {}
    const runner: Runner = (hear) => {
      say = hear
      return { post: () => {}, terminate: () => {} }
    }
    return {
      ...open(runner, code({ c1: '1' }), { heartbeatMs: 1e6, ...limits }),
      say: (message: unknown) => say(message),
    }
  }

  test('forged messages are refused', () => {
    const { say, refused, outputs, states } = liar()
    const forged = [
      undefined,
      'ready',
      { type: 'navigate', to: 'https://evil.example' },
      { type: 'state', cell: 'c1', state: 'hacked' },
      { type: 'state', cell: 'other', state: 'done' },
      { type: 'state', cell: 'c1', state: 'done', extra: 1 },
      { type: 'outputs', cell: 'c1', outputs: 'x' },
      { type: 'outputs', cell: '__proto__', outputs: [] },
      { type: 'console', cell: 'c1', line: { level: 'log', text: 'x'.repeat(1e6) } },
      JSON.parse('{"type":"state","cell":"c1","state":"done","__proto__":{"polluted":1}}'),
    ]
    for (const message of forged) say(message)
    expect(refused).toHaveLength(forged.length)
    expect([...outputs, ...states]).toEqual([])
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })

  test('an output of an unknown kind, or that is not what it says, becomes text', () => {
    const { say, outputs } = liar()
    const given = [
      { kind: 'html', data: '<img src=x onerror=alert(1)>', summary: '' },
      { kind: 'svg', data: { toString: 1 }, summary: '' },
      { kind: 'table', data: { columns: ['a'], rows: [[{}]] }, summary: '' },
      {
        kind: 'chart',
        data: JSON.parse('{"chart":"x","of":{"__proto__":{"polluted":1}}}'),
        summary: '',
      },
      null,
      { kind: 'svg', data: 'x'.repeat(5e6), summary: '' },
    ]
    say({ type: 'outputs', cell: 'c1', outputs: given })
    const shown = outputs.get('c1') ?? []
    expect(shown.map(({ kind }) => kind)).toEqual(given.map(() => 'text'))
    expect(shown.at(-1)?.data).toMatch(/too large/)
  })

  test('a flood of messages ends the kernel', () => {
    const { say, restarts } = liar({ messagesPerSecond: 100 })
    // A slow machine is allowed more of them, since they take it longer.
    for (let i = 0; i < 10_000 && restarts.length === 0; i++) say({ type: 'pong', number: -1 })
    expect(restarts).toEqual([['flood', ['c1']]])
  })

  test('so does a heap that is too large', () => {
    const { say, restarts } = liar()
    say({ type: 'pong', number: 0, bytes: 2e9 })
    expect(restarts).toEqual([['memory', ['c1']]])
  })
})
