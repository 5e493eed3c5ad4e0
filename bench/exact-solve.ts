import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { hittingProbabilities } from '../packages/core/src/analysis/index.ts'
import type { Chain } from '../packages/core/src/model/chain.ts'
import { leakyChain } from '../packages/core/test/leaky-chain.ts'
import { type Comparison, type Line, line } from './comparison.ts'
import { cpuNanoseconds } from './cpu-nanoseconds.ts'
import { runPython } from './run-python.ts'

type Solver = 'superlu' | 'bicgstab'

interface Case {
  readonly family: 'A' | 'B'
  readonly states: number
  /** Peers, each with the least ratio asked for, if any. */
  readonly against: Readonly<Partial<Record<Solver, number | null>>>
  readonly rounds: number
}

const LEAK = { A: 0.02, B: 0.0001 }
const CERTIFIED = { A: 1e-12, B: 1e-10 }

/** Hitting probabilities with their certificate, ordering included, against SciPy without one. */
export const exactSolve: Comparison = {
  name: 'exact-solve',
  run: () =>
    [
      // SuperLU's fill makes 100,000 states of either family a matter of minutes.
      compare({ family: 'A', states: 1000, against: { superlu: null, bicgstab: null }, rounds: 7 }),
      compare({ family: 'A', states: 10_000, against: { superlu: 10, bicgstab: null }, rounds: 5 }),
      compare({ family: 'A', states: 100_000, against: { bicgstab: 1 / 1.2 }, rounds: 3 }),
      compare({ family: 'B', states: 10_000, against: { bicgstab: null }, rounds: 5 }),
      compare({ family: 'B', states: 100_000, against: { bicgstab: null }, rounds: 3 }),
    ].flat(),
}

/** The same for a million states, which takes minutes, and the memory of their whole analysis. */
export const exactSolveMillion: Comparison = {
  name: 'exact-solve-million',
  onRequest: true,
  run: () => [
    ...compare({ family: 'A', states: 1_000_000, against: { bicgstab: 1 / 0.6 }, rounds: 3 }),
    memoryOfMillion(),
  ],
}

/** Hitting probabilities, visits, steps and drop-off in a process of their own. */
function memoryOfMillion(): Line {
  const script = new URL('../packages/core/test/numeric/million-states.ts', import.meta.url)
  const { stdout } = spawnSync(
    process.execPath,
    [...process.execArgv, fileURLToPath(script), '1000000'],
    { encoding: 'utf8' },
  )
  const { megabytes } = JSON.parse(stdout)
  return line('A, 1,000,000 states: analysed whole, most memory', 'MB', [megabytes], [1000], 1)
}

function compare({ family, states, against, rounds }: Case): Line[] {
  const chain = leakyChain(states, LEAK[family])
  const target = Uint8Array.from(chain.ids, (_, i) => (i === states ? 1 : 0))
  const input = bytesOf(chain)
  const solvers = Object.keys(against) as Solver[]
  const ours: number[] = []
  const theirs: Record<Solver, number[]> = { superlu: [], bicgstab: [] }
  let certified = Number.NaN
  for (let round = states < 100_000 ? -10 : -1; round < rounds; round++) {
    let mean = Number.NaN
    const time = cpuNanoseconds(() => {
      const { probability, errorBound } = hittingProbabilities(chain, target)
      const from = probability.subarray(0, states)
      mean = from.reduce((sum, p) => sum + p, 0) / states
      certified = errorBound / from.reduce((least, p) => Math.min(least, p), 1)
    })
    if (round < 0) continue
    ours.push(time / 1e6)
    for (const [solver, seconds, found, residual] of runPython(
      'sparse_solvers.py',
      ['numpy', 'scipy'],
      { args: solvers, input },
    )) {
      theirs[solver as Solver].push(1000 * Number(seconds))
      // An iteration that has not converged is allowed its residual, times the mean steps to the end.
      if (!(Math.abs(Number(found) - mean) <= 1e-9 + Number(residual) / LEAK[family]))
        throw new Error(`${solver} disagrees: ${found} and ${mean}`)
    }
  }
  const what = `${family}, ${states.toLocaleString('en')} states`
  const names = { superlu: 'SuperLU', bicgstab: 'BiCGSTAB' }
  return [
    ...solvers.map((solver) =>
      line(
        `${what}: against SciPy's ${names[solver]}`,
        'ms',
        ours,
        theirs[solver],
        against[solver] ?? undefined,
      ),
    ),
    line(
      `${what}: certified against the bar`,
      'relative error',
      [certified],
      [CERTIFIED[family]],
      1,
    ),
  ]
}

function bytesOf({ touchpoints, rowStart, column, probability }: Chain): Uint8Array {
  const parts = [Int32Array.of(touchpoints, column.length, 0), rowStart, column, probability]
  return Buffer.concat(
    parts.map((part) => new Uint8Array(part.buffer, part.byteOffset, part.byteLength)),
  )
}
