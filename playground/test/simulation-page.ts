import { type Chain, compileChain, journey } from 'sojourn/model'
import { createRunner, type KernelName, type Simulation, simulate } from 'sojourn/simulation'

// What the tests call, in a page and in Node.

/** A small shop with a goal on the way, rewards and sojourn times. */
const shop = compileChain(
  journey({
    touchpoints: [
      { id: 'ad', cost: 2.5, sojourn: { distribution: 'exponential', mean: '6h' } },
      { id: 'trial', revenue: 1, sojourn: { distribution: 'exponential', mean: '7d' } },
      { id: 'checkout', sojourn: { distribution: 'fixed', value: '0s' } },
    ],
    outcomes: [{ id: 'purchase', kind: 'conversion', revenue: 800 }, { id: 'lost' }],
    conversions: ['trial'],
    entries: { ad: 3, checkout: 1 },
    transitions: {
      ad: { trial: 0.3, checkout: 0.2, lost: 'rest' },
      trial: { trial: 0.5, checkout: 0.4, lost: 'rest' },
      checkout: { purchase: 0.6, ad: 0.1, lost: 'rest' },
    },
  }),
)

const options = { customers: 300_001, seed: 'page', values: true, paths: 2 }

/** All figures, to the last bit, and of the customers' values a sum over their bytes. */
function digest({ values, ...figures }: Simulation): string {
  const sums = Object.entries(values ?? {}).map(([name, list]) => {
    let hash = 0x811c9dc5
    for (const byte of new Uint8Array((list as Float64Array).buffer))
      hash = Math.imul(hash ^ byte, 0x01000193)
    return [name, hash]
  })
  return JSON.stringify([figures, sums])
}

/** What Node finds. */
export const expected = (): string => digest(simulate(shop, options))

/** What a runner finds. */
export async function run(workers: number, kernel?: KernelName) {
  const runner = createRunner({ workers })
  const simulation = await runner.simulate(shop, { ...options, ...(kernel && { kernel }) })
  runner.close()
  return { digest: digest(simulation), workers: runner.workers }
}

/** How far a longer run said it was, and how often the thread was free for a timer meanwhile. */
export async function watch(workers: number) {
  const runner = createRunner({ workers })
  const shares: number[] = []
  let ticks = 0
  const timer = setInterval(() => ticks++, 1)
  const onProgress = (share: number) => shares.push(share)
  await runner.simulate(shop, { customers: 8e6, seed: 1, onProgress })
  clearInterval(timer)
  runner.close()
  return { shares, ticks }
}

/** Stops a run of hours, then asks for a short one. */
export async function stop(workers: number) {
  const runner = createRunner({ workers })
  const controller = new AbortController()
  const { signal } = controller
  let rest = 3
  const onProgress = () => {
    if (--rest === 0) controller.abort(new Error('enough'))
  }
  const stopped = await failure(
    runner.simulate(shop, { customers: 1e12, seed: 1, signal, onProgress }),
  )
  const next = digest(await runner.simulate(shop, options))
  runner.close()
  const closed = await failure(runner.simulate(shop, options))
  return { stopped, next, closed }
}

/** What a run of hours fails with. */
export async function fail(workers: number): Promise<string> {
  const runner = createRunner({ workers })
  const message = await failure(runner.simulate(shop, { customers: 1e12, seed: 1 }))
  runner.close()
  return message
}

/** Stops a run whose blocks take hours. */
export async function stopEndless(): Promise<string> {
  const runner = createRunner({ workers: 1 })
  const endless: Chain = { ...shop, probability: shop.probability.slice() }
  // From the trial back to the trial, always.
  const [from, until] = [shop.rowStart[1] as number, shop.rowStart[2] as number]
  for (let p = from; p < until; p++) endless.probability[p] = shop.column[p] === 1 ? 1 : 1e-300
  const signal = AbortSignal.timeout(300)
  const run = { customers: 1e6, seed: 1, maxSteps: 2 ** 31 - 1, signal }
  const message = await failure(runner.simulate(endless, run))
  const next = digest(await runner.simulate(shop, options))
  runner.close()
  return next === digest(simulate(shop, options)) ? message : 'the next run was wrong'
}

async function failure(run: Promise<unknown>): Promise<string> {
  try {
    await run
    return 'none'
  } catch (error) {
    return (error as Error).message
  }
}

Object.assign(globalThis, { simulation: { run, watch, stop, fail, stopEndless } })
