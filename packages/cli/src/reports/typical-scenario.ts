import { type Change, drawStrengths, type Scenario } from 'sojourn/scenarios'

/** Draws whose median stands for an uncertain strength. */
const DRAWS = 2001
const DIGITS = 4

/** A scenario with every uncertain strength at its median, to four digits, and whether it had any. */
export function typicalScenario(scenario: Scenario): { scenario: Scenario; uncertain: boolean } {
  const { effect, reach, uncertain } = drawStrengths(scenario, 1, DRAWS)
  if (!uncertain) return { scenario, uncertain }
  const changes = scenario.changes.map((change, i): Change => {
    const typical: Record<string, unknown> = { ...change }
    for (const key of ['factor', 'avoided', 'share', 'experience'])
      if (typeof typical[key] === 'object') typical[key] = median(effect[i] as Float64Array)
    if (typeof typical.reach === 'object') typical.reach = median(reach[i] as Float64Array)
    return typical as unknown as Change
  })
  return { scenario: { ...scenario, changes }, uncertain }
}

function median(draws: Float64Array): number {
  const sorted = Float64Array.from(draws).sort()
  return Number((sorted[(sorted.length - 1) / 2] as number).toPrecision(DIGITS))
}
