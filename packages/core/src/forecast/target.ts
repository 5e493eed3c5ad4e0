import type { Journey } from '../model/journey.ts'
import { effectOf } from '../scenarios/effect.ts'
import type { Change, Scenario } from '../scenarios/scenario.ts'
import type { Strengths } from '../scenarios/strengths.ts'
import { prepareBaseline } from './baseline.ts'
import { planOfPart, projectParts } from './project-parts.ts'
import { conversionOfDraw, partsOf } from './sample-scenario.ts'

/** A figure that is to have a value. */
export type Target =
  /** Probability of conversion, from 0 to 1. */
  | { readonly figure: 'conversion'; readonly value: number }
  /** Revenue per 1,000 entrants within so many days of entry, in the journey's currency. */
  | { readonly figure: 'revenue'; readonly value: number; readonly days: number }
  /** Share of converted customers not lost by that day since. */
  | { readonly figure: 'retention'; readonly value: number; readonly day: number }

/** A target in words, such as `retention on day 90`. */
export function targetName(target: Target): string {
  switch (target.figure) {
    case 'conversion':
      return 'conversion'
    case 'revenue':
      return `revenue within ${target.days} days`
    case 'retention':
      return `retention on day ${target.day}`
  }
}

/**
 * The figure of a target by the strengths of a scenario, with the probabilities that the journey
 * states. Changes listed in `free` may have any strength.
 *
 * @throws RangeError where the figure isn't known of this journey.
 */
export function figureByStrengths(
  journey: Journey,
  scenario: Scenario,
  free: ReadonlySet<number>,
  target: Target,
): (strengths: Strengths) => number {
  if (target.figure === 'retention' && journey.tail)
    throw new RangeError(
      'The retention of this journey is that of its tail, which no change of the journey moves; take the tail out, or choose another target.',
    )
  const { evidence: _, ...stated } = journey
  const horizon =
    target.figure === 'revenue' ? target.days : target.figure === 'retention' ? target.day : 1
  const baseline = prepareBaseline(stated, {
    draws: 1,
    horizon,
    retention: target.figure === 'retention',
    certified: true,
  })
  const open: Scenario = {
    ...scenario,
    changes: scenario.changes.map((change, i) => (free.has(i) ? opened(change) : change)),
  }
  if (target.figure === 'conversion') {
    const convert = conversionOfDraw(baseline, open)
    return (strengths) => convert(0, strengths)
  }
  const parts = partsOf(baseline, open)
  const project = projectParts(
    baseline,
    parts,
    parts.map((part) => planOfPart(baseline, part)),
  )
  return (strengths) => {
    const { revenue, retained } = project(0, strengths).outcome
    const figure = target.figure === 'revenue' ? 1000 * revenue : retained?.at(-1)
    if (figure === undefined || Number.isNaN(figure))
      throw new RangeError(
        `The ${targetName(target)} isn't known: nothing follows a conversion, or a sojourn time is missing.`,
      )
    return figure
  }
}

/** A change whose strength may be anything, so that nothing of its pattern is left out. */
function opened(change: Change): Change {
  const effect = effectOf(change)
  if (effect === undefined) return change
  const anything = {
    factor: { distribution: 'between', low: 0.5, high: 2, level: 0.8 },
    share: { distribution: 'uniform', min: 0, max: 1 },
    experience: { distribution: 'uniform', min: -2, max: 2 },
  }[effect.range]
  return { ...change, [effect.key]: anything } as Change
}
