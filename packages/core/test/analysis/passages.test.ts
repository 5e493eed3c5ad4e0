import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { discountedReward } from '../../src/analysis/index.ts'
import {
  allocateTouchedRows,
  type PassagePlan,
  planPassages,
  resolvePassages,
  rewardTransform,
} from '../../src/analysis/passages.ts'
import { type Chain, chainFromBuffer, compileChain, editJourney } from '../../src/model/index.ts'
import { randomJourney } from '../random-chain.ts'
import { solver } from '../tolerance.ts'

const timed = randomJourney({ touchpoints: 8, endsSurely: true, timed: true })

/** A journey in which some touchpoints take no time and arrivals at some states earn. */
const earning = fc
  .tuple(timed, fc.infiniteStream(fc.nat({ max: 5 })))
  .map(([journey, dice]) =>
    editJourney<string, string>(journey, (draft) => {
      const roll = () => dice.next().value
      for (const touchpoint of draft.touchpoints)
        if (roll() === 0) touchpoint.sojourn = { distribution: 'fixed', value: '0s' }
      for (const state of [...draft.touchpoints, ...draft.outcomes])
        state.revenue = [0, 0, 0, 5, 120, -30][roll()] as number
    }),
  )
  .map(compileChain)

/** The chain with some rows drawn anew on their transitions. */
function redrawn(chain: Chain, rows: readonly number[], weights: Iterator<number>): Chain {
  const changed = chainFromBuffer(chain.ids, chain.buffer.slice(0))
  for (const i of rows) {
    const row = changed.probability.subarray(chain.rowStart[i], chain.rowStart[i + 1])
    for (let p = 0; p < row.length; p++) row[p] = weights.next().value as number
    const total = row.reduce((sum, weight) => sum + weight, 0)
    for (const [p, weight] of row.entries()) row[p] = weight / total
  }
  return changed
}

describe('passages between touched states', () => {
  test('give, at a real frequency, the discounted reward of a chain whose touched rows changed', () => {
    const weights = fc.infiniteStream(fc.double({ min: 0.01, max: 1, noNaN: true }))
    const rates = fc.constantFrom(1e-6, 0.003, 0.4, 20, 1e5)
    const picks = fc.array(fc.nat({ max: 99 }), { maxLength: 3 })
    fc.assert(
      fc.property(earning, weights, rates, picks, (chain, weights, ratePerDay, picks) => {
        const touched = [...new Set(picks.map((pick) => pick % chain.touchpoints))]
        const changed = redrawn(chain, touched, weights)
        const plan = planPassages(chain, {
          start: Uint8Array.from(chain.entry, (share) => (share > 0 ? 1 : 0)),
          reward: chain.revenue,
          touched,
          watched: [...chain.ids.keys()],
          at: Float64Array.of(ratePerDay, 0),
        }) as PassagePlan
        const passages = new Float64Array(plan.size)
        resolvePassages(plan, chain.probability, passages, 0)
        for (const now of [chain, changed]) {
          const rows = allocateTouchedRows(plan, now)
          const [re, im] = rewardTransform(plan, rows, passages, 0, now.probability, now.entry)
          const worth = (revenue: Float64Array) =>
            discountedReward(now, { ratePerDay, onStates: revenue }).mean as number
          const atOnce = now.entry.reduce(
            (sum, share, s) => sum + share * Number(now.revenue[s]),
            0,
          )
          const scale = worth(now.revenue.map(Math.abs))
          solver(Number(re) + atOnce, worth(now.revenue), '', scale)
          expect(im).toBe(0)
        }
      }),
      { seed: 803, numRuns: 300 },
    )
  })

  test('are not planned where a sojourn time that matters is unknown', () => {
    fc.assert(
      fc.property(earning, (chain) => {
        const unknown = chainFromBuffer(chain.ids, chain.buffer.slice(0))
        unknown.sojournKind.fill(0)
        const question = {
          start: Uint8Array.from(chain.entry, (share) => (share > 0 ? 1 : 0)),
          reward: chain.revenue.map(() => 1),
          touched: [],
          watched: [],
          at: Float64Array.of(1, 0),
        }
        const enters = question.start.some((start, i) => start === 1 && i < chain.touchpoints)
        expect(planPassages(unknown, question) === undefined).toBe(enters)
      }),
      { seed: 804, numRuns: 50 },
    )
  })
})
