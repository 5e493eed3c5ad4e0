import { type Baseline, type Comparison, compareScenario, prepareBaseline } from 'sojourn'
import { HORIZON, SEED } from './horizon.ts'
import type { Answer, Compare, Question } from './protocol.ts'

let whole: Baseline | undefined
let latest: Compare | undefined
let answering = false
/** Comparisons without retention, by their changes: of two levers only one moves at a time. */
const remembered = new Map<string, Comparison>()

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  try {
    if (data.kind === 'prepare') {
      whole = prepareBaseline(data.journey, { horizon: HORIZON, draws: data.draws, seed: SEED })
      answer({ kind: 'prepared', baseline: whole.projection })
    } else {
      latest = data
      if (!answering) void answerLatest()
    }
  } catch (error) {
    fail(error)
  }
})

/** Answers questions until there is none, and leaves one as soon as there is a later. */
async function answerLatest(): Promise<void> {
  answering = true
  try {
    while (latest !== undefined) {
      const question: Compare = latest
      latest = undefined
      for (const index of question.scenarios.keys()) {
        answer({ kind: 'compared', id: question.id, index, comparison: compare(question, index) })
        await messages()
        if (latest !== undefined) break
      }
      if (latest === undefined) forgetAllBut(question)
    }
  } catch (error) {
    fail(error)
  } finally {
    answering = false
  }
}

function compare({ scenarios }: Compare, index: number): Comparison {
  if (whole === undefined) throw new Error('a scenario came before the journey')
  const scenario = scenarios[index] as Compare['scenarios'][number]
  if (index === 0) return compareScenario(whole, scenario)
  const key = JSON.stringify(scenario.changes)
  const known = remembered.get(key)
  const comparison = known ?? compareScenario({ ...whole, retention: false }, scenario)
  remembered.set(key, comparison)
  return comparison
}

function forgetAllBut({ scenarios }: Compare): void {
  const asked = new Set(scenarios.map(({ changes }) => JSON.stringify(changes)))
  for (const key of remembered.keys()) if (!asked.has(key)) remembered.delete(key)
}

/** Lets messages in that came during the computation. */
function messages(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}

function fail(error: unknown): void {
  answer({ kind: 'failed', message: error instanceof Error ? error.message : String(error) })
}

function answer(message: Answer): void {
  postMessage(message)
}
