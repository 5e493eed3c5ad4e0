import type { WhatIf } from '@sojourn/report'
import { JourneyError } from 'sojourn/model'
import { planMixture, type Scenario } from 'sojourn/scenarios'

/**
 * The same with a scenario for each lever: changes that share a "lever" stay together, and so do
 * levers that can't be applied without one another. A scenario of one lever stays as it is.
 */
export function byLever({ journey, scenarios }: WhatIf): WhatIf {
  const isAccepted = (scenario: Scenario) => {
    try {
      planMixture(journey, scenario)
      return true
    } catch (refused) {
      if (refused instanceof JourneyError) return false
      throw refused
    }
  }
  return { journey, scenarios: scenarios.flatMap((scenario) => split(scenario, isAccepted)) }
}

function split(scenario: Scenario, isAccepted: (part: Scenario) => boolean): Scenario[] {
  const groups = new Map<string, number[]>()
  for (const [i, { lever }] of scenario.changes.entries()) {
    const key = lever === undefined ? `change ${i + 1}` : lever
    groups.set(key, [...(groups.get(key) ?? []), i])
  }
  let parts = [...groups].map(([name, changes]) => ({ name, changes }))
  for (;;) {
    if (parts.length === 1) return [scenario]
    const made = parts.map((part) => only(scenario, part))
    const refused = made.findIndex((part) => !isAccepted(part))
    if (refused < 0) return made
    // With the first that makes it acceptable, or with all of them.
    const join = (others: readonly number[]) => {
      const joined = [refused, ...others].sort((a, b) => a - b).map((k) => parts[k] as Part)
      return {
        name: joined.map(({ name }) => name).join(' + '),
        changes: joined.flatMap(({ changes }) => changes).sort((a, b) => a - b),
      }
    }
    const others = [...parts.keys()].filter((k) => k !== refused)
    const partner = others.find((other) => isAccepted(only(scenario, join([other]))))
    const taken = partner === undefined ? others : [partner]
    parts = [join(taken), ...parts.filter((_, k) => k !== refused && !taken.includes(k))].sort(
      (a, b) => (a.changes[0] as number) - (b.changes[0] as number),
    )
  }
}

interface Part {
  readonly name: string
  readonly changes: readonly number[]
}

function only(scenario: Scenario, { name, changes }: Part): Scenario {
  const { correlations = [], ...rest } = scenario
  const kept = changes.map((i) => scenario.changes[i] as Scenario['changes'][number])
  const levers = new Set(kept.map(({ lever }) => lever))
  const among = correlations.filter(({ levers: pair }) => pair.every((lever) => levers.has(lever)))
  return {
    ...rest,
    name: `${scenario.name}: ${name}`,
    changes: kept,
    ...(among.length > 0 && { correlations: among }),
  }
}
