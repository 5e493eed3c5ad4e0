import type { LeverId } from '@sojourn/catalogue'
import { type Cell, type Notebook, readNotebook } from '@sojourn/notebook'
import type { Journey, Scenario } from 'sojourn'

/**
 * A notebook over a journey: a title, the journey as a map, a plan of levers that are on, none if
 * absent, and scenarios as pins.
 */
export function notebookOf(
  journey: Journey,
  {
    title,
    language,
    scenarios = [],
    levers = [],
  }: {
    readonly title: string
    readonly language: string
    readonly scenarios?: readonly Scenario[]
    readonly levers?: readonly LeverId[]
  },
): Notebook {
  const cells: Cell[] = [
    { id: 'c1', kind: 'text', source: `# ${title}\n\n${journey.description ?? ''}`.trim() },
    { id: 'c2', kind: 'map', name: 'journey', journey },
    {
      id: 'c3',
      kind: 'levers',
      name: 'plan',
      of: 'journey',
      levers: levers.map((id) => ({ id, on: true, parameters: [] })),
    },
    ...scenarios.map(
      (scenario, i): Cell => ({
        id: `c${i + 4}`,
        kind: 'scenario',
        name: `scenario${i + 1}`,
        scenario,
      }),
    ),
  ]
  const id = crypto.randomUUID()
  return readNotebook({ format: 'sojourn-notebook', version: 1, id, title, language, cells })
}
