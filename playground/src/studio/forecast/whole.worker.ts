import { type Baseline, compareScenario, type Journey, prepareBaseline } from 'sojourn'
import { answerLatest, failed, letMessagesIn } from './answer-latest.ts'
import { DEFAULT_HORIZON, RESTING, SEED } from './horizon.ts'
import type { Answer, Compare, Question } from './protocol.ts'

/** What a picture may take while something moves, and the first one at rest, in milliseconds. */
const MOVING = 80
const FIRST = 200
/** Fewer draws make no band that is worth showing. */
const LEAST = 40
/** Milliseconds between two words on how far it is. */
const OFTEN = 60

let journey: Journey | undefined
let horizon = DEFAULT_HORIZON
/** By number of draws. */
const baselines = new Map<number, Baseline>()
/** Milliseconds that a draw of a comparison takes; unknown before the first. */
let perDraw: number | undefined

const post = (answer: Answer) => postMessage(answer)
const compare = answerLatest<Compare>(answer, (error) => post(failed(error)))

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  if (data.kind === 'compare') compare(data)
  else {
    journey = data.journey
    horizon = data.horizon
    baselines.clear()
    perDraw = undefined
  }
})

async function answer(question: Compare, isStale: () => boolean): Promise<void> {
  if (journey === undefined) return
  for (const draws of stages(question, journey)) {
    compared(question, draws, journey)
    await letMessagesIn()
    if (isStale()) return
  }
}

/** How many draws to make, one after the other: what comes first is rough, and soon there. */
function stages(question: Compare, of: Journey): number[] {
  if (question.draws !== undefined) return [question.draws]
  perDraw ??= measured(question, of)
  const first = ladder((question.resting ? FIRST : MOVING) / perDraw)
  if (!question.resting) return first >= LEAST ? [first] : []
  return first >= RESTING ? [RESTING] : [Math.max(LEAST, first), RESTING]
}

/** Few numbers of draws, so that their baselines can be kept. */
function ladder(draws: number): number {
  return [RESTING, 400, 200, 100, LEAST].find((step) => step <= draws) ?? 0
}

function measured({ scenario }: Compare, of: Journey): number {
  const draws = 4
  const baseline = prepareBaseline(of, { horizon, seed: SEED, draws })
  compareScenario(baseline, scenario)
  const start = performance.now()
  compareScenario(baseline, scenario)
  return (performance.now() - start) / draws
}

function compared({ id, scenario, resting }: Compare, draws: number, of: Journey): void {
  let said = performance.now()
  const onProgress = (share: number) => {
    if (performance.now() - said < OFTEN) return
    said = performance.now()
    post({ kind: 'progress', id, done: Math.floor(share * draws), draws })
  }
  const known = baselines.get(draws)
  const baseline = known ?? prepareBaseline(of, { horizon, seed: SEED, draws })
  baselines.set(draws, baseline)
  const start = performance.now()
  const comparison = compareScenario(baseline, scenario, resting ? onProgress : undefined)
  perDraw = (performance.now() - start) / Math.max(draws, LEAST)
  post({
    kind: 'compared',
    id,
    draws,
    whole: true,
    final: resting && draws === RESTING,
    baseline: baseline.projection,
    comparison,
  })
}
