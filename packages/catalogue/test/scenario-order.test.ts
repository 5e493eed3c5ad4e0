import fc from 'fast-check'
import { JourneyError } from 'sojourn/model'
import { type Change, drawStrengths } from 'sojourn/scenarios'
import { describe, expect, test } from 'vitest'
import { anyChangesOf, permutations } from '../../core/test/scenarios/changes.ts'
import { comesTo } from '../../core/test/scenarios/comes-to.ts'
import { solver } from '../../core/test/tolerance.ts'
import { example, exampleIds } from '../src/index.ts'

/** What changes come to, or why they are refused: the reasons, with the changes for their places. */
function result(journey: Parameters<typeof comesTo>[0], changes: readonly Change[]) {
  try {
    return comesTo(journey, changes)
  } catch (error) {
    if (!(error instanceof JourneyError)) throw error
    const named = error.problems.map(({ message }) =>
      message.replace(/changes\[(\d+)\]/g, (_, place) => JSON.stringify(changes[place])),
    )
    return [...new Set(named)].sort().join('\n')
  }
}

describe('changes of an example come to the same in every order, or are refused for the same reasons', () => {
  test.each(exampleIds)('%s', (id) => {
    const { journey, scenarios } = example(id)
    // Those of its own scenarios, at certain strengths, beside changes of every operation.
    const own = scenarios.flatMap((scenario) => {
      const drawn = drawStrengths(scenario, 7, 1)
      return scenario.changes.map((change, i) => {
        const certain: Record<string, unknown> = { ...change }
        for (const key of ['factor', 'avoided', 'share', 'experience'])
          if (key in certain) certain[key] = drawn.effect[i]?.[0]
        if ('reach' in certain) certain.reach = drawn.reach[i]?.[0]
        return certain as unknown as Change
      })
    })
    const changes = fc
      .tuple(
        fc.shuffledSubarray(own, { minLength: 1, maxLength: Math.min(3, own.length) }),
        anyChangesOf(journey),
      )
      .map(([those, others]) => [...others.slice(0, 2), ...those].slice(0, 5))
    let accepted = 0
    fc.assert(
      fc.property(changes, (list) => {
        const first = result(journey, list)
        if (typeof first !== 'string') accepted++
        for (const order of permutations(list)) {
          const other = result(journey, order)
          if (typeof first === 'string' || typeof other === 'string') {
            expect(other).toEqual(first)
            continue
          }
          for (const [k, value] of other.entries())
            solver(value, first[k] as number, '', Math.max(1, Math.abs(first[k] as number)))
        }
      }),
      { seed: 311, numRuns: 8, endOnFailure: true },
    )
    expect(accepted).toBeGreaterThan(0)
  })
})
