import fc from 'fast-check'
import { analyze } from '../../src/analysis/index.ts'
import type { Journey } from '../../src/model/index.ts'
import { completeRow } from '../../src/model/row.ts'
import { applyScenario, type Change, type Scenario, scenario } from '../../src/scenarios/index.ts'

export function scenarioOf(journey: Journey, changes: readonly Change[]): Scenario {
  return scenario(journey, { name: 'Test', changes })
}

export function applied(journey: Journey, ...changes: readonly Change[]): Journey {
  return applyScenario(journey, scenarioOf(journey, changes))
}

export function conversionOf(journey: Journey): number {
  return analyze(journey).conversion ?? 0
}

/** Probabilities of a row by successor, whatever way they are written. */
export function rowOf(journey: Journey, from: string): Record<string, number> {
  return Object.fromEntries(completeRow(journey.transitions[from] ?? {}))
}

const strength = fc.constantFrom(0.2, 0.5, 0.9, 1.1, 2, 7)
const reach = fc.constantFrom(1, 1, 0.5, 0.25, 0)
const roll = fc.record({
  which: fc.nat(),
  to: fc.nat(),
  strength,
  reach,
  lever: fc.nat({ max: 3 }),
})

/**
 * Changes that fit a journey: odds of transitions that are there, touchpoints that can be removed,
 * some with a reach, some sharing a lever. Nothing that is removed is named twice.
 */
export function changesOf(journey: Journey): fc.Arbitrary<Change[]> {
  return fc.array(roll, { minLength: 1, maxLength: 4 }).map((rolls) => {
    const removed = new Set<string>()
    const named = new Set<string>()
    const reaches = new Map<string, number>()
    return rolls.flatMap(({ which, to, strength, reach, lever }, i): Change[] => {
      const { id } = journey.touchpoints[which % journey.touchpoints.length] as { id: string }
      const exits = Object.keys(rowOf(journey, id)).filter((exit) => !removed.has(exit))
      const options: { reach: number; lever?: string } = { reach }
      if (lever === 0) {
        options.lever = 'shared'
        options.reach = reaches.get('shared') ?? reach
        reaches.set('shared', options.reach)
      }
      if (removed.has(id)) return []
      const successor = exits[to % exits.length]
      const isGoal = journey.conversions?.includes(id)
      if (i % 2 === 0 && !isGoal && !named.has(id) && exits.some((exit) => exit !== id)) {
        removed.add(id)
        return [{ op: 'removeTouchpoint', touchpoint: id, avoided: 0, ...options }]
      }
      if (successor === undefined) return []
      named.add(id).add(successor)
      return [{ op: 'scaleOdds', from: id, to: successor, factor: strength, ...options }]
    })
  })
}

/** All orders of a list. */
export function permutations<Item>(items: readonly Item[]): Item[][] {
  if (items.length <= 1) return [[...items]]
  return items.flatMap((item, i) =>
    permutations(items.filter((_, j) => j !== i)).map((rest) => [item, ...rest]),
  )
}

const anyRoll = fc.record({
  which: fc.nat(),
  to: fc.nat(),
  into: fc.nat(),
  op: fc.constantFrom(
    'scaleOdds',
    'removeTouchpoint',
    'redirect',
    'redirect',
    'insertTouchpoint',
    'scaleSojourn',
    'setReward',
    'scaleEntries',
    'setExperience',
  ),
  strength,
  share: fc.constantFrom(0, 0.2, 0.7, 1),
  reach,
  reachBy: fc.constantFrom('visit' as const, 'visit' as const, 'customer' as const),
  lever: fc.nat({ max: 3 }),
})

/** Changes of all operations, that may fit a journey or not; ids that there are. */
export function anyChangesOf(journey: Journey): fc.Arbitrary<Change[]> {
  const states = [...journey.touchpoints, ...journey.outcomes].map(({ id }) => id)
  return fc.array(anyRoll, { minLength: 2, maxLength: 4 }).map((rolls) => {
    const [shared] = rolls
    return rolls.map(({ which, to, into, op, strength, share, lever, ...own }, i): Change => {
      const { id } = journey.touchpoints[which % journey.touchpoints.length] as { id: string }
      const exits = Object.keys(rowOf(journey, id))
      const exit = exits[to % exits.length] as string
      const other = states[into % states.length] as string
      const { reach, reachBy } = lever === 0 && shared !== undefined ? shared : own
      const options = { reach, reachBy, ...(lever === 0 ? { lever: 'shared' } : {}) }
      switch (op) {
        case 'scaleOdds':
          return { op, from: id, to: exit, factor: strength, ...options }
        case 'removeTouchpoint':
          return { op, touchpoint: id, avoided: 0, ...options }
        case 'redirect':
          return { op, from: id, to: exit, share, into: other, ...options }
        case 'insertTouchpoint':
          return {
            op,
            touchpoint: {
              id: `new ${i}`,
              cost: 3,
              sojourn: { distribution: 'fixed', value: '3h' },
            },
            between: [id, exit],
            row: { [exit]: 0.6, [other === exit ? id : other]: 'rest' },
            ...options,
          }
        case 'scaleSojourn':
          return { op, touchpoint: id, factor: strength, ...options }
        case 'setReward':
          return { op, touchpoint: id, revenue: 10 * strength, ...options }
        case 'scaleEntries':
          return { op, touchpoint: id, factor: strength, ...options }
        default:
          return { op: 'setExperience', touchpoint: id, experience: share, ...options }
      }
    })
  })
}
