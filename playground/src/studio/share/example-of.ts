import { type ExampleId, example, exampleIds, languages } from '@sojourn/catalogue'
import type { Notebook } from '@sojourn/notebook'

/**
 * The example that a notebook is but for its settings: its journey and scenarios as they came, no
 * code, no other text. Its link needs to hold no more than the settings.
 */
export function exampleOf({ cells }: Notebook): ExampleId | undefined {
  const map = cells.find((cell) => cell.kind === 'map')
  const others = cells.filter(({ kind }) => !['text', 'map', 'levers', 'scenario'].includes(kind))
  if (map?.kind !== 'map' || others.length > 0) return undefined
  const journey = JSON.stringify(map.journey)
  const scenarios = cells.flatMap((cell) => (cell.kind === 'scenario' ? [cell.scenario] : []))
  for (const id of exampleIds)
    for (const language of languages) {
      const of = example(id, language)
      if (JSON.stringify(of.journey) !== journey) continue
      return JSON.stringify(of.scenarios) === JSON.stringify(scenarios) ? id : undefined
    }
  return undefined
}
