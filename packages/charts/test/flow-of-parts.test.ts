import fc from 'fast-check'
import { expectedVisits, hittingProbabilities } from 'sojourn/analysis'
import { type Chain, compileChain, compilePersonaChains, journey, StateKind } from 'sojourn/model'
import { describe, expect, test } from 'vitest'
import { buyersFlow, foldedId, foldPhases, journeyFlow, layoutJourneyMap } from '../src/index.ts'
import { journeySeed, randomJourney } from './random-journey.ts'

const shop = journey({
  phases: [
    { id: 'before', name: 'Before' },
    { id: 'after', name: 'After' },
  ],
  touchpoints: [
    { id: 'ad', phase: 'before', experience: 1 },
    { id: 'page', phase: 'before', experience: -1 },
    { id: 'order', phase: 'after' },
    { id: 'use', phase: 'after' },
  ],
  outcomes: [{ id: 'lost' }, { id: 'gone', kind: 'churn' }],
  conversions: ['order'],
  entries: { ad: 3, page: 1 },
  transitions: {
    ad: { page: 0.5, lost: 'rest' },
    page: { order: 0.1, page: 0.2, ad: 0.1, lost: 'rest' },
    order: { use: 1 },
    use: { order: 0.3, gone: 'rest' },
  },
  personas: [
    { id: 'some', share: 3 },
    { id: 'keen', share: 1, transitions: { page: { order: 0.6, lost: 'rest' } } },
  ],
})

/** Visits per entrant, by what buyers' visits are not: all visits less those of who never buy. */
function buyersVisits(chain: Chain): { rate: number; visits: number[] } {
  const goals = Uint8Array.from(chain.kind, (kind) =>
    kind === StateKind.goal || kind === StateKind.conversion ? 1 : 0,
  )
  const { probability: h } = hittingProbabilities(chain, goals)
  const all = expectedVisits(chain).visits
  // Stopped at the goal: a goal then leads to the first outcome at once.
  const stopped = compileChain(
    journey({
      touchpoints: chain.ids.slice(0, chain.touchpoints).map((id) => ({ id })),
      outcomes: chain.ids.slice(chain.touchpoints).map((id) => ({ id })),
      entries: Object.fromEntries(chain.ids.map((id, i) => [id, chain.entry[i] as number])),
      transitions: Object.fromEntries(
        Array.from({ length: chain.touchpoints }, (_, i) => [
          chain.ids[i] as string,
          goals[i]
            ? { [chain.ids[chain.touchpoints] as string]: 1 }
            : Object.fromEntries(
                Array.from(
                  { length: (chain.rowStart[i + 1] as number) - (chain.rowStart[i] as number) },
                  (__, k) => {
                    const p = (chain.rowStart[i] as number) + k
                    return [chain.ids[chain.column[p] as number], chain.probability[p]]
                  },
                ),
              ),
        ]),
      ),
    }),
  )
  const before = expectedVisits(stopped).visits
  const rate = chain.entry.reduce((sum, share, i) => sum + share * (h[i] as number), 0)
  return {
    rate,
    visits: Array.from(all, (v, i) => v - (before[i] as number) * (1 - (h[i] as number))),
  }
}

describe('journeyFlow of personas', () => {
  test('is the flows of each by their shares', () => {
    const flow = journeyFlow(shop)
    const parts = compilePersonaChains(shop)
    for (const { id, visits } of flow.nodes)
      expect(visits).toBeCloseTo(
        parts.reduce(
          (sum, { share, chain }) =>
            sum +
            1000 *
              share *
              (expectedVisits(chain).visits[
                (chain.ids as readonly string[]).indexOf(id)
              ] as number),
          0,
        ),
        9,
      )
  })
})

describe('buyersFlow', () => {
  test('has all visits but those of customers who never buy', () => {
    const parts = compilePersonaChains(shop)
    const flow = buyersFlow(shop, parts)
    const each = parts.map(({ share, chain }) => ({ share, chain, ...buyersVisits(chain) }))
    const buyers = each.reduce((sum, { share, rate }) => sum + share * rate, 0)
    for (const { id } of shop.touchpoints) {
      const visits = each.reduce(
        (sum, part) => sum + part.share * (part.visits[part.chain.ids.indexOf(id)] as number),
        0,
      )
      const node = flow?.nodes.find((one) => one.id === id)
      expect(node?.visits).toBeCloseTo((1000 * visits) / buyers, 9)
    }
  })

  test('loses nobody before the goal, and balances at each touchpoint', () => {
    fc.assert(
      fc.property(journeySeed(20), (seed) => {
        const model = randomJourney(seed)
        const chain = compileChain(model)
        const flow = buyersFlow(model, [{ share: 1, chain }])
        if (flow === undefined) return
        const { probability } = hittingProbabilities(
          chain,
          Uint8Array.from(chain.kind, (kind) =>
            kind === StateKind.goal || kind === StateKind.conversion ? 1 : 0,
          ),
        )
        expect(Math.max(...probability)).toBeGreaterThan(0)
        const ends = new Set(model.outcomes.map(({ id }) => id as string))
        for (const { id, visits } of flow.nodes) {
          if (ends.has(id)) continue
          const out = [...flow.edges, ...flow.losses].filter(({ from }) => from === id)
          expect(out.reduce((sum, { flow: size }) => sum + size, 0) / visits).toBeCloseTo(1, 6)
        }
      }),
      { seed: 20261, numRuns: 40 },
    )
  })

  test('is nothing where nobody can buy', () => {
    const never = journey({
      touchpoints: [{ id: 'a' }],
      outcomes: [{ id: 'lost' }],
      entries: { a: 1 },
      transitions: { a: { lost: 1 } },
    })
    expect(buyersFlow(never, compilePersonaChains(never))).toBeUndefined()
  })
})

describe('foldPhases', () => {
  test('keeps what comes in, goes out and is lost', () => {
    const flow = journeyFlow(shop)
    const folded = foldPhases(flow, new Set(['before']))
    const total = (list: readonly { flow: number }[]) => list.reduce((s, each) => s + each.flow, 0)
    expect(folded.nodes.map(({ id }) => id)).toEqual([foldedId('before'), 'order', 'use'])
    expect(total(folded.losses)).toBeCloseTo(total(flow.losses), 9)
    // Nobody comes back to the phase, so all arrivals are entries.
    expect(folded.nodes[0]?.visits).toBeCloseTo(1000, 9)
    expect(folded.nodes[0]?.feeling).toBeGreaterThan(-1)
    expect(folded.nodes[0]?.feeling).toBeLessThan(1)
    const out = [...folded.edges, ...folded.losses].filter(
      ({ from }) => from === foldedId('before'),
    )
    expect(total(out)).toBeCloseTo(1000, 9)
  })
})

describe('the sore point', () => {
  test('is where loss and bad feeling together are largest', () => {
    const { title } = layoutJourneyMap(journeyFlow(shop), { width: 900, orientation: 'across' })
    expect(title).toMatch(
      /^page is the sore point: \d+\s% leave there, and people feel worst there$/,
    )
  })
})
