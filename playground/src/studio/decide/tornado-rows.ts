import { rangeOfDraws } from 'sojourn/decisions'
import { compareScenario, prepareBaseline } from 'sojourn/forecast'
import type { Journey } from 'sojourn/model'
import { drawStrengths, type Scenario } from 'sojourn/scenarios'
import { lastOf } from './last-of.ts'
import { rowsAtEnds } from './rows-at-ends.ts'
import type { TornadoRows, TornadoTask } from './tasks.ts'
import { unitOf } from './unit-of.ts'

const STRENGTHS = ['factor', 'avoided', 'share', 'experience'] as const

/**
 * The figure with the scenario as each uncertain number alone goes from its 10th to its 90th
 * percentile, all others at their medians, and the journey's own probabilities as stated. A row of
 * a fitted journey goes from where it is worst for conversion to where it is best.
 */
export function tornadoRows(task: TornadoTask, onProgress: (share: number) => void): TornadoRows {
  const { journey, scenario, measure, horizon, draws, seed } = task
  const { evidence: _, ...stated } = journey
  const outcome = (of: Journey, what: Scenario) => {
    const baseline = prepareBaseline(of, {
      draws: 1,
      seed,
      retention: measure === 'retention',
      horizon: measure === 'conversion' ? 1 : horizon,
    })
    if (baseline.projection[measure] === null) return null
    return unitOf(measure) * (lastOf(compareScenario(baseline, what)[measure])?.mean ?? 0)
  }
  const drawn = drawStrengths(scenario, seed, draws)
  const ranges = scenario.changes.flatMap((change, i) => [
    ...STRENGTHS.filter((key) => typeof (change as unknown as Keys)[key] === 'object').map(
      (key) => ({
        change: i,
        key,
        kind: 'strength' as const,
        range: rangeOfDraws(drawn.effect[i] as Float64Array),
      }),
    ),
    ...(typeof change.reach === 'object'
      ? [
          {
            change: i,
            key: 'reach',
            kind: 'reach' as const,
            range: rangeOfDraws(drawn.reach[i] as Float64Array),
          },
        ]
      : []),
  ])
  const fixedAt = (at?: { change: number; key: string; value: number }): Scenario => ({
    ...scenario,
    changes: scenario.changes.map((change, i) => ({
      ...change,
      ...Object.fromEntries(
        ranges
          .filter((range) => range.change === i)
          .map(({ key, range }) => [
            key,
            at?.change === i && at.key === key ? at.value : range.base,
          ]),
      ),
    })),
  })
  const base = outcome(stated, fixedAt())
  if (base === null) return { base: 0, rows: [], known: false }
  const ofRows = rowsAtEnds(journey, draws, seed)
  const all = ranges.length + ofRows.length
  const rows = [
    ...ranges.map(({ change, key, kind, range }, i) => {
      onProgress(i / all)
      return {
        change,
        kind,
        atLow: outcome(stated, fixedAt({ change, key, value: range.low })) ?? base,
        atHigh: outcome(stated, fixedAt({ change, key, value: range.high })) ?? base,
      }
    }),
    ...ofRows.map(({ touchpoint, low, high }, i) => {
      onProgress((ranges.length + i) / all)
      const at = (row: Readonly<Record<string, number>>) =>
        outcome({ ...stated, transitions: { ...stated.transitions, [touchpoint]: row } }, fixedAt())
      return {
        row: touchpoint,
        kind: 'row' as const,
        atLow: at(low) ?? base,
        atHigh: at(high) ?? base,
      }
    }),
  ]
  return { base, rows, known: true }
}

type Keys = Readonly<Record<string, unknown>>
