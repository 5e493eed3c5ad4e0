import { gather } from './gather.ts'
import { Sum } from './layout.ts'
import { platform } from './platform.ts'
import { journeysOf, type Run } from './prepare-run.ts'
import type { Execute } from './runner.ts'
import type { JourneyWorker, StartWorker } from './start-worker.ts'
import type { Answer, Order } from './worker-program.ts'

/** Steps in a batch: about 15 milliseconds of work, so that talking costs little. */
const STEPS_IN_A_BATCH = 1_500_000
/** Blocks in a batch at most, so that the last batches are even. */
const MOST_BLOCKS = 128
/** Batches that a worker has at hand, so that it never waits for the next one. */
const AT_HAND = 2
/** How long workers of a run that was stopped may take for the batches they have, in milliseconds. */
const GRACE = 1000

interface Member {
  readonly worker: JourneyWorker
  /** Orders that it hasn't answered yet. */
  owed: number
  onAnswer: (answer: Answer) => void
  onEnd: (reason: string) => void
  /** Called when it owes nothing any more, or has left. */
  onRest: () => void
}

/** Workers that are kept from run to run. */
export interface WorkerPool {
  readonly execute: Execute
  /** Ends the workers; a run that is under way fails. */
  close(): void
}

/**
 * A pool of up to `size` workers. They take batches of blocks from a counter, whoever is free first;
 * the blocks' sums are added up in the order of blocks all the same, so neither the number of workers
 * nor their speed changes a bit of the result. A worker that fails fails the run, and is replaced at
 * the next. So is one that a stopped run left with more work than it does in a second.
 */
export function workerPool(start: StartWorker, size: number, module: object): WorkerPool {
  const members: Member[] = []
  let runs = 0
  let rest: Promise<unknown> = Promise.resolve()

  const leave = (member: Member, reason: string) => {
    const place = members.indexOf(member)
    if (place < 0) return
    members.splice(place, 1)
    member.owed = 0
    member.onEnd(reason)
    member.onRest()
    member.worker.end()
  }

  const join = () => {
    const member: Member = { worker: start(), owed: 0, onAnswer() {}, onEnd() {}, onRest() {} }
    member.worker.listen(
      (answer) => {
        member.owed--
        member.onAnswer(answer)
        if (member.owed <= 0) member.onRest()
      },
      (reason) => leave(member, reason),
    )
    members.push(member)
  }

  const send = (member: Member, order: Order) => {
    member.owed++
    member.worker.send(order)
  }

  // After a run that was stopped: what was begun is brought to its end, or the worker is ended.
  const settleDown = (member: Member) =>
    new Promise<void>((resolve) => {
      const timer = platform.setTimeout(
        () => leave(member, 'it went on with work that was stopped'),
        GRACE,
      )
      member.onRest = () => {
        platform.clearTimeout(timer)
        member.onRest = () => {}
        member.worker.holdOpen(false)
        resolve()
      }
    })

  const attempt = (run: Run, { signal, onProgress }: Parameters<Execute>[1]): ReturnType<Execute> =>
    new Promise((resolve, reject) => {
      const id = ++runs
      const wanted = Math.min(size, run.blocks)
      const crew: Member[] = []
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
        const busy = crew.filter((member) => members.includes(member) && member.owed > 0)
        for (const member of crew) {
          member.onAnswer = () => {}
          member.onEnd = () => {}
          if (!busy.includes(member)) member.worker.holdOpen(false)
        }
        rest = Promise.all(busy.map(settleDown))
        how()
      }
      const stop = (reason: unknown) => {
        // So that those who stay let go of the run's memory.
        if (!settled)
          for (const member of crew)
            if (members.includes(member)) send(member, { kind: 'finish', run: id })
        settle(() => reject(reason))
      }
      const abort = () => stop(signal?.reason)
      const fail = (reason: string) => stop(new Error(`simulate: a worker failed: ${reason}`))
      // Whatever is thrown here, by a caller's onProgress for one, has nobody else to catch it.
      const guarded = (work: () => void) => {
        try {
          work()
        } catch (error) {
          stop(error)
        }
      }

      // The next blocks from the counter, or the sign that there are none.
      const give = (member: Member) => {
        const perBlock = added > 0 ? Math.max(1, steps / added) : STEPS_IN_A_BATCH
        const share = Math.ceil((run.blocks - taken) / (2 * AT_HAND * wanted))
        const blocks = Math.max(1, Math.min(STEPS_IN_A_BATCH / perBlock, MOST_BLOCKS, share) | 0)
        const journeys = journeysFrom(run, taken, blocks)
        if (journeys.length > 0) send(member, { kind: 'walk', run: id, first: taken, journeys })
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

      const answer = (member: Member, state: { atHand: number }, message: Answer) => {
        if (message.run !== id) return
        if (message.kind === 'failed') return fail(message.message)
        if (message.kind === 'walked') {
          addInOrder(message.first, message.sums)
          for (const [k, values] of message.values.entries())
            gathering.addValues(message.first + k, values, 0)
          onProgress?.(added / run.blocks)
          if (settled) return
          if (!give(member)) state.atHand--
          if (state.atHand === 0) send(member, { kind: 'finish', run: id })
        } else if (message.kind === 'finished') {
          gathering.addVisits(message.visits)
          if (++finished < crew.length) return
          const result = gathering.result()
          settle(() => resolve(result))
        }
      }

      if (signal?.aborted) return abort()
      try {
        while (members.length < wanted) join()
      } catch (error) {
        return fail(`it could not be started: ${error instanceof Error ? error.message : error}`)
      }
      crew.push(...members.slice(0, wanted))
      signal?.addEventListener('abort', abort)
      const { buffer: packed, states } = run.packed
      const values = run.values ? run.packed.values : 0
      guarded(() => {
        for (const member of crew) {
          const state = { atHand: 0 }
          member.onAnswer = (message) => guarded(() => answer(member, state, message))
          member.onEnd = fail
          member.worker.holdOpen(true)
          send(member, { kind: 'load', run: id, module, packed, states, values })
          while (state.atHand < AT_HAND && give(member)) state.atHand++
          if (state.atHand === 0) send(member, { kind: 'finish', run: id })
        }
      })
    })

  return {
    async execute(run, options) {
      await rest
      return attempt(run, options)
    },
    close() {
      for (const member of [...members]) leave(member, 'the runner was closed')
    },
  }
}

function journeysFrom(run: Run, first: number, blocks: number): number[] {
  const journeys: number[] = []
  for (let block = first; block < Math.min(run.blocks, first + blocks); block++)
    journeys.push(journeysOf(run, block))
  return journeys
}
