import type { Scenario } from 'sojourn'
import type { Lever } from './lever.ts'
import type { Settings } from './settings.ts'

/** What the library is asked: these levers together, as they are set. */
export function scenarioOf(levers: readonly Lever[], settings: Settings): Scenario {
  return scenario(levers.map(({ id, change }) => change(settings[id].percent / 100)))
}

/** The same with every strength at its median: the one case that a picture of flow can show. */
export function typicalScenario(levers: readonly Lever[], settings: Settings): Scenario {
  return scenario(levers.map(({ id, changeAt }) => changeAt(settings[id].percent / 100, 0)))
}

function scenario(changes: Scenario['changes']): Scenario {
  return { format: 'sojourn-scenario', version: 1, name: 'With the levers', changes }
}
