import { gather, visitsIn } from './gather.ts'
import { giveWay } from './give-way.ts'
import { Sum } from './layout.ts'
import { loadKernel } from './load-kernel.ts'
import { journeysOf } from './prepare-run.ts'
import type { Execute } from './runner.ts'

/** Steps between two looks at what else is to be done: about 10 milliseconds. */
const STEPS_AT_A_TIME = 1_000_000

/** Runs a simulation on the calling thread, which it lets go every few milliseconds. */
export const executeHere: Execute = async (run, { signal, onProgress }) => {
  const kernel = loadKernel(run.packed, run.kernel)
  const gathering = gather(run)
  const sums = new Float64Array(kernel.memory, 0, Sum.length)
  let steps = 0
  for (let block = 0; block < run.blocks; block++) {
    if (signal?.aborted) throw signal.reason
    kernel.walk(block, journeysOf(run, block))
    gathering.addBlock(sums)
    gathering.addValues(block, kernel.memory, run.packed.values)
    steps += sums[Sum.steps] as number
    if (steps < STEPS_AT_A_TIME) continue
    steps = 0
    onProgress?.((block + 1) / run.blocks)
    await giveWay()
  }
  if (signal?.aborted) throw signal.reason
  gathering.addVisits(visitsIn(kernel.memory, run.packed.states))
  onProgress?.(1)
  return gathering.result()
}
