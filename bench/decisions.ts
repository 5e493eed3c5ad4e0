import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { type CohortModel, cohortModel } from '../packages/core/src/decisions/index.ts'
import { randomStream } from '../packages/core/src/numeric/random.ts'
import { sampleDirichlet } from '../packages/core/src/numeric/sample.ts'
import { type Comparison, type Line, line, Missing } from './comparison.ts'
import { cpuNanoseconds } from './cpu-nanoseconds.ts'
import { runPython } from './run-python.ts'

const STATES = 5
const CYCLES = 60
const MODELS = 2 * 1000
const ROUNDS = 9
const WARM_UP = 3
const RATE = 0.03
const WORTH = [
  [1000, 2000, 4000, 8000, 0],
  [1, 0.8, 0.6, 0.3, 0],
]

/** What two R packages were published to take, the quicker one; not run here. */
const PUBLISHED_MILLISECONDS = 1200

/**
 * A cohort model of 5 states, 60 cycles and 2 strategies, each with 1,000 draws of its transitions,
 * costs and effects discounted, half-cycle corrected: against batched NumPy and against R's own
 * matrix products, which must agree, and beside what was published.
 */
export const decisionsAgainstOthers: Comparison = {
  name: 'decisions',
  run() {
    const matrices = drawMatrices()
    const input = new Uint8Array(Float64Array.from(matrices.flat(2)).buffer)
    const samples: Record<'ours' | 'numpy' | 'r', number[]> = { ours: [], numpy: [], r: [] }
    for (let round = -WARM_UP; round < ROUNDS; round++) {
      let found = 0
      const time = cpuNanoseconds(() => {
        found = meanNetBenefit(matrices)
      })
      if (round < 0) continue
      samples.ours.push(time / 1e6)
      for (const [side, [milliseconds, theirs]] of [
        ['numpy', runPython('cohort_model.py', ['numpy'], { input })[0] ?? []],
        ['r', runR(input)],
      ] as const) {
        if (!(Math.abs(Number(theirs) / found - 1) < 1e-9))
          throw new Error(`the two sides disagree: ${found} and ${side}'s ${theirs}`)
        samples[side].push(Number(milliseconds))
      }
    }
    const what = '60 cycles, 5 states, 2 strategies, 1,000 draws: against'
    const against = (peer: string, theirs: number[], bar?: number): Line =>
      line(`${what} ${peer}`, 'ms', samples.ours, theirs, bar)
    return [
      against("an R package's published 1.2 s", [PUBLISHED_MILLISECONDS]),
      against('NumPy, batched', samples.numpy),
      against("R's matrix products", samples.r),
    ]
  },
}

/** Transition matrices in which states only get worse, and the last is never left. */
function drawMatrices(): number[][][] {
  const random = randomStream('cohort models', '1')
  const drawn = new Float64Array(STATES)
  return Array.from({ length: MODELS }, () =>
    Array.from({ length: STATES }, (_, i) => {
      const weights = Array.from({ length: STATES }, (_, j) => (j === i ? 20 : j > i ? 1 : 0))
      sampleDirichlet(random, weights, drawn)
      return [...drawn]
    }),
  )
}

function meanNetBenefit(matrices: readonly number[][][]): number {
  const discount = { rate: RATE, at: 'end' } as const
  const model = (transitions: number[][]): CohortModel<'cost' | 'effect'> => ({
    start: [1, 0, 0, 0, 0],
    cycles: CYCLES,
    transitions,
    rewards: {
      cost: { onStates: WORTH[0] as number[], discount },
      effect: { onStates: WORTH[1] as number[], discount },
    },
    counting: 'half-cycle',
  })
  const benefits = matrices.map((transitions) => {
    const { total } = cohortModel(model(transitions))
    return 20_000 * total.effect - total.cost
  })
  return benefits.reduce((sum, value) => sum + value, 0) / MODELS
}

/** What cohort_model.R prints: CPU milliseconds, and the mean net benefit. */
function runR(input: Uint8Array): string[] {
  const script = fileURLToPath(new URL('cohort_model.R', import.meta.url))
  const { status, stdout, stderr } = spawnSync(
    process.env.RSCRIPT ?? 'Rscript',
    ['--vanilla', script],
    { input, encoding: 'utf8' },
  )
  if (status === null) throw new Missing('no R: apt-get install r-base-core')
  if (status !== 0) throw new Error(`cohort_model.R: ${stderr}`)
  return stdout.trim().split(' ')
}
