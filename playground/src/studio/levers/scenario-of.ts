import type { Scenario } from 'sojourn'
import { en } from '../messages/en.ts'
import type { Lever } from './lever.ts'
import type { Settings } from './settings.ts'

/** What the library is asked: these levers together, as they are set. */
export function scenarioOf(levers: readonly Lever[], settings: Settings): Scenario {
  return scenario(
    levers,
    levers.map(({ id, change }) => change(settings[id].percent / 100)),
  )
}

/** The same with every strength at its median: the one case that a picture of flow can show. */
export function typicalScenario(levers: readonly Lever[], settings: Settings): Scenario {
  return scenario(
    levers,
    levers.map(({ id, changeAt }) => changeAt(settings[id].percent / 100, 0)),
  )
}

function scenario([first, second]: readonly Lever[], changes: Scenario['changes']): Scenario {
  const one = first === undefined ? en.noLever : en.levers[first.id].doing
  const name = second === undefined ? one : en.doingBoth
  return { format: 'sojourn-scenario', version: 1, name, changes }
}
