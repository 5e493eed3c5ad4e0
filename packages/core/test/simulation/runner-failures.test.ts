import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { runnerWith } from '../../src/simulation/create-runner.ts'
import { createRunner, simulate } from '../../src/simulation/index.ts'
import { type JourneyWorker, platformWorkers } from '../../src/simulation/start-worker.ts'
import { exact } from '../tolerance.ts'
import { endlessChain } from './endless-chain.ts'
import { shop } from './shop.ts'

// What becomes of a runner when something goes wrong, with real workers and on the calling thread.

const options = { customers: 70_001, seed: 7 }
const { steps } = simulate(shop, options)
const hours = { customers: 1e12, seed: 1 }

/** Real workers, which a test may end behind the runner's back. */
function mortalWorkers() {
  const workers: JourneyWorker[] = []
  const start = () => {
    const worker = (platformWorkers() as () => JourneyWorker)()
    workers.push(worker)
    return worker
  }
  return { start, workers }
}

test('a worker that is killed in the middle of a run: an error, and the next run has a new one', async () => {
  const { start, workers } = mortalWorkers()
  const runner = runnerWith(2, start)
  let killed = 0
  const onProgress = (share: number) => {
    if (share > 0 && killed++ === 0) workers[1]?.end()
  }
  await expect(runner.simulate(shop, { ...hours, onProgress })).rejects.toThrow(
    'simulate: a worker failed: it ended',
  )
  expect((await runner.simulate(shop, options)).steps).toStrictEqual(steps)
  exact(workers.length, 3)
  runner.close()
})

test('a worker that does not start: an error', async () => {
  const runner = runnerWith(2, () => {
    throw new Error('no more threads')
  })
  await expect(runner.simulate(shop, options)).rejects.toThrow(
    'simulate: a worker failed: it could not be started: no more threads',
  )
  expect((await runner.simulate(shop, { customers: 10, seed: 1 })).customers).toBe(10)
})

test('work without end is stopped, and the worker replaced', async () => {
  const { start, workers } = mortalWorkers()
  const runner = runnerWith(1, start)
  const controller = new AbortController()
  setTimeout(() => controller.abort(new Error('enough')), 100)
  const endless = { customers: 1e6, seed: 1, maxSteps: 2 ** 31 - 1, signal: controller.signal }
  await expect(runner.simulate(endlessChain, endless)).rejects.toThrow('enough')
  expect((await runner.simulate(shop, options)).steps).toStrictEqual(steps)
  exact(workers.length, 2)
  runner.close()
})

test('workers are kept where a stopped run leaves them little to do', async () => {
  const { start, workers } = mortalWorkers()
  const runner = runnerWith(2, start)
  // Their second of grace is twenty where the machine does ten other things.
  const { setTimeout: later } = globalThis
  vi.stubGlobal('setTimeout', (done: () => void, ms = 0) => later(done, 20 * ms))
  onTestFinished(() => void vi.unstubAllGlobals())
  for (let k = 0; k < 5; k++) {
    const controller = new AbortController()
    const onProgress = () => controller.abort(new Error('enough'))
    await expect(
      runner.simulate(shop, { ...hours, signal: controller.signal, onProgress }),
    ).rejects.toThrow('enough')
  }
  expect((await runner.simulate(shop, options)).steps).toStrictEqual(steps)
  exact(workers.length, 2)
  runner.close()
})

describe.each([0, 2])('%i workers', (workers) => {
  test('a call that waits for its turn is stopped at once', async () => {
    const runner = createRunner({ workers })
    const running = runner.simulate(shop, hours)
    const controller = new AbortController()
    const waiting = runner.simulate(shop, { ...options, signal: controller.signal })
    controller.abort(new Error('never mind'))
    await expect(waiting).rejects.toThrow('never mind')
    const afterwards = runner.simulate(shop, options)
    runner.close()
    await expect(running).rejects.toThrow('simulate: the runner was closed')
    await expect(afterwards).rejects.toThrow('simulate: the runner was closed')
    await expect(runner.simulate(shop, options)).rejects.toThrow('the runner was closed')
  })

  test('what a progress callback throws rejects the call, and the next is served', async () => {
    const runner = createRunner({ workers })
    const onProgress = () => {
      throw new Error('nothing to draw on')
    }
    await expect(runner.simulate(shop, { ...hours, onProgress })).rejects.toThrow(
      'nothing to draw on',
    )
    expect((await runner.simulate(shop, options)).steps).toStrictEqual(steps)
    runner.close()
  })

  test('a signal is let go of', async () => {
    const listeners = new Set<() => void>()
    const signal = {
      aborted: false,
      addEventListener: (_: 'abort', listener: () => void) => void listeners.add(listener),
      removeEventListener: (_: 'abort', listener: () => void) => void listeners.delete(listener),
    }
    const runner = createRunner({ workers })
    await runner.simulate(shop, { ...options, signal })
    exact(listeners.size, 0)
    runner.close()
  })
})

describe('a process of its own', () => {
  const source = new URL('../../src/simulation/index.ts', import.meta.url)
  const chains = new URL('./', import.meta.url)
  const root = fileURLToPath(new URL('../../../..', import.meta.url))

  /** Runs a program with `--input-type=module`, as who tries the library at a prompt does. */
  async function run(program: string, patience = 50_000) {
    const begin = `
      const { createRunner, simulate } = await import(${JSON.stringify(source.href)})
      const { shop } = await import(${JSON.stringify(new URL('shop.ts', chains).href)})
      const { endlessChain } = await import(${JSON.stringify(new URL('endless-chain.ts', chains).href)})
      const { readdirSync } = await import('node:fs')
      const threads = () => process.platform === 'linux' ? readdirSync('/proc/self/task').length : 0
    `
    const child = spawn(
      process.execPath,
      [
        '--conditions=@sojourn/source',
        '--import',
        'tsx',
        '--input-type=module',
        '-e',
        begin + program,
      ],
      { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] },
    )
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text) => {
        output += text
      })
    const timer = setTimeout(() => child.kill('SIGKILL'), patience)
    const [code] = await once(child, 'close')
    clearTimeout(timer)
    return { code, output }
  }

  test('ends by itself after a run that was stopped, though nobody closed the runner', async () => {
    const { code, output } = await run(`
      const stop = new AbortController()
      const runner = createRunner({ workers: 2 })
      const onProgress = () => stop.abort(new Error('enough'))
      await runner
        .simulate(shop, { customers: 1e12, seed: 1, signal: stop.signal, onProgress })
        .catch(({ message }) => console.log(message))
    `)
    expect({ code, output }).toEqual({ code: 0, output: 'enough\n' })
  })

  test('ends even where the work that was stopped has no end', async () => {
    const { code, output } = await run(`
      const runner = createRunner({ workers: 2 })
      const signal = AbortSignal.timeout(200)
      await runner
        .simulate(endlessChain, { customers: 1e6, seed: 1, maxSteps: 2 ** 31 - 1, signal })
        .catch(({ name }) => console.log(name))
    `)
    expect({ code, output }).toEqual({ code: 0, output: 'TimeoutError\n' })
  })

  test('has no thread more than before once the runner is closed', async () => {
    const { code, output } = await run(`
      const before = threads()
      const stop = new AbortController()
      const runner = createRunner({ workers: 3 })
      let most = 0
      const onProgress = (share) => {
        most = Math.max(most, threads())
        if (share > 1e-7) stop.abort(new Error('enough'))
      }
      await runner
        .simulate(shop, { customers: 1e12, seed: 1, signal: stop.signal, onProgress })
        .catch(() => {})
      runner.close()
      for (let k = 0; k < 600 && threads() > before; k++)
        await new Promise((resolve) => setTimeout(resolve, 50))
      console.log(process.platform !== 'linux' || most >= before + 3, threads() <= before)
    `)
    expect({ code, output }).toEqual({ code: 0, output: 'true true\n' })
  })
})
