import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileChain, type Journey, journey } from '../../src/model/index.ts'
import type { Change } from '../../src/scenarios/index.ts'
import { randomJourney } from '../random-chain.ts'
import { solver } from '../tolerance.ts'
import { applied, conversionOf, rowOf } from './changes.ts'

const remove = (touchpoint: string, avoided: number, reach = 1): Change => ({
  op: 'removeTouchpoint',
  touchpoint,
  avoided,
  reach,
})

function expectRow(model: Journey, from: string, expected: Record<string, number>): void {
  const row = rowOf(model, from)
  expect(Object.keys(row).sort()).toEqual(Object.keys(expected).sort())
  for (const [to, p] of Object.entries(expected)) solver(row[to] as number, p, `${from} → ${to}`)
}

const shop = journey({
  touchpoints: [{ id: 'cart' }, { id: 'account' }, { id: 'address' }, { id: 'pay' }],
  outcomes: [
    { id: 'order', kind: 'conversion' },
    { id: 'lost' },
    { id: 'rival', kind: 'competitor' },
  ],
  entries: { cart: 3, account: 1 },
  transitions: {
    cart: { account: 0.6, lost: 0.4 },
    account: { account: 0.2, address: 0.4, lost: 0.3, rival: 0.1 },
    address: { pay: 0.5, cart: 0.2, lost: 0.3 },
    pay: { order: 0.8, lost: 0.2 },
  },
})

describe('removeTouchpoint, worked out by hand', () => {
  test('arrivals and entries take the exits, the self-loop left out', () => {
    const after = applied(shop, remove('account', 0))
    expectRow(after, 'cart', {
      address: 0.6 * 0.5,
      lost: 0.4 + 0.6 * 0.375,
      rival: 0.6 * 0.125,
    })
    const { ids, entry } = compileChain(after)
    const entries = Object.fromEntries(ids.map((id, i) => [id, entry[i] as number]))
    solver(entries.cart as number, 0.75)
    solver(entries.account as number, 0)
    solver(entries.address as number, 0.25 * 0.5)
    solver(entries.lost as number, 0.25 * 0.375)
    solver(entries.rival as number, 0.25 * 0.125)
  })

  test('the avoided share of its own losses, of every kind, goes on over its other exits', () => {
    // Of 0.5 lost, a quarter is avoided: 0.125 more goes to address, its only other exit.
    expectRow(applied(shop, remove('account', 0.25)), 'cart', {
      address: 0.6 * (0.5 + 0.125),
      lost: 0.4 + 0.6 * 0.375 * 0.75,
      rival: 0.6 * 0.125 * 0.75,
    })
    // Address loses 0.3; half is avoided, in proportion 5 : 2 to pay and cart.
    expectRow(applied(shop, remove('address', 0.5)), 'account', {
      account: 0.2,
      pay: 0.4 * (0.5 + (0.15 * 5) / 7),
      cart: 0.4 * (0.2 + (0.15 * 2) / 7),
      lost: 0.3 + 0.4 * 0.15,
      rival: 0.1,
    })
    expectRow(applied(shop, remove('account', 1)), 'cart', { address: 0.6, lost: 0.4 })
  })

  test('with a reach only that share of arrivals skips it', () => {
    expectRow(applied(shop, remove('account', 0.25, 0.4)), 'cart', {
      account: 0.6 * 0.6,
      address: 0.6 * 0.4 * 0.625,
      lost: 0.4 + 0.6 * 0.4 * 0.375 * 0.75,
      rival: 0.6 * 0.4 * 0.125 * 0.75,
    })
  })

  test('of several, each row is changed first and then all are eliminated together', () => {
    const address = { pay: 0.5 + (0.15 * 5) / 7, cart: 0.2 + (0.15 * 2) / 7, lost: 0.15 }
    expectRow(applied(shop, remove('account', 0.25), remove('address', 0.5)), 'cart', {
      pay: 0.6 * 0.625 * address.pay,
      cart: 0.6 * 0.625 * address.cart,
      lost: 0.4 + 0.6 * (0.375 * 0.75 + 0.625 * address.lost),
      rival: 0.6 * 0.125 * 0.75,
    })
  })

  test('of several upstream first, one by one is the same as together', () => {
    const together = applied(shop, remove('account', 0.25), remove('address', 0.5))
    const inTurn = applied(applied(shop, remove('account', 0.25)), remove('address', 0.5))
    for (const id of ['cart', 'pay']) expectRow(together, id, rowOf(inTurn, id))
    solver(conversionOf(together), conversionOf(inTurn))
  })

  test('of two that lead to one another follows the loop to its end', () => {
    const loop = journey({
      touchpoints: [{ id: 'start' }, { id: 'a' }, { id: 'b' }],
      outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }],
      entries: { start: 1 },
      transitions: {
        start: { a: 1 },
        a: { b: 0.5, a: 0.1, lost: 0.4 },
        b: { a: 0.5, order: 0.5 },
      },
    })
    // From a: 5/9 to b and 4/9 lost; from b back to a with a half.
    const order = ((5 / 9) * 0.5) / (1 - (5 / 9) * 0.5)
    expectRow(applied(loop, remove('a', 0), remove('b', 0)), 'start', { order, lost: 1 - order })
  })
})

describe('removal of random touchpoints, with nothing avoided', () => {
  const cases = randomJourney({ touchpoints: 8, endsSurely: true }).chain((model) => {
    const candidates = model.touchpoints
      .map(({ id }) => id)
      .filter((id) => !model.conversions?.includes(id))
    return fc.tuple(
      fc.constant(model),
      fc.shuffledSubarray(candidates).map((ids) => ids.slice(0, 4)),
    )
  })

  test('leaves conversion unchanged, for any reach', () => {
    fc.assert(
      fc.property(cases, fc.constantFrom(1, 0.7, 0.01), ([model, ids], reach) => {
        const after = applied(model, ...ids.map((id) => remove(id, 0, reach)))
        solver(conversionOf(after), conversionOf(model))
      }),
      { seed: 321, numRuns: 100 },
    )
  })

  test('of several together is that of one after the other', () => {
    fc.assert(
      fc.property(cases, ([model, ids]) => {
        const together = applied(model, ...ids.map((id) => remove(id, 0)))
        const inTurn = ids.reduce((before, id) => applied(before, remove(id, 0)), model)
        for (const { id } of model.touchpoints)
          if (!ids.includes(id)) expectRow(together, id, rowOf(inTurn, id))
      }),
      { seed: 322, numRuns: 100 },
    )
  })

  test('and some avoided never lowers conversion, more avoided raises it', () => {
    fc.assert(
      fc.property(cases, ([model, ids]) => {
        const id = ids[0]
        const exits = Object.keys(rowOf(model, id ?? ''))
        const losses = model.outcomes.flatMap((o) => (o.kind === 'conversion' ? [] : [o.id]))
        if (id === undefined || exits.every((to) => to === id || losses.includes(to))) return
        let before = conversionOf(model)
        for (const avoided of [0.25, 0.5, 1]) {
          const after = conversionOf(applied(model, remove(id, avoided)))
          expect(after).toBeGreaterThanOrEqual(before - 1e-9 * before)
          before = after
        }
      }),
      { seed: 323, numRuns: 150 },
    )
  })
})
