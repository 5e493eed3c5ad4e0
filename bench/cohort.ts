import { simulateCohort } from '../packages/core/src/simulation/index.ts'
import { type Comparison, line } from './comparison.ts'
import { cpuNanoseconds } from './cpu-nanoseconds.ts'
import { randomShop } from './random-shop.ts'

const BAR_MILLISECONDS = 5

/** A billion customers as counts, until the last has come to an end, against the bar. */
export const cohortAgainstBar: Comparison = {
  name: 'cohort',
  run: () =>
    [12, 1000].map((states) => {
      const chain = randomShop(states, states < 100 ? 4 : 6)
      const samples: number[] = []
      for (let round = states < 100 ? -30 : -1; round < 5; round++) {
        const time = cpuNanoseconds(() => simulateCohort(chain, { customers: 1e9, seed: round }))
        if (round >= 0) samples.push(time / 1e6)
      }
      const what = `a billion customers, ${states} states`
      return states < 100
        ? line(`${what}: against the bar`, 'ms', samples, [BAR_MILLISECONDS], 1)
        : line(`${what}: against the prototype's 350 ms`, 'ms', samples, [350])
    }),
}
