import { gather } from './gather.ts'
import { Sum } from './layout.ts'
import { journeysOf, type Run } from './prepare-run.ts'
import type { Execute } from './runner.ts'
import type { JourneyWorker, StartWorker } from './start-worker.ts'
import type { Answer } from './worker-program.ts'

/** Steps in a batch: about 15 milliseconds of work, so that talking costs little. */
const STEPS_IN_A_BATCH = 1_500_000
/** Blocks in a batch at most, so that the last batches are even. */
const MOST_BLOCKS = 128
/** Batches that a worker has at hand, so that it never waits for the next one. */
const AT_HAND = 2

interface Member {
  readonly worker: JourneyWorker
  onAnswer: (answer: Answer) => void
  onEnd: (reason: string) => void
}

/** Workers that are kept from run to run. */
export interface WorkerPool {
  readonly execute: Execute
  close(): void
}

/**
 * A pool of up to `size` workers. They take batches of blocks from a counter, whoever is free first;
 * the blocks' sums are added up in the order of blocks all the same, so neither the number of workers
 * nor their speed changes a bit of the result. A worker that fails fails the run, and is replaced at
 * the next.
 */
export function workerPool(start: StartWorker, size: number, module: object): WorkerPool {
  const members: Member[] = []
  let runs = 0
  let closed = false

  const join = () => {
    const member: Member = { worker: start(), onAnswer() {}, onEnd() {} }
    const leave = (reason: string) => {
      const place = members.indexOf(member)
      if (place >= 0) members.splice(place, 1)
      member.onEnd(reason)
      member.worker.end()
    }
    member.worker.listen((answer) => member.onAnswer(answer), leave)
    members.push(member)
  }

  const execute: Execute = (run, { signal, onProgress }) =>
    new Promise((resolve, reject) => {
      const id = ++runs
      const wanted = Math.min(size, run.blocks)
      while (members.length < wanted) join()
      const crew = members.slice(0, wanted)
      const gathering = gather(run)
      const early = new Map<number, Float64Array>()
      let taken = 0
      let added = 0
      let steps = 0
      let finished = 0
      let settled = false

      const settle = (how: () => void) => {
        if (settled) return
        settled = true
        signal?.removeEventListener('abort', abort)
        for (const member of crew) {
          member.onAnswer = () => {}
          member.onEnd = () => {}
          member.worker.holdOpen(false)
        }
        how()
      }
      const abort = () => settle(() => reject(signal?.reason))
      const fail = (reason: string) =>
        settle(() => reject(new Error(`simulate: a worker failed: ${reason}`)))

      // The next blocks from the counter, or the sign that there are none.
      const give = ({ worker }: Member) => {
        const perBlock = added > 0 ? Math.max(1, steps / added) : STEPS_IN_A_BATCH
        const share = Math.ceil((run.blocks - taken) / (2 * AT_HAND * wanted))
        const blocks = Math.max(1, Math.min(STEPS_IN_A_BATCH / perBlock, MOST_BLOCKS, share) | 0)
        const journeys = journeysFrom(run, taken, blocks)
        if (journeys.length > 0) worker.send({ kind: 'walk', run: id, first: taken, journeys })
        taken += journeys.length
        return journeys.length > 0
      }

      const addInOrder = (first: number, sums: Float64Array) => {
        early.set(first, sums)
        for (let batch = early.get(added); batch; batch = early.get(added)) {
          early.delete(added)
          for (let k = 0; k < batch.length; k += Sum.length, added++) {
            steps += batch[k + Sum.steps] as number
            gathering.addBlock(batch.subarray(k, k + Sum.length))
          }
        }
      }

      const answer = (member: Member, state: { atHand: number }) => (message: Answer) => {
        if (message.run !== id) return
        if (message.kind === 'failed') return fail(message.message)
        if (message.kind === 'walked') {
          addInOrder(message.first, message.sums)
          for (const [k, values] of message.values.entries())
            gathering.addValues(message.first + k, values, 0)
          onProgress?.(added / run.blocks)
          if (settled) return
          if (!give(member)) state.atHand--
          if (state.atHand === 0) member.worker.send({ kind: 'finish', run: id })
        } else {
          gathering.addVisits(message.visits)
          if (++finished === crew.length) settle(() => resolve(gathering.result()))
        }
      }

      if (closed) return fail('the runner was closed')
      if (signal?.aborted) return abort()
      signal?.addEventListener('abort', abort)
      const { buffer: packed, states } = run.packed
      const values = run.values ? run.packed.values : 0
      for (const member of crew) {
        const state = { atHand: 0 }
        member.onAnswer = answer(member, state)
        member.onEnd = fail
        member.worker.holdOpen(true)
        member.worker.send({ kind: 'load', run: id, module, packed, states, values })
        while (state.atHand < AT_HAND && give(member)) state.atHand++
        if (state.atHand === 0) member.worker.send({ kind: 'finish', run: id })
      }
    })

  return {
    execute,
    close() {
      closed = true
      for (const { worker, onEnd } of members.splice(0)) {
        onEnd('the runner was closed')
        worker.end()
      }
    },
  }
}

function journeysFrom(run: Run, first: number, blocks: number): number[] {
  const journeys: number[] = []
  for (let block = first; block < Math.min(run.blocks, first + blocks); block++)
    journeys.push(journeysOf(run, block))
  return journeys
}
