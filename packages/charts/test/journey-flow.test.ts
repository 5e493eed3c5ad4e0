import fc from 'fast-check'
import { analyze } from 'sojourn/analysis'
import { journey } from 'sojourn/model'
import { describe, expect, test } from 'vitest'
import { journeyFlow } from '../src/index.ts'
import { journeySeed, randomJourney } from './random-journey.ts'

describe('journeyFlow', () => {
  test('is expected visits times transition probabilities', () => {
    const shop = journey({
      phases: [{ id: 'before', name: 'Before' }],
      touchpoints: [{ id: 'ad', name: 'An ad', phase: 'before' }, { id: 'cart' }, { id: 'never' }],
      outcomes: [
        { id: 'order', name: 'Order', kind: 'conversion' },
        { id: 'lost' },
        { id: 'rival', kind: 'competitor' },
      ],
      entries: { ad: 3, cart: 1 },
      transitions: {
        ad: { cart: 0.5, ad: 0.2, lost: 0.1, rival: 0.2 },
        cart: { order: 0.4, lost: 'rest' },
        never: { cart: 'rest' },
      },
    })
    const flow = journeyFlow(shop)
    // Those at the ad come back once in five visits: 750 / 0.8 = 937.5 visits.
    const cart = 250 + 937.5 * 0.5
    expect(flow.phases).toEqual([{ id: 'before', name: 'Before' }])
    expect(flow.nodes.map(({ id, name, phase, goal }) => [id, name, phase, goal])).toEqual([
      ['ad', 'An ad', 'before', false],
      ['cart', 'cart', null, false],
      ['order', 'Order', null, true],
    ])
    for (const [i, visits] of [937.5, cart, 0.4 * cart].entries())
      expect(flow.nodes[i]?.visits).toBeCloseTo(visits, 9)
    const close = (
      rows: readonly object[],
      expected: readonly (readonly [...string[], number])[],
    ) =>
      expect(rows.map((row) => Object.values(row))).toEqual(
        expected.map((row) => row.map((x) => (typeof x === 'number' ? expect.closeTo(x, 9) : x))),
      )
    close(flow.edges, [
      ['ad', 'ad', 187.5],
      ['ad', 'cart', 468.75],
      ['cart', 'order', 0.4 * cart],
    ])
    close(flow.losses, [
      ['ad', 0.3 * 937.5],
      ['cart', 0.6 * cart],
    ])
  })

  test('counts in a closed class those who ever come', () => {
    const trap = journey({
      touchpoints: [{ id: 'door' }, { id: 'left' }, { id: 'right' }],
      outcomes: [{ id: 'won', kind: 'conversion' }],
      entries: { door: 1 },
      transitions: {
        door: { left: 0.3, won: 'rest' },
        left: { right: 1 },
        right: { left: 1 },
      },
    })
    const { nodes, edges } = journeyFlow(trap)
    expect(nodes.map(({ id, visits }) => [id, visits])).toEqual([
      ['door', 1000],
      ['left', expect.closeTo(300, 9)],
      ['right', expect.closeTo(300, 9)],
      ['won', expect.closeTo(700, 9)],
    ])
    expect(edges.every(({ flow }) => Number.isFinite(flow))).toBe(true)
  })

  test('takes the phases of touchpoints where the journey lists none', () => {
    const { phases } = journeyFlow(
      journey({
        touchpoints: [
          { id: 'a', phase: 'late' },
          { id: 'b', phase: 'early' },
        ],
        outcomes: [{ id: 'lost' }],
        entries: { a: 1, b: 1 },
        transitions: { a: { lost: 1 }, b: { lost: 1 } },
      }),
    )
    expect(phases.map(({ id }) => id)).toEqual(['late', 'early'])
  })

  test('balances: everybody who visits goes on or leaves, and all who leave had entered', () => {
    fc.assert(
      fc.property(journeySeed(30), (seed) => {
        const model = randomJourney(seed)
        const { nodes, edges, losses } = journeyFlow(model)
        const ends = new Set(model.outcomes.map(({ id }) => id))
        for (const { id, visits } of nodes) {
          if (ends.has(id)) continue
          const out = [...edges, ...losses].filter(({ from }) => from === id)
          expect(out.reduce((sum, { flow }) => sum + flow, 0) / visits).toBeCloseTo(1, 9)
        }
        const { outcomes } = analyze(model)
        const ended = Object.values(outcomes).reduce((sum, p) => sum + p, 0)
        const won = nodes.filter(({ id }) => ends.has(id)).reduce((sum, n) => sum + n.visits, 0)
        const lost = losses.reduce((sum, { flow }) => sum + flow, 0)
        expect(won + lost).toBeCloseTo(1000 * ended, 6)
      }),
      { seed: 20263, numRuns: 60 },
    )
  })
})
