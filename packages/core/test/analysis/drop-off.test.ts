import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  analyze,
  conversionStates,
  dropOff,
  dropOffCost,
  lossStates,
} from '../../src/analysis/index.ts'
import { compileChain, editJourney, type Journey, journey } from '../../src/model/index.ts'
import { add, type Fraction, fraction, times, toNumber, within, ZERO } from '../fraction.ts'
import { randomJourney } from '../random-chain.ts'
import { denseChain, fromEntries, slowHitting, slowVisits } from '../slow-chain.ts'
import { exact, solver } from '../tolerance.ts'

const total = (shares: readonly { share: number }[]) =>
  shares.reduce((sum, { share }) => sum + share, 0)

/** Share of entrants who begin at a loss: they are lost, but from no touchpoint. */
function lostAtEntry(journey: Journey): number {
  const chain = compileChain(journey)
  return lossStates(chain).reduce((sum, loss, i) => sum + loss * (chain.entry[i] as number), 0)
}

describe('drop-off of random chains', () => {
  test('is the flow v p into losses of the chain that ends at conversion, exactly', () => {
    fc.assert(
      fc.property(randomJourney(), (journey) => {
        const chain = compileChain(journey)
        const visits = slowVisits(chain, conversionStates(chain))
        const losses = lossStates(chain)
        const matrix = denseChain(chain)
        for (const [i, share] of dropOff(chain).share.entries()) {
          const out = (matrix[i] as number[]).reduce<Fraction>(
            (sum, p, j) => (losses[j] ? add(sum, fraction(p)) : sum),
            ZERO,
          )
          solver(share, toNumber(times(visits[i] ?? ZERO, out)), chain.ids[i])
        }
      }),
      { seed: 51, numRuns: 80 },
    )
  })

  test('costs what those who are lost would have come to, had they gone on, exactly', () => {
    fc.assert(
      fc.property(randomJourney(), (journey) => {
        const chain = compileChain(journey)
        const goals = conversionStates(chain)
        const visits = slowVisits(chain, goals)
        const hitting = slowHitting(chain, goals)
        const losses = lossStates(chain)
        const matrix = denseChain(chain)
        const { cost, errorBound } = dropOffCost(chain)
        for (const [i, found] of cost.entries()) {
          let [lost, stay, reached] = [ZERO, ZERO, ZERO]
          for (const [j, p] of (matrix[i] as number[]).entries()) {
            if (losses[j]) lost = add(lost, fraction(p))
            else {
              stay = add(stay, fraction(p))
              reached = add(reached, times(fraction(p), hitting[j] as Fraction))
            }
          }
          const chance =
            stay.over > 0n ? times(reached, { over: stay.under, under: stay.over }) : ZERO
          const expected = goals[i] ? ZERO : times(times(visits[i] ?? ZERO, lost), chance)
          solver(found, toNumber(expected), chain.ids[i])
          expect(within(fraction(found), expected, fraction(errorBound))).toBe(true)
        }
      }),
      { seed: 57, numRuns: 80 },
    )
  })

  test('adds up, with conversion, to one where nobody gets caught', () => {
    fc.assert(
      fc.property(randomJourney({ endsSurely: true }), (journey) => {
        const { conversion, dropOff } = analyze(journey)
        solver(total(dropOff) + (conversion ?? 0) + lostAtEntry(journey), 1)
      }),
      { seed: 52, numRuns: 80 },
    )
  })

  test('adds up, with conversion, to one less those who get caught', () => {
    fc.assert(
      fc.property(randomJourney(), (journey) => {
        const chain = compileChain(journey)
        const losses = lossStates(chain)
        const ends = conversionStates(chain).map((goal, i) => (goal || losses[i] ? 1 : 0))
        const { conversion, dropOff } = analyze(journey)
        solver(
          total(dropOff) + (conversion ?? 0) + lostAtEntry(journey),
          toNumber(fromEntries(chain, slowHitting(chain, ends))),
        )
      }),
      { seed: 53, numRuns: 80 },
    )
  })

  test('by phase adds up to the same, phase by phase; touchpoints without one stand under null', () => {
    const phases = ['one', 'two', 'nobody']
    fc.assert(
      fc.property(randomJourney(), fc.infiniteStream(fc.nat({ max: 2 })), (random, dice) => {
        const journey = editJourney<string, string>(random, (draft) => {
          draft.phases = phases.map((id) => ({ id }))
          for (const touchpoint of draft.touchpoints) {
            const phase = dice.next().value
            if (phase < 2) touchpoint.phase = phases[phase] as string
          }
        })
        const { dropOff, dropOffByPhase } = analyze(journey)
        for (const { phase, share } of dropOffByPhase) {
          const own = journey.touchpoints.filter((item) => (item.phase ?? null) === phase)
          solver(share, total(dropOff.filter(({ from }) => own.some(({ id }) => id === from))))
        }
        solver(total(dropOffByPhase), total(dropOff))
        exact(dropOffByPhase.find(({ phase }) => phase === 'nobody')?.share, 0)
        exact(
          dropOffByPhase
            .slice(0, 3)
            .map(({ phase }) => phase)
            .join(),
          phases.join(),
        )
      }),
      { seed: 54, numRuns: 100 },
    )
  })

  test('stands largest first', () => {
    fc.assert(
      fc.property(randomJourney(), (journey) => {
        const shares = analyze(journey).dropOff.map(({ share }) => share)
        exact(
          shares.every((share, i) => i === 0 || share <= (shares[i - 1] as number)),
          true,
        )
      }),
      { seed: 55, numRuns: 50 },
    )
  })
})

test('who is caught in a loop without end is not lost there', () => {
  const chain = compileChain(
    journey({
      touchpoints: [{ id: 'shop' }, { id: 'queue' }],
      outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }],
      entries: { shop: 1 },
      transitions: { shop: { queue: 0.25, order: 0.25, lost: 0.5 }, queue: { queue: 1 } },
    }),
  )
  const { share } = dropOff(chain)
  exact(share[0], 0.5)
  exact(share[1], 0)
})

test('the bound holds where many losses are added up', () => {
  const lost = Array.from({ length: 40 }, (_, i) => 0.0123 + 1e-4 * i)
  const chain = compileChain(
    journey({
      touchpoints: [{ id: 'shop' }],
      outcomes: [{ id: 'order', kind: 'conversion' }, ...lost.map((_, i) => ({ id: `lost ${i}` }))],
      entries: { shop: 1 },
      transitions: {
        shop: { order: 'rest', ...Object.fromEntries(lost.map((p, i) => [`lost ${i}`, p])) },
      },
    } as Parameters<typeof journey>[0]),
  )
  const losses = lossStates(chain)
  const truth = (denseChain(chain)[0] as number[]).reduce<Fraction>(
    (sum, p, j) => (losses[j] ? add(sum, fraction(p)) : sum),
    ZERO,
  )
  const { share, errorBound } = dropOff(chain)
  expect(within(fraction(share[0] as number), truth, fraction(errorBound))).toBe(true)
  // What 39 additions may be off by, half a unit of the last place each (Higham 2002, § 4.2).
  expect(errorBound).toBeGreaterThanOrEqual(39 * 2 ** -53 * (share[0] as number))
  expect(errorBound).toBeLessThan(1e-13)
})
