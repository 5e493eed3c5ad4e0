import { numberedStream } from '../numeric/numbered-stream.ts'
import { randomStream } from '../numeric/random.ts'
import { BLOCK } from './layout.ts'
import type { Run } from './prepare-run.ts'
import type { SampledPath } from './simulation.ts'
import { journeyWalker } from './walk-journey.ts'

/**
 * The paths of `run.paths` customers, all sets of that many equally likely, in the order of customers.
 * They are walked again from the stream of their block, so that the kernels needn't record any.
 * Cost: up to a block of journeys for each path, or one journey with a stream per customer.
 */
export function samplePaths(run: Run): SampledPath[] {
  const { chain, packed, key, perCustomer } = run
  if (run.paths === 0) return []
  const walk = journeyWalker(chain, run.maxSteps, packed.timed)
  const blocks = new Map<number, number[]>()
  for (const customer of chosen(run)) {
    const block = Math.floor(customer / BLOCK)
    blocks.set(block, [...(blocks.get(block) ?? []), customer % BLOCK])
  }
  const paths: SampledPath[] = []
  for (const [block, wanted] of blocks) {
    let next = numberedStream(key, block)
    let journey = 0
    for (const target of wanted) {
      if (perCustomer) next = numberedStream(key, block, target)
      else while (journey++ < target) walk(next)
      const { states, arrivals } = walk(next)
      paths.push({
        customer: block * BLOCK + target,
        states,
        arrivals: packed.timed ? arrivals : null,
        ended: (states[states.length - 1] as number) >= chain.touchpoints,
      })
    }
  }
  return paths
}

/** Distinct customers by Floyd's algorithm (Bentley & Floyd 1987), ascending. */
function chosen({ seed, customers, paths }: Run): number[] {
  const random = randomStream(seed, 'paths')
  const set = new Set<number>()
  for (let last = customers - paths; last < customers; last++) {
    const candidate = Math.floor(random() * (last + 1))
    set.add(set.has(candidate) ? last : candidate)
  }
  return [...set].sort((a, b) => a - b)
}
