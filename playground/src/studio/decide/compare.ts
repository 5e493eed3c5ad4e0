import { decide } from '@sojourn/report'
import { compareScenario, prepareBaseline } from 'sojourn/forecast'
import { type Levels, sideBySide } from './side-by-side.ts'
import type { Compared, CompareTask } from './tasks.ts'

type Progress = (share: number) => void

/** Puts scenarios side by side on the same draws. */
export function compare(task: CompareTask, onProgress: Progress): Compared {
  const drawn = task.measure === 'margin' ? margins(task, onProgress) : figures(task, onProgress)
  if (drawn === undefined)
    return { rows: [], now: { mean: 0, best: 0 }, known: false, inMoney: false, draws: 0 }
  return sideBySide(
    task.scenarios.map(({ id }) => id),
    drawn,
    task.measure,
  )
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
