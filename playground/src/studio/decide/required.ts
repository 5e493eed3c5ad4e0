import { prepareBaseline, requiredStrength, type Target } from 'sojourn/forecast'
import type { Scenario } from 'sojourn/scenarios'
import { lastOf } from './last-of.ts'
import type { RequiredRow, RequiredStrengths, RequiredTask } from './tasks.ts'
import { unitOf } from './unit-of.ts'

const TENTH_MORE = 1.1

/** How strong each lever of a scenario would have to be for the figure to reach a value. */
export function required(
  { journey, scenario, measure, value, horizon, draws, seed }: RequiredTask,
  onProgress: (share: number) => void,
): RequiredStrengths {
  const ofConversion = measure === 'conversion'
  const baseline = prepareBaseline(journey, {
    draws: 1,
    seed,
    retention: measure === 'retention',
    horizon: ofConversion ? 1 : horizon,
  })
  const now = lastOf(baseline.projection[measure])
  if (now === null) return { now: 0, target: 0, rows: [], known: false }
  const scale = unitOf(measure)
  const wanted = value ?? Number((TENTH_MORE * scale * now.mean).toPrecision(2))
  const target = targetOf(measure, wanted / scale, horizon)
  const groups = leversOf(scenario)
  const rows = groups.flatMap(({ name, changes }, i): RequiredRow[] => {
    onProgress(i / groups.length)
    try {
      const found = requiredStrength(journey, scenario, name, target, { draws, seed })
      const far = target.value >= found.stated.value ? found.most : found.least
      return [
        {
          changes,
          measure: found.measure,
          strength: found.strength,
          stated: found.stated.strength,
          most: scale * far.value,
          probability: found.probability,
        },
      ]
    } catch (error) {
      // A lever that is there or not has no strength to look for.
      if (error instanceof RangeError) return []
      throw error
    }
  })
  return { now: scale * now.mean, target: wanted, rows, known: true }
}

function targetOf(figure: RequiredTask['measure'], value: number, days: number): Target {
  if (figure === 'conversion') return { figure, value }
  return figure === 'revenue' ? { figure, value, days } : { figure, value, day: days }
}

/** Levers with the places of their changes; a change without one is one by itself. */
function leversOf({ changes }: Scenario): { name: string | number; changes: number[] }[] {
  const found = new Map<string | number, number[]>()
  for (const [i, { lever }] of changes.entries())
    found.set(lever ?? i, [...(found.get(lever ?? i) ?? []), i])
  return [...found].map(([name, places]) => ({ name, changes: places }))
}
