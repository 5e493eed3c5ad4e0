import { Matrix, solve } from 'ml-matrix'
import { hittingProbabilities } from '../packages/core/src/analysis/index.ts'
import { allocateChain, type Chain, StateKind } from '../packages/core/src/model/chain.ts'
import { leakyChain } from '../packages/core/test/leaky-chain.ts'
import { type Comparison, line } from './comparison.ts'
import { cpuNanoseconds } from './cpu-nanoseconds.ts'

const STATES = 1000
const ROUNDS = 5

/** Our exact solve against the best-kept linear solver of the registry: in time, and in what is lost. */
export const againstRegistry: Comparison = {
  name: 'registry-solver',
  run: () => [inTime(leakyChain(STATES, 0.02)), inError(1e-14)],
}

function inTime(chain: Chain) {
  const samples: [ours: number[], theirs: number[]] = [[], []]
  for (let round = -1; round < ROUNDS; round++) {
    let [mean, theirMean] = [0, 0]
    const target = Uint8Array.from(chain.ids, (_, i) => (i === STATES ? 1 : 0))
    const ours = cpuNanoseconds(() => {
      const { probability } = hittingProbabilities(chain, target)
      mean = probability.subarray(0, STATES).reduce((sum, p) => sum + p, 0) / STATES
    })
    const theirs = cpuNanoseconds(() => {
      theirMean = luSolution(chain).reduce((sum, p) => sum + p, 0) / STATES
    })
    if (!(Math.abs(mean - theirMean) <= 1e-10)) throw new Error('the two sides disagree')
    if (round < 0) continue
    samples[0].push(ours / 1e6)
    samples[1].push(theirs / 1e6)
  }
  return line("A, 1,000 states: against ml-matrix's LU", 'ms', ...samples)
}

/** A state that is left with probability `leak` ends surely; what `1 − p_ii` makes of that. */
function inError(leak: number) {
  const chain = allocateChain(['stay', 'end'], 1, 2)
  chain.rowStart.set([0, 2])
  chain.column.set([0, 1])
  chain.probability.set([1 - leak, leak])
  chain.entry[0] = 1
  chain.kind[1] = StateKind.conversion
  const { errorBound } = hittingProbabilities(chain, ['end'])
  const lost = Math.abs((luSolution(chain)[0] as number) - 1)
  return line("left with 1e-14: our bound against ml-matrix's error", 'of 1', [errorBound], [lost])
}

function luSolution({ touchpoints, rowStart, column, probability }: Chain): number[] {
  const system = Matrix.eye(touchpoints)
  const toEnd = Matrix.zeros(touchpoints, 1)
  for (let i = 0; i < touchpoints; i++)
    for (let p = rowStart[i] as number; p < (rowStart[i + 1] as number); p++) {
      const to = column[p] as number
      const share = probability[p] as number
      if (to < touchpoints) system.set(i, to, system.get(i, to) - share)
      else if (to === touchpoints) toEnd.set(i, 0, share)
    }
  return solve(system, toEnd).to1DArray()
}
