import { conversionStates, hittingProbabilityByDraw } from '../packages/core/src/analysis/index.ts'
import type { Chain } from '../packages/core/src/model/chain.ts'
import { randomStream } from '../packages/core/src/numeric/random.ts'
import { type Comparison, type Line, line } from './comparison.ts'
import { cpuNanoseconds } from './cpu-nanoseconds.ts'
import { randomShop } from './random-shop.ts'
import { runPython } from './run-python.ts'

const DRAWS = 10_000
const ROUNDS = 7

/** Conversion of many draws of a sparse chain: planned once and replayed, against dense solves. */
export const drawsAgainstNumpy: Comparison = {
  name: 'draws',
  run: () => [
    against('steps lead near', randomShop(52, 4, 9)),
    against('steps lead anywhere', randomShop(52, 4)),
  ],
}

function against(how: string, chain: Chain): Line {
  const probabilities = Array.from({ length: DRAWS }, (_, d) => drawOf(chain, d))
  const input = bytesOf(chain, probabilities)
  const samples: [ours: number[], theirs: number[]] = [[], []]
  for (let round = -1; round < ROUNDS; round++) {
    let mean = Number.NaN
    const time = cpuNanoseconds(() => {
      mean = meanConversion(chain, probabilities)
    })
    const [[each, found] = []] = runPython('dense_draws.py', ['numpy'], { input })
    if (!(Math.abs(Number(found) - mean) <= 1e-10))
      throw new Error(`the two sides disagree: ${mean} and ${found}`)
    if (round < 0) continue
    samples[0].push(time / 1000 / DRAWS)
    samples[1].push(Number(each))
  }
  return line(`50 touchpoints, ${how}: against NumPy, dense`, 'µs/draw', ...samples, 4)
}

function meanConversion(chain: Chain, draws: readonly Float64Array[]): number {
  const { probability } = hittingProbabilityByDraw(chain, conversionStates(chain), draws)
  return probability.reduce((sum, p) => sum + p, 0) / draws.length
}

/** The chain with each probability up to a tenth larger or smaller, its rows adding up to one. */
function drawOf({ touchpoints, rowStart, probability }: Chain, d: number): Float64Array {
  const random = randomStream('draw', String(d))
  const drawn = probability.map((p) => p * (0.9 + 0.2 * random()))
  for (let i = 0; i < touchpoints; i++) {
    const row = drawn.subarray(rowStart[i], rowStart[i + 1])
    const total = row.reduce((sum, p) => sum + p, 0)
    for (let p = 0; p < row.length; p++) row[p] = (row[p] as number) / total
  }
  return drawn
}

function bytesOf(chain: Chain, probabilities: readonly Float64Array[]): Uint8Array {
  const { touchpoints, rowStart, column, entry } = chain
  const size = Int32Array.of(touchpoints, column.length, probabilities.length)
  const parts = [size, rowStart, column, entry.slice(0, touchpoints), ...probabilities]
  return Buffer.concat(
    parts.map((part) => new Uint8Array(part.buffer, part.byteOffset, part.byteLength)),
  )
}
