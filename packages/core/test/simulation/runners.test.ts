import { createHash } from 'node:crypto'
import { afterAll, describe, expect, test } from 'vitest'
import { runnerWith } from '../../src/simulation/create-runner.ts'
import { createRunner, type Simulation, simulate } from '../../src/simulation/index.ts'
import { prepareRun } from '../../src/simulation/prepare-run.ts'
import { type JourneyWorker, platformWorkers } from '../../src/simulation/start-worker.ts'
import { workerPool } from '../../src/simulation/worker-pool.ts'
import type { Answer, Order } from '../../src/simulation/worker-program.ts'
import { exact } from '../tolerance.ts'
import { ringChain } from './ring-chain.ts'
import { shop } from './shop.ts'

// The contract of a runner: `simulate`, bit by bit, however many workers there are.
const CUSTOMERS = 70_001

/** All bits of a result; values of customers as their hashes. */
const bits = ({ values, ...figures }: Simulation) => ({
  ...figures,
  values: Object.entries(values ?? {}).map(([name, list]) => [
    name,
    list && createHash('sha1').update(new Uint8Array(list.buffer)).digest('hex'),
  ]),
})

const expected = [shop, ringChain(40)].map((chain) =>
  ['block', 'customer'].map((stream) => {
    const perCustomer = stream === 'customer'
    const options = { customers: CUSTOMERS, seed: 7, perCustomer, values: true, paths: 3 }
    return bits(simulate(chain, options))
  }),
)

describe.each([0, 1, 2, 3])('%i workers', (workers) => {
  const runner = createRunner({ workers })
  afterAll(() => runner.close())
  const options = { customers: CUSTOMERS, seed: 7 }

  test('give what simulate gives', async () => {
    for (const [c, chain] of [shop, ringChain(40)].entries())
      for (const perCustomer of [false, true])
        expect(
          bits(await runner.simulate(chain, { ...options, perCustomer, values: true, paths: 3 })),
        ).toStrictEqual(expected[c]?.[+perCustomer])
  })

  test('with either kernel', async () => {
    for (const kernel of ['javascript', 'webassembly'] as const)
      expect((await runner.simulate(shop, { ...options, kernel })).time).toStrictEqual(
        expected[0]?.[0]?.time,
      )
  })

  test('serve calls one after the other', async () => {
    const three = await Promise.all([0, 1, 2].map(() => runner.simulate(shop, options)))
    for (const { revenue } of three) expect(revenue).toStrictEqual(expected[0]?.[0]?.revenue)
  })

  test('report progress up to 1', async () => {
    const shares: number[] = []
    await runner.simulate(ringChain(40), { ...options, onProgress: (share) => shares.push(share) })
    expect(shares).toStrictEqual([...shares].sort((a, b) => a - b))
    expect(shares[shares.length - 1]).toBe(1)
  })

  test('stop at a signal, and serve the next call', async () => {
    const controller = new AbortController()
    const onProgress = () => controller.abort(new Error('enough'))
    const { signal } = controller
    const long = { customers: 50_000_000, seed: 1, signal, onProgress }
    await expect(runner.simulate(shop, long)).rejects.toThrow('enough')
    await expect(runner.simulate(shop, { ...options, signal })).rejects.toThrow('enough')
    expect((await runner.simulate(shop, options)).steps).toStrictEqual(expected[0]?.[0]?.steps)
  })

  test('refuse wrong options', () =>
    expect(runner.simulate(shop, { customers: -1, seed: 1 })).rejects.toThrow('customers is -1'))
})

test('without workers everything runs on the calling thread', async () => {
  const runner = runnerWith(4, undefined)
  exact(runner.workers, 0)
  const options = { customers: CUSTOMERS, seed: 7 }
  expect((await runner.simulate(shop, options)).steps).toStrictEqual(expected[0]?.[0]?.steps)
})

test('a number of workers that is none is refused', () =>
  expect(() => createRunner({ workers: -1 })).toThrow('createRunner: workers is -1'))

test('a closed runner rejects', async () => {
  const runner = createRunner({ workers: 1 })
  const running = runner.simulate(shop, { customers: 50_000_000, seed: 1 })
  const waiting = runner.simulate(shop, { customers: 10, seed: 1 })
  setTimeout(() => runner.close(), 50)
  await expect(running).rejects.toThrow('the runner was closed')
  await expect(waiting).rejects.toThrow('the runner was closed')
})

describe('a worker that fails is reported', () => {
  const options = { customers: CUSTOMERS, seed: 7 }

  test.each(['load', 'walk', 'finish'] as const)('by itself, at "%s"', async (kind) => {
    const failing = fakeWorkers((order, answer) => {
      if (order.kind === kind) answer({ kind: 'failed', run: order.run, message: 'out of memory' })
    })
    const runner = runnerWith(2, failing.start)
    const outcome = runner.simulate(shop, options)
    if (kind === 'finish') failing.answerWalks()
    await expect(outcome).rejects.toThrow('simulate: a worker failed: out of memory')
  })

  test('by a real one', async () => {
    const pool = workerPool(platformWorkers() as () => JourneyWorker, 1, { no: 'module' })
    await expect(pool.execute(prepareRun(shop, options), options)).rejects.toThrow(
      'simulate: a worker failed: TypeError',
    )
    pool.close()
  })

  test('by its end, and replaced at the next call', async () => {
    const failing = fakeWorkers((order, _, end) => {
      if (order.kind === 'walk') end('it ran into a wall')
    })
    const runner = runnerWith(2, failing.start)
    await expect(runner.simulate(shop, options)).rejects.toThrow('it ran into a wall')
    await expect(runner.simulate(shop, options)).rejects.toThrow('it ran into a wall')
    expect(failing.started()).toBeGreaterThan(2)
  })
})

/** Workers that do what a test says, in their own time. */
function fakeWorkers(
  react: (order: Order, answer: (answer: Answer) => void, end: (reason: string) => void) => void,
) {
  let count = 0
  let walks = false
  const start = (): JourneyWorker => {
    count++
    let onAnswer: (answer: Answer) => void = () => {}
    let onEnd: (reason: string) => void = () => {}
    return {
      send: (order) =>
        void setTimeout(() => {
          if (walks && order.kind === 'walk')
            onAnswer({
              kind: 'walked',
              run: order.run,
              first: order.first,
              sums: new Float64Array(16 * order.journeys.length),
              values: [],
            })
          else react(order, onAnswer, onEnd)
        }, 1),
      listen(answer, end) {
        onAnswer = answer
        onEnd = end
      },
      holdOpen() {},
      end() {},
    }
  }
  return {
    start,
    started: () => count,
    answerWalks: () => {
      walks = true
    },
  }
}
