import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { simulate } from '../packages/core/src/simulation/index.ts'
import { type Comparison, type Line, line, Missing } from './comparison.ts'
import { cpuNanoseconds } from './cpu-nanoseconds.ts'
import { randomShop } from './random-shop.ts'
import { writeChain } from './write-chain.ts'

const CUSTOMERS = 300_000
const ROUNDS = 7

/** Individuals, one thread, rewards, sojourn times and visits included, against plain.c. */
export const simulationAgainstC: Comparison = {
  name: 'simulation-c',
  run() {
    const folder = mkdtempSync(join(tmpdir(), 'sojourn-bench-'))
    try {
      const program = join(folder, 'plain')
      const source = fileURLToPath(new URL('plain.c', import.meta.url))
      const built = spawnSync(process.env.CC ?? 'gcc', [
        '-O3',
        '-march=native',
        source,
        '-o',
        program,
        '-lm',
      ])
      if (built.status !== 0) throw new Missing('no C compiler: apt-get install gcc libc6-dev')
      return [12, 1000].flatMap((states) => against(program, states))
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
}

function against(program: string, states: number): Line[] {
  const chain = randomShop(states, states < 100 ? 4 : 6)
  const input = writeChain(chain)
  const samples = { webassembly: [], javascript: [], perCustomer: [], c: [] } as Record<
    'webassembly' | 'javascript' | 'perCustomer' | 'c',
    number[]
  >
  // One round to warm up, then all sides in turn.
  for (let round = -1; round < ROUNDS; round++) {
    const { stdout } = spawnSync(program, [String(CUSTOMERS), '1'], { input, encoding: 'utf8' })
    const theirs = stdout.split(' ').map(Number)
    const ours = (side: 'webassembly' | 'javascript' | 'perCustomer') => {
      const kernel = side === 'javascript' ? side : 'webassembly'
      const options = { customers: CUSTOMERS, seed: round, perCustomer: side === 'perCustomer' }
      let steps = 0
      const time = cpuNanoseconds(() => {
        const result = simulate(chain, { ...options, kernel })
        steps = result.steps.mean + 1
        same(result.conversion?.mean, theirs[2], 0.01)
        same(result.time?.mean, theirs[3], 0.02 * (theirs[3] as number))
      })
      if (round >= 0) samples[side].push(time / CUSTOMERS / steps)
    }
    if (round >= 0) samples.c.push(theirs[0] as number)
    ours('webassembly')
    ours('javascript')
    ours('perCustomer')
  }
  const { webassembly, javascript, perCustomer, c } = samples
  const what = `${states} states`
  return [
    line(`${what}: WebAssembly against C`, 'ns/step', webassembly, c, 0.8),
    line(`${what}: JavaScript against C`, 'ns/step', javascript, c, 0.5),
    line(`${what}: a stream per customer against per block`, 'ns/step', perCustomer, webassembly),
  ]
}

/** Both programs must have found the same, else their times say nothing. */
function same(a: number | undefined, b: number | undefined, within: number) {
  if (!(Math.abs((a ?? Number.NaN) - (b ?? Number.NaN)) <= within))
    throw new Error(`the two sides disagree: ${a} and ${b}`)
}
