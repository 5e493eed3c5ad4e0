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

/** What the simulating R package was measured to take elsewhere, the lower end; R is not run here. */
const R_PACKAGE_MILLISECONDS = 120

/** Removal effects of all channels, exact, against the published time of a simulation of them. */
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
    return [
      line(`${what}, from 5,000 paths: against R's published 0.12 s`, 'ms', samples[0], theirs, 30),
      line(`${what}, from their chain: against R's published 0.12 s`, 'ms', samples[1], theirs, 30),
    ]
  },
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
