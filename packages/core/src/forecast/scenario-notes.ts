import type { Journey } from '../model/journey.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import { isTimed } from '../scenarios/timing.ts'

/** What a reader of a scenario's figures should know, in words. */
export function scenarioNotes(
  journey: Journey,
  { name, changes }: Scenario,
  { byDay = false }: { readonly byDay?: boolean } = {},
): string[] {
  const title = JSON.stringify(name)
  const improved = new Set(
    changes.flatMap((change) => (change.op === 'setExperience' ? [change.touchpoint] : [])),
  )
  const slopes = (journey.slopes ?? []).filter(({ touchpoint }) => improved.has(touchpoint))
  const assumed = slopes.filter(({ provenance }) => provenance !== 'measured')
  return [
    ...(!byDay && changes.some(isTimed)
      ? [
          `${title} has changes that come or go; its figures are of customers who meet all of them at full strength all the way.`,
        ]
      : []),
    ...(!byDay && changes.some(({ op }) => op === 'scaleEntries')
      ? [
          `${title} changes how many enter; its figures are per entrant of its own, whose mix is another.`,
        ]
      : []),
    ...(assumed.length > 0
      ? [`How the experience acts on behaviour in ${title} is assumed, not measured.`]
      : []),
    ...(improved.size > 0 && slopes.length === 0
      ? [
          `The experience that ${title} changes acts on nothing: the journey has no slope for ${[...improved].map((id) => JSON.stringify(id)).join(', ')}.`,
        ]
      : []),
  ]
}
