import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { simulate } from '../packages/core/src/simulation/index.ts'
import { type Comparison, line, Missing } from './comparison.ts'
import { cpuNanoseconds } from './cpu-nanoseconds.ts'
import { randomShop } from './random-shop.ts'
import { writeChain } from './write-chain.ts'

const CUSTOMERS = 300_000
const ROUNDS = 7

/** Samples of ours in a round, after one to warm up, as in simulation-r.ts. */
const SAMPLES = 3

/** Individuals, one thread, against NumPy's vectorised alias method (vectorised.py). */
export const simulationAgainstNumpy: Comparison = {
  name: 'simulation-numpy',
  run: () =>
    [12, 1000].map((states) => {
      const chain = randomShop(states, states < 100 ? 4 : 6)
      const script = fileURLToPath(new URL('vectorised.py', import.meta.url))
      const samples: [ours: number[], theirs: number[]] = [[], []]
      for (let round = -1; round < ROUNDS; round++) {
        const python = spawnSync(process.env.PYTHON ?? 'python3', [script, String(CUSTOMERS)], {
          input: writeChain(chain),
          encoding: 'utf8',
        })
        if (python.status !== 0) throw new Missing('no NumPy: python3 -m pip install numpy')
        for (let sample = -1; sample < SAMPLES; sample++) {
          let steps = 0
          const time = cpuNanoseconds(() => {
            steps = simulate(chain, { customers: CUSTOMERS, seed: round }).steps.mean + 1
          })
          if (round >= 0 && sample >= 0) samples[0].push(time / CUSTOMERS / steps)
        }
        if (round >= 0) samples[1].push(Number(python.stdout.split(' ')[0]))
      }
      return line(`${states} states: WebAssembly against NumPy`, 'ns/step', ...samples, 6)
    }),
}
