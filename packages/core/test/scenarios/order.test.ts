import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileChain, editJourney, type Journey, JourneyError } from '../../src/model/index.ts'
import type { Change } from '../../src/scenarios/index.ts'
import { randomJourney } from '../random-chain.ts'
import { solver } from '../tolerance.ts'
import { anyChangesOf, applied, changesOf, permutations } from './changes.ts'
import { comesTo } from './comes-to.ts'

/** Rows and entries after the changes as one list of numbers, or the reason why not. */
function outcome(journey: Journey, changes: readonly Change[]): number[] | string {
  try {
    const after = applied(journey, ...changes)
    const states = [...after.touchpoints, ...after.outcomes].map(({ id }) => id)
    const chain = compileChain(after)
    return [
      ...chain.entry,
      ...after.touchpoints.flatMap(({ id }) =>
        states.map((to) => (after.transitions[id]?.[to] as number | undefined) ?? 0),
      ),
    ]
  } catch (error) {
    if (!(error instanceof JourneyError)) throw error
    return 'refused'
  }
}

const journeysWithChanges = randomJourney({ touchpoints: 6, endsSurely: true }).chain((journey) =>
  fc.tuple(fc.constant(journey), changesOf(journey)),
)

test('the order in which changes are listed doesn’t matter: all permutations, removals, odds on one row, partial reaches and levers', () => {
  let accepted = 0
  fc.assert(
    fc.property(journeysWithChanges, ([journey, changes]) => {
      const first = outcome(journey, changes)
      if (typeof first !== 'string') accepted++
      for (const order of permutations(changes)) {
        const other = outcome(journey, order)
        expect(typeof other).toBe(typeof first)
        if (typeof first === 'string' || typeof other === 'string') continue
        expect(other).toHaveLength(first.length)
        for (const [k, value] of other.entries()) solver(value, first[k] as number, '', 1)
      }
    }),
    { seed: 301, numRuns: 100 },
  )
  // Most random scenarios can be applied, else this would prove little.
  expect(accepted).toBeGreaterThan(60)
})

describe('after any changes', () => {
  test('rows and entries add up to one, and no probability leaves [0, 1]', () => {
    fc.assert(
      fc.property(journeysWithChanges, ([journey, changes]) => {
        const values = outcome(journey, changes)
        if (typeof values === 'string') return
        const states = journey.touchpoints.length + journey.outcomes.length
        for (let row = 0; row < values.length; row += states) {
          const cells = values.slice(row, row + states)
          expect(cells.every((p) => p >= 0 && p <= 1 + 1e-15)).toBe(true)
          solver(
            cells.reduce((sum, p) => sum + p, 0),
            1,
          )
        }
      }),
      { seed: 302, numRuns: 100 },
    )
  })
})

test('nor with all operations, by visit and by customer: all permutations come to the same, or are all refused', () => {
  let accepted = 0
  const cases = randomJourney({ touchpoints: 5, endsSurely: true, semiMarkov: true })
    .map((journey) =>
      editJourney<string, string>(journey, (draft) => {
        for (const [i, touchpoint] of draft.touchpoints.entries()) {
          touchpoint.experience = -1
          const [to] = Object.keys(draft.transitions[touchpoint.id] ?? {})
          if (i % 2 === 0 && to !== undefined)
            draft.slopes = [
              ...(draft.slopes ?? []),
              { touchpoint: touchpoint.id, from: touchpoint.id, to, slope: 0.4 },
            ]
        }
      }),
    )
    .chain((journey) => fc.tuple(fc.constant(journey), anyChangesOf(journey)))
  const result = (journey: Journey, changes: readonly Change[]) => {
    try {
      return comesTo(journey, changes)
    } catch (error) {
      if (!(error instanceof JourneyError)) throw error
      return 'refused'
    }
  }
  fc.assert(
    fc.property(cases, ([journey, changes]) => {
      const first = result(journey, changes)
      if (typeof first !== 'string') accepted++
      for (const order of permutations(changes)) {
        const other = result(journey, order)
        expect(typeof other).toBe(typeof first)
        if (typeof first === 'string' || typeof other === 'string') continue
        for (const [k, value] of other.entries())
          solver(value, first[k] as number, '', Math.max(1, Math.abs(first[k] as number)))
      }
    }),
    { seed: 303, numRuns: 150 },
  )
  expect(accepted).toBeGreaterThan(50)
})
