import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { published } from '../../../../scripts/published.ts'
import { removalEffect } from '../../src/analysis/index.ts'
import { markovAttribution, pathTable } from '../../src/attribution/index.ts'
import { countHistories } from '../../src/estimation/index.ts'
import { compileChain, historyJourney } from '../../src/model/index.ts'
import { fraction, within } from '../fraction.ts'
import { exact, solver } from '../tolerance.ts'
import { randomPaths, randomRows, total } from './random-paths.ts'
import { slowRemovalEffect } from './slow-markov.ts'

describe('golden 1: the three journeys of S. Bryl', () => {
  const paths = pathTable([
    { path: 'C1 > C2 > C3', conversions: 1, value: 1000, nulls: 0 },
    { path: 'C1', conversions: 0, nulls: 1 },
    { path: 'C2 > C3', conversions: 0, nulls: 1 },
  ])

  test('removal effects 0.5, 1, 1; shares 0.2, 0.4, 0.4; value 200, 400, 400', () => {
    const { conversion, removalEffect, conversions, value } = markovAttribution(paths)
    const bryl = published('Golden case 1: three journeys', 'S. Bryl’s attribution example')
    bryl('conversion', conversion, 1 / 3, 'exact')
    for (const [c, effect] of [0.5, 1, 1].entries()) {
      bryl('removal effects', removalEffect?.[c], effect)
      bryl('shares', conversions[c], effect / 2.5)
      bryl('value', value?.[c], (1000 * effect) / 2.5)
    }
  })
})

describe('by hand, order 1 and 2', () => {
  // Who saw the ad before the mail buys, who came by search before it doesn't.
  const paths = pathTable([
    { path: 'ad > mail', conversions: 1, nulls: 0 },
    { path: 'search > mail', conversions: 0, nulls: 1 },
    { path: 'search', conversions: 1, nulls: 1 },
  ])

  test('a chain of order 1 forgets who came to the mail by what', () => {
    const { removalEffect } = markovAttribution(paths)
    // From mail half convert; ad is passed by 1/4, search by 3/4, mail by 1/4 + 1/4.
    solver(removalEffect?.[0] as number, (0.25 * 0.5) / 0.5)
    solver(removalEffect?.[1] as number, (0.5 * 0.5) / 0.5)
    solver(removalEffect?.[2] as number, (0.75 * (1 / 3 + (1 / 3) * 0.5)) / 0.5)
  })

  test('one of order 2 remembers: half the conversions come by ad and mail, half by search', () => {
    const { removalEffect, states } = markovAttribution(paths, { order: 2 })
    exact(states, 4)
    for (const effect of removalEffect as Float64Array) solver(effect, 0.5)
  })
})

test('removal effects of orders 1 to 4 are those of the paths written out, within the stated bound', () => {
  fc.assert(
    fc.property(randomRows(4, 8), fc.integer({ min: 1, max: 4 }), (rows, order) => {
      const paths = pathTable(rows)
      const markov = markovAttribution(paths, { order })
      expect(markov.errorBound).toBeLessThan(1e-9)
      for (const [c, channel] of paths.channels.entries())
        for (const [what, effects] of [
          ['conversions', markov.removalEffect],
          ['value', markov.removalEffectOnValue],
        ] as const) {
          const truth = slowRemovalEffect(rows, channel, order, what)
          if (truth === undefined) expect(effects).toBeNull()
          else
            expect(
              within(fraction(effects?.[c] as number), truth, fraction(markov.errorBound)),
            ).toBe(true)
        }
    }),
    { seed: 4102, numRuns: 250 },
  )
})

test('the removal effect of the analysis of a journey with memory is the same', () => {
  fc.assert(
    fc.property(randomRows(5, 10), fc.integer({ min: 1, max: 3 }), (rows, order) => {
      const paths = pathTable(
        rows.map((row) => ({
          ...row,
          conversions: row.conversions % 4,
          value: 0,
          nulls: 1 + (row.nulls % 4),
        })),
      )
      const written = rows.flatMap(({ path, conversions, nulls }) => [
        ...Array.from({ length: conversions % 4 }, () => [...path, 'sale']),
        ...Array.from({ length: 1 + (nulls % 4) }, () => [...path, 'lost']),
      ])
      const { journey, histories } = historyJourney({
        ...countHistories(written, order),
        touchpoints: paths.channels.map((id) => ({ id })),
        outcomes: [{ id: 'sale', kind: 'conversion' }, { id: 'lost' }],
      })
      const chain = compileChain(journey)
      const markov = markovAttribution(paths, { order })
      for (const [c, channel] of paths.channels.entries()) {
        const held = [...histories].filter(([, touches]) => touches.includes(channel))
        const effect = removalEffect(
          chain,
          held.map(([id]) => id),
        )?.effect
        if (effect === undefined) expect(markov.removalEffect).toBeNull()
        else solver(markov.removalEffect?.[c] as number, effect, channel, 1)
      }
    }),
    { seed: 4103, numRuns: 100 },
  )
})

test('effects lie in [0, 1] and share out all conversions and value', () => {
  fc.assert(
    fc.property(randomPaths(6, 20), fc.integer({ min: 1, max: 4 }), (paths, order) => {
      const markov = markovAttribution(paths, { order })
      for (const effects of [markov.removalEffect, markov.removalEffectOnValue])
        for (const effect of effects ?? []) {
          expect(effect).toBeGreaterThanOrEqual(0)
          expect(effect).toBeLessThanOrEqual(1)
        }
      solver(total(markov.conversions), total(paths.conversions))
      solver(total(markov.value ?? []), total(paths.value ?? []))
    }),
    { seed: 4104, numRuns: 200 },
  )
})

test('rows in another order, split or put together change nothing', () => {
  fc.assert(
    fc.property(randomRows(4, 8), fc.integer({ min: 1, max: 3 }), (rows, order) => {
      const names = (table: ReturnType<typeof pathTable>) => {
        const { removalEffect } = markovAttribution(table, { order })
        return new Map(table.channels.map((channel, c) => [channel, removalEffect?.[c]]))
      }
      const halves = rows.flatMap((row) => [
        { ...row, conversions: row.conversions / 2, value: row.value / 2, nulls: row.nulls / 2 },
        { ...row, conversions: row.conversions / 2, value: row.value / 2, nulls: row.nulls / 2 },
      ])
      const once = names(pathTable(rows))
      for (const [channel, effect] of names(pathTable([...halves].reverse()))) {
        const before = once.get(channel)
        if (before === undefined) expect(effect).toBeUndefined()
        else solver(effect as number, before, channel, 1)
      }
    }),
    { seed: 4105, numRuns: 100 },
  )
})

test('an order longer than every path is each path by itself: who passes a channel converts or not', () => {
  fc.assert(
    fc.property(randomRows(4, 8), (rows) => {
      const paths = pathTable(rows)
      const { removalEffect } = markovAttribution(paths, { order: 6 })
      const all = total(paths.conversions)
      for (const [c, channel] of paths.channels.entries()) {
        const passing = rows.filter(({ path }) => path.includes(channel))
        const share = passing.reduce((sum, row) => sum + row.conversions, 0) / all
        if (all > 0) solver(removalEffect?.[c] as number, share, channel, 1)
      }
    }),
    { seed: 4106, numRuns: 100 },
  )
})

test('a channel from which nobody can convert has no effect, and gets nothing', () => {
  const paths = pathTable([
    { path: 'a > b', conversions: 3, nulls: 2 },
    { path: 'a > z', conversions: 0, nulls: 4 },
    { path: 'z', conversions: 0, nulls: 1 },
  ])
  for (const order of [1, 2, 3]) {
    const { removalEffect, conversions } = markovAttribution(paths, { order })
    exact(removalEffect?.[2], 0)
    exact(conversions[2], 0)
  }
})

test('where nobody converts, effects are null and everyone gets 0', () => {
  const paths = pathTable([{ path: 'a > b', conversions: 0, value: 0, nulls: 4 }])
  expect(markovAttribution(paths)).toMatchObject({
    conversion: 0,
    removalEffect: null,
    removalEffectOnValue: null,
    conversions: Float64Array.of(0, 0),
    value: Float64Array.of(0, 0),
  })
})

test('without nulls everyone converts, and values may be unknown', () => {
  const paths = pathTable([
    { path: 'a > b', conversions: 3 },
    { path: 'b', conversions: 1 },
  ])
  const { conversion, removalEffect, removalEffectOnValue, value } = markovAttribution(paths)
  exact(conversion, 1)
  solver(removalEffect?.[0] as number, 0.75)
  solver(removalEffect?.[1] as number, 1)
  expect([removalEffectOnValue, value]).toEqual([null, null])
})

test('long loops that are rarely left keep their digits', () => {
  const paths = pathTable([
    { path: Array.from({ length: 5000 }, (_, i) => (i % 2 ? 'a' : 'b')), conversions: 1, nulls: 1 },
    { path: 'c > a', conversions: 1, nulls: 1e9 },
  ])
  const { removalEffect, errorBound } = markovAttribution(paths)
  expect(errorBound).toBeLessThan(1e-12)
  solver(removalEffect?.[1] as number, 1)
})

test('an order that is no whole number from 1 is refused, and so is a table of nobody', () => {
  const paths = pathTable([{ path: 'a', conversions: 1 }])
  for (const order of [0, -1, 1.5, Number.NaN])
    expect(() => markovAttribution(paths, { order })).toThrow(`order is ${order}`)
  const nobody = { ...paths, conversions: Float64Array.of(0) }
  expect(() => markovAttribution(nobody)).toThrow('nobody took a path')
})
