import { readJourney, readScenario, type Scenario } from 'sojourn'
import { notebook } from '../../document/document.ts'
import { ProblemText } from '../../problems/problem-text.tsx'
import { words } from '../words.ts'
import { changeInWords } from './change-in-words.ts'

/** A scenario in words: its name, what it is, and what it changes. */
export function ScenarioOutput({ scenario }: { readonly scenario: unknown }) {
  let read: Scenario
  try {
    read = readScenario(scenario)
  } catch (error) {
    return (
      <p class="nb-problem">
        <ProblemText message={(error as Error).message} />
      </p>
    )
  }
  const { name, description, changes } = read
  const said = words.value
  return (
    <div class="nb-scenario">
      <h3>{name}</h3>
      {description && <p>{description}</p>}
      {changes.length === 0 ? (
        <p class="mut">{said.scenario.nothing}</p>
      ) : (
        <details>
          <summary>{said.scenario.changes(changes.length)}</summary>
          <ul>
            {changes.map((change, i) => (
              <li key={i}>{changeInWords(change, nameOf, said.scenario)}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

/** What a touchpoint or outcome is called in the notebook's journey. */
function nameOf(id: string): string {
  for (const cell of notebook.value?.cells ?? []) {
    if (cell.kind !== 'map') continue
    const journey = journeyOf(cell.journey)
    const found = [...(journey?.touchpoints ?? []), ...(journey?.outcomes ?? [])].find(
      (state) => state.id === id,
    )
    if (found) return found.name ?? id
  }
  return id
}

const journeys = new WeakMap<object, ReturnType<typeof readJourney>>()

function journeyOf(value: unknown) {
  if (typeof value !== 'object' || value === null) return undefined
  const known = journeys.get(value)
  if (known) return known
  try {
    const journey = readJourney(value)
    journeys.set(value, journey)
    return journey
  } catch {
    return undefined
  }
}
