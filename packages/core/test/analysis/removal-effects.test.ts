import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyze, removalEffect, removalEffects } from '../../src/analysis/index.ts'
import { conversionStates } from '../../src/analysis/state-set.ts'
import {
  type Chain,
  chainFromBuffer,
  compileChain,
  editJourney,
  type Journey,
  journey,
} from '../../src/model/index.ts'
import { type Fraction, fraction, minus, ONE, over, toNumber, within } from '../fraction.ts'
import { randomJourney } from '../random-chain.ts'
import { fromEntries, slowHitting } from '../slow-chain.ts'
import { exact, solver } from '../tolerance.ts'

/** The definition, by hand: a journey in which everyone who arrives at the removed is lost. */
function without(whole: Journey, removed: ReadonlySet<string>): number {
  const broken = editJourney(whole, (draft) => {
    draft.outcomes.push({ id: 'gone', kind: 'loss' })
    draft.conversions = (draft.conversions ?? []).filter((id) => !removed.has(id))
    for (const id of removed) draft.transitions[id] = { gone: 1 }
  })
  return analyze(broken).conversion ?? 0
}

/** By touchpoint: the exact share of conversions that pass it, `1 − F_without / F`. */
function buyersPassing(chain: Chain): Fraction[] {
  const goals = conversionStates(chain)
  const conversion = fromEntries(chain, slowHitting(chain, goals))
  return Array.from({ length: chain.touchpoints }, (_, c) => {
    const broken = chainFromBuffer(chain.ids, chain.buffer.slice(0))
    for (let p = broken.rowStart[c] as number; p < (broken.rowStart[c + 1] as number); p++)
      broken.probability[p] = 0
    const others = goals.map((goal, i) => (i === c ? 0 : goal))
    return minus(ONE, over(fromEntries(chain, slowHitting(broken, others)), conversion))
  })
}

describe('removal effects', () => {
  test("Bryl's three journeys: conversion 1/3, effects 0.5, 1, 1 (golden case 1)", () => {
    const paths = journey({
      touchpoints: [{ id: 'C1' }, { id: 'C2' }, { id: 'C3' }],
      outcomes: [{ id: 'sale', kind: 'conversion' }, { id: 'lost' }],
      entries: { C1: 2, C2: 1 },
      transitions: { C1: { C2: 0.5, lost: 0.5 }, C2: { C3: 1 }, C3: { sale: 0.5, lost: 0.5 } },
    })
    solver(analyze(paths).conversion ?? 0, 1 / 3)
    const effects = removalEffects(compileChain(paths))?.effects ?? []
    for (const [i, effect] of [0.5, 1, 1].entries()) solver(effects[i] as number, effect)
  })

  test('equal the definition on random chains, and lie in [0, 1]', () => {
    fc.assert(
      fc.property(randomJourney({ touchpoints: 8 }), (whole) => {
        const chain = compileChain(whole)
        const conversion = analyze(whole).conversion ?? 0
        const effects = removalEffects(chain)?.effects ?? null
        if (conversion === 0) exact(effects, null)
        else
          for (const [i, effect] of (effects as Float64Array).entries()) {
            const id = chain.ids[i] as string
            solver(effect, 1 - without(whole, new Set([id])) / conversion, id, 1)
            expect(effect).toBeGreaterThanOrEqual(0)
            expect(effect).toBeLessThanOrEqual(1)
            solver(removalEffect(chain, [id])?.effect ?? Number.NaN, effect, id, 1)
          }
      }),
      { seed: 29, numRuns: 150 },
    )
  })

  test('of a channel equal the definition, and are no less than those of its touchpoints', () => {
    fc.assert(
      fc.property(randomJourney({ touchpoints: 8 }), (whole) => {
        const conversion = analyze(whole).conversion ?? 0
        fc.pre(conversion > 0)
        const { touchpoints, channels } = analyze(whole).removalEffects
        for (const [channel, effect] of Object.entries(channels)) {
          const members = whole.touchpoints.flatMap((t) => (t.channel === channel ? [t.id] : []))
          solver(effect as number, 1 - without(whole, new Set(members)) / conversion, channel, 1)
          for (const id of members)
            expect(effect).toBeGreaterThanOrEqual((touchpoints[id] as number) - 1e-9)
        }
      }),
      { seed: 30, numRuns: 100 },
    )
  })

  test('lie within the bound of the exact rational ones, with probabilities down to 1e-134, too', () => {
    for (const tiny of [false, true])
      fc.assert(
        fc.property(randomJourney({ touchpoints: 5, tiny }), (whole) => {
          const chain = compileChain(whole)
          const all = removalEffects(chain)
          fc.pre(all !== null)
          const buyers = buyersPassing(chain)
          for (const [c, truth] of buyers.entries()) {
            const one = removalEffect(chain, [chain.ids[c] as string])
            for (const [effect, errorBound] of [
              [all?.effects[c], all?.errorBound],
              [one?.effect, one?.errorBound],
            ] as [number, number][])
              expect(
                within(fraction(effect), truth, fraction(errorBound)),
                `${chain.ids[c]}: ${effect} ± ${errorBound} for ${toNumber(truth)}`,
              ).toBe(true)
          }
        }),
        { seed: 31, numRuns: 60 },
      )
  })

  test('of a touchpoint that nobody visits are exactly 0, and null where nobody converts', () => {
    const parts = {
      touchpoints: [{ id: 'cart' }, { id: 'island' }],
      outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }],
      entries: { cart: 1 },
    } as const
    const shop = journey({
      ...parts,
      transitions: { cart: { order: 0.5, lost: 0.5 }, island: { order: 1 } },
    })
    exact(removalEffects(compileChain(shop))?.effects[1], 0)
    const closed = journey({ ...parts, transitions: { cart: { lost: 1 }, island: { order: 1 } } })
    exact(removalEffects(compileChain(closed)), null)
    exact(analyze(closed).removalEffects.touchpoints.cart, null)
  })
})
