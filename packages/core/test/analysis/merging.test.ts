import fc from 'fast-check'
import { expect, test } from 'vitest'
import { analyze } from '../../src/analysis/index.ts'
import { editJourney, type Journey } from '../../src/model/index.ts'
import { randomJourney } from '../random-chain.ts'
import { solver } from '../tolerance.ts'

/** The same journey with a touchpoint in two copies, which share the arrivals. */
function split(journey: Journey, id: string, share: number): Journey {
  return editJourney<string, string>(journey, (draft) => {
    const original = draft.touchpoints.find((touchpoint) => touchpoint.id === id)
    draft.touchpoints.push({ ...(original as { id: string }), id: 'copy' })
    if (draft.conversions?.includes(id)) draft.conversions.push('copy')
    for (const weights of [draft.entries, ...Object.values(draft.transitions)]) {
      const weight = weights?.[id]
      if (weights === undefined || typeof weight !== 'number') continue
      weights[id] = weight * share
      weights.copy = weight * (1 - share)
    }
    const row = draft.transitions[id]
    if (row !== undefined) draft.transitions.copy = { ...row }
  })
}

test('merging two identical states changes nothing (golden.md, properties)', () => {
  fc.assert(
    fc.property(
      randomJourney({ touchpoints: 8 }),
      fc.nat(),
      fc.double({ min: 0.05, max: 0.95, noNaN: true }),
      (journey, which, share) => {
        const id = journey.touchpoints[which % journey.touchpoints.length]?.id as string
        const one = analyze(journey)
        const two = analyze(split(journey, id, share))
        if (one.conversion === null) expect(two.conversion).toBeNull()
        else solver(two.conversion as number, one.conversion)
        for (const { id } of journey.outcomes)
          solver(two.outcomes[id] as number, one.outcomes[id] as number)
        solver(two.steps.mean, one.steps.mean)
        solver(two.steps.variance, one.steps.variance, '', one.steps.mean ** 2)
        for (const touchpoint of journey.touchpoints) {
          const visits = two.expectedVisits as Record<string, number>
          const copies = touchpoint.id === id ? (visits.copy as number) : 0
          solver(
            (visits[touchpoint.id] as number) + copies,
            one.expectedVisits[touchpoint.id] as number,
          )
        }
      },
    ),
    { seed: 61, numRuns: 150 },
  )
})
