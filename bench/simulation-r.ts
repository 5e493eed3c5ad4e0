import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Chain } from '../packages/core/src/model/chain.ts'
import { simulate } from '../packages/core/src/simulation/index.ts'
import { type Comparison, line, Missing } from './comparison.ts'
import { cpuNanoseconds } from './cpu-nanoseconds.ts'
import { randomShop } from './random-shop.ts'

const CUSTOMERS = 300_000
const ROUNDS = 7

/**
 * Samples of ours in a round, after one to warm up: a processor that has waited for R is slow for
 * some tens of milliseconds.
 */
const SAMPLES = 3

/**
 * Individuals, one thread, against R's markovchain at its best: one long sequence, without rewards,
 * times or visits, and customers who begin anew at every outcome (markovchain.R).
 */
export const simulationAgainstR: Comparison = {
  name: 'simulation-r',
  run: () =>
    [12, 1000].flatMap((states) => {
      const chain = randomShop(states, states < 100 ? 4 : 6)
      const input = renewed(chain)
      // What R doesn't do either: without sojourn times.
      const untimed = { ...chain, sojournKind: chain.sojournKind.map(() => 0) }
      const samples = { all: [], steps: [], theirs: [] } as Record<string, number[]>
      for (let round = -1; round < ROUNDS; round++) {
        const { time, share } = sequence(input, states < 100 ? 1_000_000 : 30_000, round)
        if (round >= 0) samples.theirs?.push(time)
        for (let sample = -1; sample < SAMPLES; sample++)
          for (const [side, walked] of Object.entries({ all: chain, steps: untimed })) {
            let steps = 0
            const time = cpuNanoseconds(() => {
              const found = simulate(walked, { customers: CUSTOMERS, seed: round })
              steps = found.steps.mean + 1
              if (!(Math.abs(share - (found.conversion?.mean ?? Number.NaN)) < 0.1))
                throw new Error(`the two sides disagree: ${found.conversion?.mean} and ${share}`)
            })
            if (round >= 0 && sample >= 0) samples[side]?.push(time / CUSTOMERS / steps)
          }
      }
      const { all = [], steps = [], theirs = [] } = samples
      const what = `${states} states: against R's markovchain`
      return [
        line(what, 'ns/step', all, theirs, 100),
        line(`${what}, both without times`, 'ns/step', steps, theirs),
      ]
    }),
}

/** What markovchain.R prints: nanoseconds a step, and the share that converts. */
function sequence(input: string, steps: number, seed: number) {
  const script = fileURLToPath(new URL('markovchain.R', import.meta.url))
  const program = process.env.RSCRIPT ?? 'Rscript'
  const args = ['--vanilla', script, String(steps), String(seed)]
  const { status, stdout, stderr } = spawnSync(program, args, { input, encoding: 'utf8' })
  if (status === null || /no package called/.test(stderr))
    throw new Missing(
      `no R with markovchain: apt-get install r-base-core r-cran-markovchain, or install.packages("markovchain") in R`,
    )
  if (status !== 0) throw new Error(`markovchain.R: ${stderr}`)
  const [time = Number.NaN, share = Number.NaN] = stdout.trim().split(' ').map(Number)
  return { time, share }
}

/** The transition matrix, each outcome leading back to the entries: size, then rows. */
function renewed({ ids, touchpoints, rowStart, column, probability, entry }: Chain): string {
  const rows = ids.map((_, i) => {
    if (i >= touchpoints) return [...entry]
    const row = new Array<number>(ids.length).fill(0)
    for (let p = rowStart[i] as number; p < (rowStart[i + 1] as number); p++)
      row[column[p] as number] = probability[p] as number
    return row
  })
  return `${ids.length}\n${rows.map((row) => row.join(' ')).join('\n')}\n`
}
