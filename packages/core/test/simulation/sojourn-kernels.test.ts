import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Chain, compileChain, SojournKind } from '../../src/model/index.ts'
import { numberedStream, streamKey } from '../../src/numeric/numbered-stream.ts'
import { createRunner, type KernelName, simulate } from '../../src/simulation/index.ts'
import { BLOCK } from '../../src/simulation/layout.ts'
import { packChain } from '../../src/simulation/pack-chain.ts'
import { journeyWalker } from '../../src/simulation/walk-journey.ts'
import { randomJourney, sojournsOf } from '../random-chain.ts'
import { exact } from '../tolerance.ts'
import { hubChain, ringChain } from './ring-chain.ts'
import { staying } from './staying.ts'

// The contract of a kernel once more, for sojourn times that are not exponential: each customer's
// time is, bit by bit, that of the readable walk.

const KERNELS = ['javascript', 'webassembly'] as const satisfies KernelName[]
const OPTIONS = { customers: 500, seed: 'sojourns', values: true, maxSteps: 60 }

/** The time of each customer, by the readable walk. */
function slowTimes(chain: Chain, customers: number, perCustomer: boolean): Float64Array {
  const walk = journeyWalker(chain, OPTIONS.maxSteps, true)
  const key = streamKey(OPTIONS.seed)
  let next = numberedStream(key, 0)
  return Float64Array.from({ length: customers }, (_, customer) => {
    const [block, journey] = [Math.floor(customer / BLOCK), customer % BLOCK]
    if (perCustomer || journey === 0) next = numberedStream(key, block, journey)
    return walk(next).arrivals.at(-1) as number
  })
}

const bits = (times: Float64Array | null | undefined) =>
  Buffer.from((times as Float64Array).buffer).toString('base64')

function agrees(chain: Chain, perCustomer = false, customers = OPTIONS.customers) {
  const slow = slowTimes(chain, customers, perCustomer)
  for (const kernel of KERNELS) {
    const { values, time } = simulate(chain, { ...OPTIONS, customers, perCustomer, kernel })
    exact(bits(values?.time), bits(slow), kernel)
    expect(time).not.toBe(null)
  }
}

describe('both kernels and the readable walk', () => {
  test('agree on chains of all shapes with sojourn times of every kind', () => {
    fc.assert(
      fc.property(randomJourney({ semiMarkov: true }), fc.boolean(), (journey, perCustomer) =>
        agrees(compileChain(journey), perCustomer),
      ),
      { numRuns: 25, seed: 421 },
    )
  })

  test.each([false, true])('agree beyond the first block, perCustomer %s', (perCustomer) => {
    const journeys = fc.sample(randomJourney({ semiMarkov: true }), { numRuns: 3, seed: 425 })
    for (const journey of journeys) agrees(compileChain(journey), perCustomer, BLOCK + 300)
  })

  test.each([
    { distribution: 'gamma', shape: 0.05, scale: '1d' },
    { distribution: 'gamma', shape: 0.004, scale: '1d' },
    { distribution: 'gamma', shape: 3e6, scale: '1s' },
    { distribution: 'weibull', shape: 0.2, scale: '1h' },
    { distribution: 'weibull', shape: 20, scale: '1w' },
    { distribution: 'lognormal', median: '2d', sigma: 4 },
    { distribution: 'lognormal', median: '2d', sigma: 1e-9 },
    { distribution: 'empirical', values: ['3s', '1d', '1d', '9w'], weights: [0, 1, 1e-9, 1] },
  ] as const)('agree on %o', (sojourn) => agrees(staying(sojourn)))

  test('agree on a sample of a thousand values', () => {
    const values = Array.from({ length: 1000 }, (_, k) => `${k ** 2}s` as const)
    agrees(
      staying({ distribution: 'empirical', values, weights: values.map((_, k) => 1 + (k % 7)) }),
    )
  })

  // Wide rows keep what they need in the same record.
  test.each([
    ['70,000 states', ringChain(70_000)],
    ['one very long row', hubChain(3000)],
  ])('agree with %s', (_, chain) => {
    for (let i = 0; i < chain.touchpoints; i++) {
      const kinds = [
        SojournKind.weibull,
        SojournKind.fixed,
        SojournKind.gamma,
        SojournKind.exponential,
      ]
      chain.sojournKind[i] = kinds[i % 4] as number
      chain.sojournScale[i] = 3600 + i
      chain.sojournShape[i] = 0.7
      chain.meanSojourn[i] = 60
    }
    agrees(chain)
  })
})

test('equal shapes share a table, and touchpoints that nobody comes to need none', () => {
  const chain = ringChain(1000)
  const size = () =>
    packChain(chain, { key: [1, 2, 3], maxSteps: 9, perCustomer: false, values: false }).buffer
      .byteLength
  /** Bytes that gamma times of such shapes take, beyond those of exponential ones. */
  const more = (shape: (i: number) => number) => {
    chain.sojournKind.fill(SojournKind.exponential)
    const least = size()
    chain.sojournKind.fill(SojournKind.gamma)
    chain.sojournShape.set(chain.sojournShape.map((_, i) => shape(i)))
    return size() - least
  }
  const everywhere = chain.entry.slice()
  exact(
    more(() => 3),
    16_384,
  )
  exact(
    more((i) => (i === 5 ? 4 : 3)),
    2 * 16_384,
  )
  // Who enters at an outcome comes to no touchpoint.
  chain.entry.fill(0)
  chain.entry[999] = 1
  exact(
    more(() => 3),
    0,
  )
  chain.entry.set(everywhere)
  chain.sojournKind[7] = SojournKind.unknown
  exact(
    packChain(chain, { key: [1, 2, 3], maxSteps: 9, perCustomer: false, values: false }).timed,
    false,
  )
})

test('any number of workers gives the same times', async () => {
  const journeys = fc.sample(randomJourney({ semiMarkov: true, endsSurely: true }), {
    numRuns: 4,
    seed: 422,
  })
  const runners = [0, 1, 3].map((workers) => createRunner({ workers }))
  try {
    for (const journey of journeys) {
      const chain = compileChain(journey)
      const options = { ...OPTIONS, customers: 20_000, paths: 3 }
      const alone = simulate(chain, options)
      expect(alone.time?.mean).toBeGreaterThanOrEqual(0)
      for (const runner of runners) expect(await runner.simulate(chain, options)).toEqual(alone)
    }
  } finally {
    for (const runner of runners) runner.close()
  }
})

test('arrivals of paths end at the times of their customers', () => {
  const chain = compileChain(
    fc.sample(randomJourney({ semiMarkov: true, endsSurely: true }), { numRuns: 1, seed: 423 })[0]!,
  )
  const { paths, values } = simulate(chain, { ...OPTIONS, customers: 10_000, paths: 40 })
  exact(paths.length, 40)
  for (const { customer, arrivals } of paths) {
    exact(arrivals?.at(-1), values?.time?.[customer])
    exact(arrivals?.[0], 0)
  }
})

test('the kinds of sojourn times change times, and nothing else', () => {
  const kinds = sojournsOf(2)
  const journeys = fc.sample(randomJourney({ timed: true, touchpoints: 6 }), {
    numRuns: 10,
    seed: 424,
  })
  for (const journey of journeys) {
    const figures = kinds.map((sojourn) => {
      const touchpoints = journey.touchpoints.map((item) => ({ ...item, sojourn }))
      const { time, values, ...rest } = simulate(compileChain({ ...journey, touchpoints }), OPTIONS)
      expect(time).not.toBe(null)
      return { ...rest, values: { ...values, time: null } }
    })
    for (const other of figures) expect(other).toEqual(figures[0])
  }
})
