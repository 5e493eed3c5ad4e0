import { createRunner } from '../packages/core/src/simulation/index.ts'
import { type Comparison, line } from './comparison.ts'
import { randomShop } from './random-shop.ts'

const ROUNDS = 5

/** Two workers against one, both started already: time on the clock, so only a quiet machine tells. */
export const workersAgainstOne: Comparison = {
  name: 'simulation-workers',
  async run() {
    const chain = randomShop(12, 4)
    const runners = [2, 1].map((workers) => createRunner({ workers }))
    const samples: [number[], number[]] = [[], []]
    const results = new Set<string>()
    for (let round = -1; round < ROUNDS; round++)
      for (const [r, runner] of runners.entries()) {
        const begin = performance.now()
        results.add(JSON.stringify(await runner.simulate(chain, { customers: 3e6, seed: 1 })))
        if (round >= 0) samples[r]?.push(performance.now() - begin)
      }
    for (const runner of runners) runner.close()
    if (results.size !== 1) throw new Error('the number of workers changed the result')
    return [line('3 million customers, 12 states: two workers against one', 'ms', ...samples, 1.7)]
  },
}
