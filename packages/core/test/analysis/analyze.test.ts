import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  analyze,
  dropOff,
  expectedVisits,
  hittingProbabilities,
  leverage,
  outcomeProbabilities,
  removalEffect,
  stepsToAbsorption,
} from '../../src/analysis/index.ts'
import { conversionStates } from '../../src/analysis/state-set.ts'
import { compileChain, type Journey, journey } from '../../src/model/index.ts'
import { randomJourney } from '../random-chain.ts'
import { exact, solver } from '../tolerance.ts'

const shop = journey({
  phases: [{ id: 'buy' }, { id: 'use' }],
  touchpoints: [{ id: 'ad', channel: 'web' }, { id: 'page', phase: 'buy' }, { id: 'cart' }],
  outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }],
  entries: { ad: 0.8, order: 0.2 },
  transitions: {
    ad: { page: 0.5, lost: 'rest' },
    page: { cart: 0.4, ad: 0.1, lost: 'rest' },
    cart: { order: 0.6, lost: 'rest' },
  },
})

describe('analyze', () => {
  test('is what its parts are, by id', () => {
    fc.assert(
      fc.property(
        randomJourney({ touchpoints: 7 }).chain((model) =>
          fc.tuple(
            fc.constant(model),
            fc.subarray(
              [...model.touchpoints, ...model.outcomes].map(({ id }) => id),
              { minLength: 1 },
            ),
          ),
        ),
        ([model, hit]) => {
          const chain = compileChain(model)
          const at = (id: string) => chain.ids.indexOf(id)
          const found = analyze(model, { hit })
          const goals = conversionStates(chain)
          const reached = hittingProbabilities(
            chain,
            Uint8Array.from(chain.ids, (id) => Number(hit.includes(id))),
          )
          expect(found.hitting).toEqual({ ...byId(chain.ids, reached.probability) })
          exact(found.errorBounds.hitting, reached.errorBound)
          if (goals.includes(1)) {
            const { probability, errorBound } = hittingProbabilities(chain, goals)
            solver(
              found.conversion ?? Number.NaN,
              chain.entry.reduce((sum, share, i) => sum + share * (probability[i] as number), 0),
            )
            expect(found.errorBounds.conversion).toBeGreaterThan(errorBound)
            expect(found.errorBounds.conversion).toBeLessThan(errorBound + 1e-12)
          } else expect([found.conversion, found.errorBounds.conversion]).toEqual([null, 0])

          const ends = outcomeProbabilities(chain)
          for (const { id } of model.outcomes)
            exact(found.outcomes[id], ends.probability[at(id) - chain.touchpoints])
          const visits = expectedVisits(chain)
          const lost = dropOff(chain)
          for (const { id } of model.touchpoints) {
            exact(found.expectedVisits[id], visits.visits[at(id)])
            exact(found.dropOff.find(({ from }) => from === id)?.share, lost.share[at(id)])
          }
          const { mean, variance } = stepsToAbsorption(chain)
          expect(found.steps).toEqual({ mean, variance })

          const slopes = goals.includes(1) ? leverage(chain) : null
          exact(found.errorBounds.leverage, slopes?.errorBound ?? 0)
          exact(found.leverage?.length, slopes ? chain.column.length : undefined)
          for (const [i, { from, to, value }] of (found.leverage ?? []).entries()) {
            const next = found.leverage?.[i + 1]?.value ?? 0
            expect(Math.abs(value)).toBeGreaterThanOrEqual(Math.abs(next))
            const row = chain.rowStart[at(from)] as number
            const place = chain.column.subarray(row, chain.rowStart[at(from) + 1]).indexOf(at(to))
            expect(place).toBeGreaterThanOrEqual(0)
            exact<number | undefined>(value, slopes?.leverage[row + place])
          }
        },
      ),
      { seed: 3071, numRuns: 100 },
    )
  })

  test('is of conversion where no set is given, and has no figure without a conversion', () => {
    const found = analyze(shop)
    solver(found.hitting?.page as number, 0.24 / 0.95)
    exact(found.hitting?.order, 1)
    solver(found.conversion ?? 0, 0.2 + (0.8 * 0.5 * 0.24) / 0.95)
    const unsold = { ...shop, outcomes: shop.outcomes.map(({ id }) => ({ id })) } as Journey
    const none = analyze(unsold)
    expect([none.conversion, none.hitting, none.leverage]).toEqual([null, null, null])
    expect(none.errorBounds).toMatchObject({ conversion: 0, hitting: 0, leverage: 0 })
    expect(none.removalEffects.touchpoints).toEqual({ ad: null, page: null, cart: null })
    // A set that can be reached without any conversion has a figure all the same.
    solver(analyze(unsold, { hit: ['lost'] }).hitting?.cart as number, 0.4)
  })

  test('lists phases in their order, then what has none, and channels once', () => {
    const found = analyze(shop)
    expect(found.dropOffByPhase.map(({ phase }) => phase)).toEqual(['buy', 'use', null])
    const share = (id: string) => found.dropOff.find(({ from }) => from === id)?.share as number
    solver(found.dropOffByPhase[0]?.share as number, share('page'))
    exact(found.dropOffByPhase[1]?.share, 0)
    solver(found.dropOffByPhase[2]?.share as number, share('ad') + share('cart'))
    expect(Object.keys(found.removalEffects.channels)).toEqual(['web'])
    const whole = removalEffect(compileChain(shop), ['ad'])
    exact(found.removalEffects.channels.web, whole?.effect)
    expect(found.errorBounds.removalEffects).toBeGreaterThanOrEqual(whole?.errorBound as number)
    // Bounds of sums of several: as many times as large, and for each addition a rounding.
    const { errorBound } = dropOff(compileChain(shop))
    expect(found.errorBounds.dropOff).toBeGreaterThan(3 * errorBound)
    expect(found.errorBounds.dropOff).toBeLessThan(3 * errorBound + 1e-14)
    exact(
      found.errorBound,
      Math.max(
        ...(['conversion', 'outcomes', 'hitting', 'dropOff', 'removalEffects'] as const).map(
          (part) => found.errorBounds[part],
        ),
      ),
    )
  })

  test('leaves removal effects out where there are more than 2,000 touchpoints', () => {
    const line = (length: number) => {
      const ids = Array.from({ length }, (_, i) => `t${i}`)
      return analyze({
        format: 'sojourn-journey',
        version: 1,
        touchpoints: ids.map((id) => ({ id })),
        outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }],
        entries: { t0: 1 },
        transitions: Object.fromEntries(
          ids.map((id, i) => [id, { [ids[i + 1] ?? 'order']: 0.999, lost: 'rest' }]),
        ),
      } as Journey).removalEffects.touchpoints
    }
    solver(line(2000).t1999 as number, 1)
    exact(line(2001).t0, null)
  })
})

function byId(ids: readonly string[], values: Float64Array): Record<string, number> {
  return Object.fromEntries(ids.map((id, i) => [id, values[i] as number]))
}
