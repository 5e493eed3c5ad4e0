import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { journey } from '../../src/model/index.ts'
import type { Change } from '../../src/scenarios/index.ts'
import { solver } from '../tolerance.ts'
import { applied, rowOf } from './changes.ts'

const shop = journey({
  touchpoints: [{ id: 'page' }, { id: 'cart' }],
  outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }],
  entries: { page: 1 },
  transitions: {
    page: { cart: 0.3, order: 0.1, page: 0.2, lost: 'rest' },
    cart: { order: 0.5, lost: 'rest' },
  },
})
const page = { cart: 0.3, order: 0.1, page: 0.2, lost: 0.4 }

type Row = Record<string, number>

/** A row with the odds of its successors scaled, straight from the definition. */
function scaled(row: Row, factors: Row): Row {
  const weights = Object.entries(row).map(([to, p]) => [to, p * (factors[to] ?? 1)] as const)
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0)
  return Object.fromEntries(weights.map(([to, weight]) => [to, weight / total]))
}

function mixture(parts: readonly (readonly [share: number, row: Row])[]): Row {
  const mixed: Row = {}
  for (const [share, row] of parts)
    for (const [to, p] of Object.entries(row)) mixed[to] = (mixed[to] ?? 0) + share * p
  return mixed
}

function expectRow(actual: Row, expected: Row): void {
  expect(Object.keys(actual).sort()).toEqual(Object.keys(expected).sort())
  for (const [to, p] of Object.entries(expected)) solver(actual[to] as number, p, to)
}

const odds = (
  to: 'cart' | 'order' | 'lost' | 'page',
  factor: number,
  more: object = {},
): Change => ({
  op: 'scaleOdds',
  from: 'page',
  to,
  factor,
  ...more,
})

describe('scaleOdds', () => {
  test('multiplies the odds, and leaves the others in their proportions', () => {
    const factor = fc.double({ min: 0.01, max: 100, noNaN: true })
    fc.assert(
      fc.property(factor, (k) => {
        const row = rowOf(applied(shop, odds('cart', k)), 'page') as typeof page
        const before = page.cart / (1 - page.cart)
        solver(row.cart / (1 - row.cart), k * before, '', k * before * 10)
        solver(row.order / row.lost, page.order / page.lost)
        solver(row.page / row.lost, page.page / page.lost)
      }),
      { seed: 311, numRuns: 100 },
    )
  })

  test('by a and by b is by a · b', () => {
    const factor = fc.double({ min: 0.1, max: 10, noNaN: true })
    fc.assert(
      fc.property(factor, factor, (a, b) => {
        const both = rowOf(applied(shop, odds('cart', a), odds('cart', b)), 'page')
        expectRow(both, rowOf(applied(shop, odds('cart', a * b)), 'page'))
        const inTurn = applied(applied(shop, odds('cart', a)), odds('cart', b))
        expectRow(both, rowOf(inTurn, 'page'))
      }),
      { seed: 312, numRuns: 100 },
    )
  })

  test('by 1 changes nothing, and no other row is touched', () => {
    expectRow(rowOf(applied(shop, odds('cart', 1)), 'page'), page)
    expect(rowOf(applied(shop, odds('cart', 3)), 'cart')).toEqual(rowOf(shop, 'cart'))
  })

  test('of two successors of one row is composed in log-odds', () => {
    expectRow(
      rowOf(applied(shop, odds('cart', 2), odds('order', 3)), 'page'),
      scaled(page, { cart: 2, order: 3 }),
    )
  })
})

describe('reach', () => {
  test('of one lever: the share of visits that meets it, mixed with those that don’t', () => {
    expectRow(
      rowOf(applied(shop, odds('cart', 2, { reach: 0.3 })), 'page'),
      mixture([
        [0.3, scaled(page, { cart: 2 })],
        [0.7, page],
      ]),
    )
    expectRow(rowOf(applied(shop, odds('cart', 2, { reach: 0 })), 'page'), page)
    expectRow(
      rowOf(applied(shop, odds('cart', 2, { reach: 1 })), 'page'),
      scaled(page, { cart: 2 }),
    )
  })

  test('of two levers on one row: the mixture of all four subsets, met independently', () => {
    expectRow(
      rowOf(
        applied(shop, odds('cart', 2, { reach: 0.3 }), odds('order', 5, { reach: 0.6 })),
        'page',
      ),
      mixture([
        [0.3 * 0.6, scaled(page, { cart: 2, order: 5 })],
        [0.3 * 0.4, scaled(page, { cart: 2 })],
        [0.7 * 0.6, scaled(page, { order: 5 })],
        [0.7 * 0.4, page],
      ]),
    )
  })

  test('of two changes of one lever: met together, so two subsets only', () => {
    const lever = { reach: 0.3, lever: 'banner' }
    expectRow(
      rowOf(applied(shop, odds('cart', 2, lever), odds('order', 5, lever)), 'page'),
      mixture([
        [0.3, scaled(page, { cart: 2, order: 5 })],
        [0.7, page],
      ]),
    )
  })

  test('of a lever and a change by itself: four subsets, the lever’s changes together', () => {
    const lever = { reach: 0.3, lever: 'banner' }
    expectRow(
      rowOf(
        applied(
          shop,
          odds('cart', 2, lever),
          odds('page', 0.5, { reach: 0.8 }),
          odds('order', 5, lever),
        ),
        'page',
      ),
      mixture([
        [0.3 * 0.8, scaled(page, { cart: 2, order: 5, page: 0.5 })],
        [0.3 * 0.2, scaled(page, { cart: 2, order: 5 })],
        [0.7 * 0.8, scaled(page, { page: 0.5 })],
        [0.7 * 0.2, page],
      ]),
    )
  })
})
