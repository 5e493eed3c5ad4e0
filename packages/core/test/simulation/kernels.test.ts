import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Chain, compileChain } from '../../src/model/index.ts'
import { numberedStream, streamKey } from '../../src/numeric/numbered-stream.ts'
import { javascriptKernel } from '../../src/simulation/javascript-kernel.ts'
import type { Kernel } from '../../src/simulation/kernel.ts'
import { BLOCK, Layout, StateField, Sum } from '../../src/simulation/layout.ts'
import { packChain } from '../../src/simulation/pack-chain.ts'
import { journeyWalker } from '../../src/simulation/walk-journey.ts'
import { webAssemblyKernel } from '../../src/simulation/webassembly-kernel.ts'
import { randomJourney } from '../random-chain.ts'
import { exact } from '../tolerance.ts'
import { hubChain, ringChain } from './ring-chain.ts'

// The contract of a kernel: the readable walk, bit by bit.
const kernels = [
  ['javascript', javascriptKernel],
  ['webassembly', (packed) => webAssemblyKernel(packed) as Kernel],
] as const satisfies [string, (packed: ReturnType<typeof packChain>) => Kernel][]

describe.each(kernels)('%s kernel', (_, load) => {
  const agrees = (chain: Chain, perCustomer: boolean, maxSteps: number, journeys = 300) => {
    const key = streamKey('contract')
    const packed = packChain(chain, { key, maxSteps, perCustomer, values: true })
    const kernel = load(packed)
    const double = new Float64Array(kernel.memory)
    const visits = new Float64Array(chain.ids.length)
    const ordinals = new Float64Array(chain.ids.length)
    for (const block of [0, 7]) {
      kernel.walk(block, journeys)
      const slow = slowSums(chain, perCustomer, maxSteps, packed.timed, block, journeys)
      for (const [name, value] of Object.entries(slow.sums))
        exact(double[Sum[name as keyof typeof Sum]], value, `${name} of block ${block}`)
      for (const [i, more] of slow.visits.entries()) visits[i] = (visits[i] as number) + more
      for (const [i, more] of slow.ordinals.entries()) ordinals[i] = (ordinals[i] as number) + more
    }
    const counted = chain.ids.flatMap((_, i) => {
      const record = (Layout.states + i * Layout.record) / 8
      return [double[record + StateField.visits], double[record + StateField.ordinals]]
    })
    exact(counted.join(), chain.ids.flatMap((_, i) => [visits[i], ordinals[i]]).join())
  }

  test('follows the readable walk, on chains of all shapes', () => {
    fc.assert(
      fc.property(
        randomJourney({ tiny: true, timed: true }),
        fc.boolean(),
        fc.nat({ max: 60 }),
        (journey, perCustomer, cap) =>
          agrees(rewarded(compileChain(journey)), perCustomer, cap + 1),
      ),
      { numRuns: 60, seed: 20 },
    )
  })

  test('without sojourn times too', () => {
    fc.assert(
      fc.property(randomJourney(), fc.boolean(), (journey, perCustomer) =>
        agrees(rewarded(compileChain(journey)), perCustomer, 40),
      ),
      { numRuns: 30, seed: 21 },
    )
  })

  test('with 70,000 states, whose targets need more than 16 bits', () =>
    agrees(ringChain(70_000), false, 20, 2000))

  test('with one row as long as all others together', () => agrees(hubChain(3000), true, 20))

  test('a whole block', () => agrees(ringChain(9), true, 1000, BLOCK))
})

test('there is WebAssembly here', () => expect(globalThis).toHaveProperty('WebAssembly'))

/** The sums of a block of journeys, straight from their paths. */
function slowSums(
  chain: Chain,
  perCustomer: boolean,
  maxSteps: number,
  timed: boolean,
  block: number,
  journeys: number,
) {
  const walk = journeyWalker(chain, maxSteps, timed)
  const key = streamKey('contract')
  const visits = new Float64Array(chain.ids.length)
  const ordinals = new Float64Array(chain.ids.length)
  const sums = {
    steps: 0,
    stepsSquared: 0,
    cost: 0,
    costSquared: 0,
    revenue: 0,
    revenueSquared: 0,
    time: 0,
    timeSquared: 0,
    conversions: 0,
    truncated: 0,
  }
  let next = numberedStream(key, block)
  for (let journey = 0; journey < journeys; journey++) {
    if (perCustomer) next = numberedStream(key, block, journey)
    const { states, arrivals } = walk(next)
    const total = (reward: Float64Array) =>
      states.reduce((sum, i) => sum + (reward[i] as number), 0)
    const here = new Map<number, number>()
    for (const i of states) {
      here.set(i, (here.get(i) ?? 0) + 1)
      visits[i] = (visits[i] as number) + 1
      ordinals[i] = (ordinals[i] as number) + (here.get(i) as number)
    }
    const steps = states.length - 1
    const [cost, revenue, time] = [
      total(chain.cost),
      total(chain.revenue),
      arrivals[arrivals.length - 1] as number,
    ]
    sums.steps += steps
    sums.stepsSquared += steps * steps
    sums.cost += cost
    sums.costSquared += cost * cost
    sums.revenue += revenue
    sums.revenueSquared += revenue * revenue
    sums.time += time
    sums.timeSquared += time * time
    sums.conversions += states.some((i) => chain.kind[i] === 1 || chain.kind[i] === 2) ? 1 : 0
    sums.truncated += (states[steps] as number) < chain.touchpoints ? 1 : 0
  }
  return { sums, visits, ordinals }
}

function rewarded(chain: Chain): Chain {
  for (let i = 0; i < chain.ids.length; i++) {
    chain.cost[i] = 0.1 * (i % 4)
    chain.revenue[i] = 7.3 * (i % 3)
  }
  return chain
}
