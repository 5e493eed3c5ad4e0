import { makeReport, portfolioSets } from '@sojourn/report'
import { compare } from './compare.ts'
import type { Answer, Question } from './protocol.ts'
import { reasons } from './reasons.ts'
import { required } from './required.ts'
import type { Answers, Task } from './tasks.ts'
import { testsFirst } from './tests-first.ts'
import { tornadoRows } from './tornado-rows.ts'

/** Draws of a first answer, which is there at once on most journeys. */
const ROUGH = 60
/** Milliseconds between two words of how far it is. */
const BETWEEN = 50

addEventListener('message', ({ data: { id, task } }: MessageEvent<Question>) => {
  let last = -Infinity
  const onProgress = (share: number) => {
    if (performance.now() - last < BETWEEN) return
    last = performance.now()
    answer({ kind: 'progress', id, share })
  }
  try {
    if (task.kind === 'compare' && task.draws > ROUGH)
      answer({ kind: 'rough', id, answer: compare({ ...task, draws: ROUGH }, () => {}) })
    answer({ kind: 'done', id, answer: work(task, onProgress) })
  } catch (error) {
    answer({ kind: 'failed', id, message: error instanceof Error ? error.message : String(error) })
  }
})

function work(task: Task, onProgress: (share: number) => void): Answers[keyof Answers] {
  switch (task.kind) {
    case 'compare':
      return compare(task, onProgress)
    case 'why':
      return reasons(task, onProgress)
    case 'tornado':
      return tornadoRows(task, onProgress)
    case 'required':
      return required(task, onProgress)
    case 'tests':
      return testsFirst(task, onProgress)
    case 'portfolio': {
      const { perDay, budget = Infinity, horizon, ...rest } = task
      return portfolioSets(task, {
        ...rest,
        horizon,
        budget,
        entrants: perDay * horizon,
        onProgress,
      })
    }
    case 'report': {
      const { order, ...whatIf } = task
      return {
        html: makeReport(whatIf, { ...order, onProgress: (_, share) => onProgress(share ?? 1) })
          .html,
      }
    }
  }
}

function answer(message: Answer): void {
  postMessage(message)
}
