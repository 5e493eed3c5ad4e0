// Run in a process of its own by memory.test.ts: the exact analysis of a chain of so many states, and
// the most memory that the process ever had.
import {
  dropOff,
  expectedVisits,
  hittingProbabilities,
  stepsToAbsorption,
} from '../../src/analysis/index.ts'
import { leakyChain } from '../leaky-chain.ts'
import { mostMemory } from '../most-memory.ts'

const states = Number(process.argv[2])
const leak = 0.02
const chain = leakyChain(states, leak)
const compiled = mostMemory()
const begin = process.cpuUsage()
const spent = () => {
  const { user, system } = process.cpuUsage(begin)
  return (user + system) / 1e6
}

const times: number[] = []
const hitting = hittingProbabilities(
  chain,
  Uint8Array.from(chain.ids, (_, i) => (i === states ? 1 : 0)),
)
times.push(spent())
const visits = expectedVisits(chain)
times.push(spent())
const steps = stepsToAbsorption(chain)
times.push(spent())
const lost = dropOff(chain)
times.push(spent())

const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0)
console.log(
  JSON.stringify({
    hitting: hitting.probability[0],
    hittingBound: hitting.errorBound,
    lost: sum(lost.share),
    lostBound: lost.errorBound,
    visits: sum(visits.visits),
    steps: steps.mean,
    compiledMegabytes: Math.round(compiled),
    megabytes: Math.round(mostMemory()),
    seconds: times,
  }),
)
