import fc from 'fast-check'
import { rewardToAbsorption, stepsToAbsorption } from '../../src/analysis/index.ts'
import { type Chain, compileChain } from '../../src/model/index.ts'
import { randomJourney } from '../random-chain.ts'

/** Steps that a journey may take on average, from wherever it is. */
const MOST_STEPS = 100

/**
 * Random chains with costs, revenues, goals and sojourn times, all of whose journeys end, though not
 * after equally many steps. With `rare`,
 * the weights of a row's transitions lie anywhere between 1 and 1e-6 in order of size.
 */
export function randomChains(count: number, seed: number, { rare = false } = {}): Chain[] {
  const exponent = fc.noBias(fc.integer({ min: 0, max: 600 })).map((e) => e / 100)
  const exponents = fc.array(exponent, { minLength: 80, maxLength: 80 })
  const chains = fc
    .tuple(randomJourney({ endsSurely: true, timed: true }), exponents)
    .map(([journey, exponents]) => {
      const chain = compileChain(journey)
      if (rare) reweigh(chain, exponents)
      for (let i = 0; i < chain.ids.length; i++) {
        chain.cost[i] = 0.5 + (i % 4)
        chain.revenue[i] = i < chain.touchpoints ? i % 2 : 10 * i
      }
      return chain
    })
    .filter((chain) => longest(chain) < MOST_STEPS && differs(chain))
  return fc.sample(chains, { numRuns: count, seed })
}

function reweigh(chain: Chain, exponents: readonly number[]): void {
  for (let i = 0; i < chain.touchpoints; i++) {
    const row = chain.probability.subarray(chain.rowStart[i], chain.rowStart[i + 1])
    const from = chain.rowStart[i] as number
    for (const k of row.keys()) row[k] = 10 ** -(exponents[(from + k) % exponents.length] as number)
    const total = row.reduce((sum, weight) => sum + weight, 0)
    for (const k of row.keys()) row[k] = (row[k] as number) / total
  }
}

/** Whether journeys differ at all. */
function differs(chain: Chain): boolean {
  const { mean, variance } = stepsToAbsorption(chain)
  return variance > 1e-6 * mean ** 2
}

/** The most steps that are expected from any touchpoint on. */
function longest(chain: Chain): number {
  const onStates = Float64Array.from(chain.ids, (_, i) => (i < chain.touchpoints ? 1 : 0))
  return Math.max(...rewardToAbsorption(chain, { onStates }).mean)
}
