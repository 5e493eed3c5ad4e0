import { decide } from '@sojourn/report'
import { probabilityBest } from 'sojourn/decisions'
import { compareScenario, prepareBaseline } from 'sojourn/forecast'
import { repeatedTo, spreadOf } from './summary.ts'
import type { Compared, CompareTask } from './tasks.ts'
import { unitOf } from './unit-of.ts'

type Progress = (share: number) => void

/** Draws of the measure: as it is now, and by scenario its level and what it is more than now. */
interface Levels {
  readonly now: Float64Array
  readonly levels: readonly Float64Array[]
  readonly differences: readonly Float64Array[]
  readonly inMoney: boolean
}

/** Puts scenarios side by side on the same draws. */
export function compare(task: CompareTask, onProgress: Progress): Compared {
  const drawn = task.measure === 'margin' ? margins(task, onProgress) : figures(task, onProgress)
  if (drawn === undefined)
    return { rows: [], now: { mean: 0, best: 0 }, known: false, inMoney: false, draws: 0 }
  const all = [drawn.now, ...drawn.levels]
  // Two at least, so that there is something to average over where nothing is uncertain.
  const draws = Math.max(2, ...all.map((list) => list.length))
  const best = probabilityBest(all.map((list) => repeatedTo(draws, list)))
  const scale = unitOf(task.measure)
  return {
    known: true,
    inMoney: drawn.inMoney,
    draws,
    now: { mean: spreadOf(drawn.now, scale).mean, best: best[0]?.mean ?? 0 },
    rows: task.scenarios.map(({ id }, s) => {
      const difference = drawn.differences[s] as Float64Array
      return {
        id,
        ...spreadOf(difference, scale),
        better: difference.reduce((sum, x) => (x > 0 ? sum + 1 : sum), 0) / difference.length,
        best: best[s + 1]?.mean ?? 0,
      }
    }),
  }
}

function figures(
  { journey, scenarios, measure, horizon, draws, seed }: CompareTask,
  onProgress: Progress,
): Levels | undefined {
  if (measure === 'margin') return undefined
  const all = scenarios.length + 1
  const baseline = prepareBaseline(journey, {
    draws,
    seed,
    retention: measure === 'retention',
    // Conversion has no limit of time, and a day is soon worked out.
    horizon: measure === 'conversion' ? 1 : horizon,
    onProgress: (share) => onProgress(share / all),
  })
  const now = baseline.projection.samples[measure]
  if (now === null) return undefined
  const compared = scenarios.map(({ scenario }, s) =>
    compareScenario(baseline, scenario, (share) => onProgress((s + 1 + share) / all)),
  )
  return {
    now,
    levels: compared.map(({ samples }) => samples[measure] as Float64Array),
    differences: compared.map(({ differences }) => differences[measure] as Float64Array),
    inMoney: measure === 'revenue',
  }
}

function margins(
  { journey, scenarios, horizon, draws, seed, perDay }: CompareTask,
  onProgress: Progress,
): Levels {
  const whatIf = { journey, scenarios: scenarios.map(({ scenario }) => scenario) }
  const { benefits, inMoney } = decide(whatIf, { horizon, draws, seed, perDay }, onProgress)
  const [now, ...levels] = benefits as [Float64Array, ...Float64Array[]]
  return {
    now,
    levels,
    differences: levels.map((level) => level.map((x, d) => x - (now[d] as number))),
    inMoney,
  }
}
