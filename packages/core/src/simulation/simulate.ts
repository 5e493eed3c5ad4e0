import type { Chain } from '../model/chain.ts'
import { gather, visitsIn } from './gather.ts'
import { Sum } from './layout.ts'
import { loadKernel } from './load-kernel.ts'
import { journeysOf, prepareRun, type SimulateOptions } from './prepare-run.ts'
import type { Simulation } from './simulation.ts'

/**
 * Simulates individual customers, one step at a time, and gives every figure with its Monte Carlo
 * standard error. Exact analysis is faster and has no noise; simulation is for what it can't say,
 * such as distributions of cost or time per customer, and for checking it.
 *
 * Steps are drawn from alias tables (Walker; Vose 1991), which round probabilities to multiples of
 * 2⁻³²: what is less likely than 1e-10 a step may never happen. Blocks of 4,096 customers have
 * streams of their own (sfc32), derived from the seed, and are added up in order, so the result
 * depends on the chain, the options and the seed alone. Sojourn times are exponential with the
 * touchpoint's mean, or 0; where a touchpoint on the way has another or none, time is null.
 *
 * Cost: 6 to 8 nanoseconds a step with WebAssembly, 15 to 17 without. It blocks; see `createRunner`
 * for long work. A journey that never ends is walked to the step cap.
 *
 * @throws RangeError for a number of customers, steps or paths that is out of range.
 * @example
 * ```ts
 * import { compileChain, journey } from 'sojourn/model'
 * import { simulate } from 'sojourn/simulation'
 * const retry = compileChain(journey({
 *   touchpoints: [{ id: 'try' }], outcomes: [{ id: 'done', kind: 'conversion' }, { id: 'lost' }],
 *   entries: { try: 1 }, transitions: { try: { try: 0.5, done: 0.4, lost: 'rest' } },
 * }))
 * const { conversion, steps } = simulate(retry, { customers: 10_000, seed: 1 })
 * console.log(conversion?.mean, conversion?.standardError) // 0.8 give or take 0.004
 * console.log(steps.mean) // about 2
 * ```
 */
export function simulate(chain: Chain, options: SimulateOptions): Simulation {
  const run = prepareRun(chain, options)
  const kernel = loadKernel(run.packed, run.kernel)
  const gathering = gather(run)
  const sums = new Float64Array(kernel.memory, 0, Sum.length)
  for (let block = 0; block < run.blocks; block++) {
    kernel.walk(block, journeysOf(run, block))
    gathering.addBlock(sums)
    gathering.addValues(block, kernel.memory, run.packed.values)
  }
  gathering.addVisits(visitsIn(kernel.memory, run.packed.states))
  return gathering.result()
}
