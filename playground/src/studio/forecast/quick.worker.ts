import { type Baseline, compareScenario, type Journey, prepareBaseline } from 'sojourn'
import { answerLatest, failed } from './answer-latest.ts'
import { DEFAULT_HORIZON, SEED } from './horizon.ts'
import type { Answer, Compare, Question } from './protocol.ts'
import { timelessJourney, timelessScenario } from './timeless.ts'

/** What a comparison may take, in milliseconds: the rest of a frame is for drawing it. */
const BUDGET = 5
/** Draws that a picture has at least and at most while something moves. */
const LEAST = 40
const MOST = 200

let journey: Journey | undefined
let horizon = DEFAULT_HORIZON
/** Without times: conversion only. */
let conversion: Baseline | undefined
/** With all figures, on journeys where they fit into a frame. */
let whole: Baseline | undefined
/** Whether it is known if all figures fit into a frame. */
let tried = false

const post = (answer: Answer) => postMessage(answer)
const compare = answerLatest<Compare>(answer, (error) => post(failed(error)))

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  if (data.kind === 'compare') compare(data)
  else {
    journey = data.journey
    horizon = data.horizon
    conversion = undefined
    whole = undefined
    tried = false
  }
})

async function answer(question: Compare, isStale: () => boolean): Promise<void> {
  if (journey === undefined) return
  const { id, scenario } = question
  conversion ??= ofConversion(journey, MOST)
  const [baseline, what] =
    whole === undefined ? [conversion, timelessScenario(scenario)] : [whole, scenario]
  const start = performance.now()
  const comparison = compareScenario(baseline, what)
  const took = performance.now() - start
  post({
    kind: 'compared',
    id,
    draws: baseline.draws,
    whole: whole !== undefined,
    final: false,
    baseline: baseline.projection,
    comparison,
  })
  if (whole === undefined && took > BUDGET) conversion = fewer(baseline, took, ofConversion)
  if (whole !== undefined && took > 2 * BUDGET) whole = fewer(baseline, took, ofAll)
  if (!tried && question.resting && !isStale()) tryAll(question)
}

/** Fewer draws, as many as fit; the first comparisons are slow in any case, so never much fewer. */
function fewer(
  { draws }: Baseline,
  took: number,
  prepare: (journey: Journey, draws: number) => Baseline,
): Baseline {
  const fitting = Math.max(draws / 2, (draws * BUDGET) / took)
  return prepare(journey as Journey, Math.max(LEAST, Math.floor(fitting)))
}

function ofConversion(of: Journey, draws: number): Baseline {
  return prepareBaseline(timelessJourney(of), {
    horizon,
    seed: SEED,
    draws,
    retention: false,
  })
}

function ofAll(of: Journey, draws: number): Baseline {
  return prepareBaseline(of, { horizon, seed: SEED, draws })
}

/** Tries with few draws whether all figures would fit into a frame, once nothing moves. */
function tryAll({ scenario }: Compare): void {
  tried = true
  const fits = (draws: number, within: number): Baseline | undefined => {
    const baseline = ofAll(journey as Journey, draws)
    // The first comparison prepares what later ones share.
    const times = [0, 1, 2].map(() => {
      const start = performance.now()
      compareScenario(baseline, scenario)
      return performance.now() - start
    })
    return Math.min(...times) <= within ? baseline : undefined
  }
  if (fits(4, 2 * BUDGET) && fits(LEAST, 2 * BUDGET)) whole = fits(100, 2 * BUDGET)
}
