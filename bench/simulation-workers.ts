import { createRunner } from '../packages/core/src/simulation/index.ts'
import { type Comparison, line } from './comparison.ts'
import { randomShop } from './random-shop.ts'

const ROUNDS = 5

/**
 * Two workers against one, both started already: time on the clock, so only a quiet machine tells.
 * Beside it what the machine has to give: two runs side by side, which share nothing.
 */
export const workersAgainstOne: Comparison = {
  name: 'simulation-workers',
  async run() {
    const chain = randomShop(12, 4)
    const [one, other, two] = [1, 1, 2].map((workers) => createRunner({ workers }))
    const samples = { one: [], two: [], sideBySide: [] } as Record<string, number[]>
    const results = new Set<string>()
    const run = async (runner = one) => {
      const result = await runner?.simulate(chain, { customers: 3e6, seed: 1 })
      results.add(JSON.stringify(result))
    }
    const time = async (side: string, round: number, work: () => Promise<unknown>) => {
      const begin = performance.now()
      await work()
      if (round >= 0) samples[side]?.push(performance.now() - begin)
    }
    for (let round = -1; round < ROUNDS; round++) {
      await time('one', round, () => run(one))
      await time('two', round, () => run(two))
      await time('sideBySide', round, () => Promise.all([run(one), run(other)]))
    }
    for (const runner of [one, other, two]) runner?.close()
    if (results.size !== 1) throw new Error('the number of workers changed the result')
    const { one: alone = [], two: both = [], sideBySide = [] } = samples
    const what = '3 million customers, 12 states'
    const half = sideBySide.map((each) => each / 2)
    return [
      line(`${what}: two workers against one`, 'ms', both, alone, 1.7),
      line(`${what}: two runs side by side against one`, 'ms', half, alone),
    ]
  },
}
