import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { removalEffects } from '../packages/core/src/analysis/index.ts'
import { type EventLog, fitJourney } from '../packages/core/src/estimation/index.ts'
import { compileChain } from '../packages/core/src/model/index.ts'
import { randomStream } from '../packages/core/src/numeric/random.ts'
import { type Comparison, line } from './comparison.ts'
import { cpuNanoseconds } from './cpu-nanoseconds.ts'

const PATHS = 5000
const CHANNELS = 12
const ROUNDS = 21
/** Rounds until everything has been compiled for good; by then it takes less than half the time. */
const WARM_UP = 200

/** What the simulating R package was measured to take elsewhere, the lower end; not run here. */
const R_PACKAGE_MILLISECONDS = 120

/** Removal effects of all channels, exact, against R's markovchain and a published simulation. */
export const removalEffectsAgainstR: Comparison = {
  name: 'removal-effects',
  run() {
    const log = pathsOfChannels()
    const fitted = () => compileChain(fitJourney(log, { conversions: ['sale'] }).journey)
    const chain = fitted()
    const samples: [fromPaths: number[], fromChain: number[]] = [[], []]
    for (let round = -WARM_UP; round < ROUNDS; round++) {
      const times = [() => removalEffects(fitted()), () => removalEffects(chain)].map(
        cpuNanoseconds,
      )
      if (round < 0) continue
      for (const [side, time] of times.entries()) samples[side]?.push(time / 1e6)
    }
    const what = `${CHANNELS} channels`
    const theirs = [R_PACKAGE_MILLISECONDS]
    const r = markovchain(log, chain.ids, removalEffects(chain)?.effects ?? null)
    return [
      line(`${what}, from 5,000 paths: against R's published 0.12 s`, 'ms', samples[0], theirs, 30),
      line(`${what}, from their chain: against R's published 0.12 s`, 'ms', samples[1], theirs, 30),
      ...(r
        ? [line(`${what}, from 5,000 paths: against R's markovchain`, 'ms', samples[0], r)]
        : []),
    ]
  },
}

/** Milliseconds that R takes with the package markovchain, which must agree; undefined without it. */
function markovchain(log: EventLog, ids: readonly string[], effects: Float64Array | null) {
  const paths: string[][] = Array.from({ length: log.customers }, () => ['start'])
  for (const [i, customer] of log.customer.entries())
    paths[customer]?.push(
      (log.touchpoints[log.touchpoint[i] as number] as string).replace(' ', '_'),
    )
  for (const path of paths) if (path.at(-1) !== 'sale') path.push('lost')
  const file = fileURLToPath(new URL('removal_effects.R', import.meta.url))
  const input = `${paths.map((path) => path.join(' ')).join('\n')}\n`
  const times: number[] = []
  for (let round = 0; round < 5; round++) {
    const { status, stdout } = spawnSync(process.env.RSCRIPT ?? 'Rscript', [file], {
      input,
      encoding: 'utf8',
    })
    if (status !== 0) return undefined
    const [time, ...lines] = stdout.trim().split('\n')
    for (const text of lines) {
      const [name = '', effect] = text.split(' ')
      const ours = effects?.[ids.indexOf(name.replace('_', ' '))] ?? Number.NaN
      if (!(Math.abs(ours - Number(effect)) < 1e-9))
        throw new Error(`the two sides disagree on ${name}: ${ours} and ${effect}`)
    }
    times.push(1000 * Number(time))
  }
  return times
}

/** Paths of one to a dozen channels in memory, one in ten of which ends in a sale. */
function pathsOfChannels(): EventLog {
  const random = randomStream('paths of channels', '1')
  const customer: number[] = []
  const touchpoint: number[] = []
  for (let path = 0; path < PATHS; path++) {
    const length = 1 + Math.floor(12 * random() ** 3)
    for (let step = 0; step < length; step++) {
      customer.push(path)
      touchpoint.push(Math.floor(CHANNELS * random() ** 1.5))
    }
    if (random() >= 0.1) continue
    customer.push(path)
    touchpoint.push(CHANNELS)
  }
  return {
    customers: PATHS,
    touchpoints: [...Array.from({ length: CHANNELS }, (_, i) => `channel ${i + 1}`), 'sale'],
    channels: [],
    customer: Int32Array.from(customer),
    touchpoint: Int32Array.from(touchpoint),
    time: Float64Array.from(customer, (_, i) => 60_000 * i),
  }
}
