import { describe, expect, test } from 'vitest'
import type { Stock } from '../../src/analysis/index.ts'
import { readStocks } from '../../src/analysis/stock.ts'
import { compileChain, journey } from '../../src/model/index.ts'
import { exact, solver } from '../tolerance.ts'

const shop = compileChain(
  journey({
    touchpoints: [{ id: 'ad' }, { id: 'page' }, { id: 'cart' }],
    outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }],
    entries: { ad: 1 },
    transitions: {
      ad: { page: 0.5, lost: 'rest' },
      page: { cart: 0.25, ad: 0.25, lost: 'rest' },
      cart: { order: 0.5, lost: 'rest' },
    },
  }),
)
const reviews: Stock = {
  filledBy: { order: 2, cart: 0.5 },
  halfLife: 8,
  reference: 50,
  initial: 100,
  scales: [{ from: 'page', to: 'cart', elasticity: 0.5 }],
}
const arrivals = (counts: Readonly<Record<string, number>>) =>
  Float64Array.from(shop.ids, (id) => counts[id] ?? 0)
/** Probabilities of the transitions out of a touchpoint, by where they lead. */
function row(probability: Float64Array, from: (typeof shop.ids)[number]): Record<string, number> {
  const i = shop.ids.indexOf(from)
  const begins = shop.rowStart[i] as number
  return Object.fromEntries(
    Array.from(shop.column.subarray(begins, shop.rowStart[i + 1]), (to, k) => [
      shop.ids[to],
      probability[begins + k] as number,
    ]),
  )
}

describe('a stock', () => {
  test('decays by half in its half-life, and counts what came in as half a step old', () => {
    const step = 4
    const { levels, pass } = readStocks(shop, [reviews], step)
    expect([...levels()]).toEqual([100])
    pass(arrivals({}))
    solver(levels()[0] as number, 100 * Math.SQRT1_2)
    pass(arrivals({ order: 10, cart: 8, page: 99 }))
    solver(levels()[0] as number, 50 + 24 * 2 ** -0.25)
    const endless = readStocks(shop, [{ ...reviews, halfLife: undefined } as never], step)
    endless.pass(arrivals({ order: 3 }))
    expect([...endless.levels()]).toEqual([106])
  })

  test('scales odds by its level in the middle of the step to come, against its reference', () => {
    const { scale, pass } = readStocks(shop, [reviews], 4)
    const factor = (level: number) => Math.sqrt(level / 50)
    const scaledBy = (times: number) => {
      const total = 0.25 * times + 0.75
      return { cart: (0.25 * times) / total, ad: 0.25 / total, lost: 0.5 / total }
    }
    const first = row(scale(shop.probability), 'page')
    for (const [to, expected] of Object.entries(scaledBy(factor(100 * 2 ** -0.25))))
      solver(first[to] as number, expected)
    expect(row(scale(shop.probability), 'ad')).toEqual(row(shop.probability, 'ad'))
    pass(arrivals({ order: 20 }))
    // Half a step on, the level has decayed by that, and of the last inflow half has come again.
    const level = 100 * Math.SQRT1_2 + 40 * 2 ** -0.25
    const halfway = level * 2 ** -0.25 + (40 * 2 ** -0.125) / 2
    for (const [to, expected] of Object.entries(scaledBy(factor(halfway))))
      solver(row(scale(shop.probability), 'page')[to] as number, expected)
    expect([...shop.probability.subarray(2, 5)].sort()).toEqual([0.25, 0.25, 0.5])
  })

  test('at its reference level leaves probabilities, and where there is none they are the same array', () => {
    const { halfLife, initial, ...kept } = reviews
    const { scale, levels } = readStocks(shop, [kept], 1)
    expect([...levels()]).toEqual([50])
    for (const [p, value] of scale(shop.probability).entries())
      solver(value, shop.probability[p] as number)
    exact(readStocks(shop, [], 1).scale(shop.probability), shop.probability)
  })

  test('several scale the same transition together', () => {
    const { scale } = readStocks(
      shop,
      [
        { filledBy: {}, reference: 1, initial: 4, scales: reviews.scales },
        { filledBy: {}, reference: 1, initial: 9, scales: reviews.scales },
      ],
      1,
    )
    solver(row(scale(shop.probability), 'page').cart as number, (0.25 * 6) / (0.25 * 6 + 0.75))
  })

  const scales = (from: string, to: string, elasticity = 1) => [{ from, to, elasticity }]
  test.each([
    [{ reference: 0, initial: 1 }, 'stocks[0].reference is 0; it must be above 0'],
    [{ reference: Infinity, initial: 1 }, 'stocks[0].reference is Infinity; it must be above 0'],
    [{ initial: 0 }, 'stocks[0].initial is 0; it must be above 0'],
    [{ initial: -2 }, 'stocks[0].initial is -2; it must be above 0'],
    [{ halfLife: 0 }, 'stocks[0].halfLife is 0; it must be above 0'],
    [{ filledBy: { order: -1 } }, 'stocks[0].filledBy of "order" is -1; it must be from 0'],
    [{ filledBy: { oder: 1 } }, 'stocks[0].filledBy names "oder" Did you mean "order"?'],
    [
      { scales: scales('page', 'cart', Number.NaN) },
      'stocks[0].scales[0].elasticity is NaN; it must be finite',
    ],
    [{ scales: scales('page', 'order') }, 'stocks[0].scales[0]: "page" never leads to "order"'],
    [{ scales: scales('order', 'lost') }, 'stocks[0].scales[0]: "order" never leads to "lost"'],
    [{ scales: scales('cart', 'ad') }, 'stocks[0].scales[0]: "cart" never leads to "ad"'],
    [{ scales: scales('ad', 'ad') }, 'stocks[0].scales[0]: "ad" never leads to "ad"'],
    [{ scales: scales('pgae', 'cart') }, 'stocks[0].scales[0] names "pgae" Did you mean "page"?'],
    [{ scales: scales('page', 'crat') }, 'stocks[0].scales[0] names "crat" Did you mean "cart"?'],
    [
      { halfLife: -1, filledBy: { order: Number.NaN } },
      'stocks[0].halfLife is -1; it must be above 0; stocks[0].filledBy of "order" is NaN; it must be from 0',
    ],
  ] as [Partial<Stock>, string][])('%j is refused', (change, message) => {
    expect(() => readStocks(shop, [{ ...reviews, ...change }], 1)).toThrow(
      new RangeError(`calendarTrace: ${message}`),
    )
  })

  test('may be filled by nothing, and scale the first transition of the chain', () => {
    const one = { ...reviews, filledBy: { order: 0, cart: undefined } } as never
    const { pass, levels } = readStocks(shop, [one], 8)
    pass(arrivals({ order: 5, cart: 5 }))
    solver(levels()[0] as number, 50)
    const { scale } = readStocks(shop, [{ ...reviews, scales: scales('ad', 'page', 0.5) }], 1e-9)
    solver(row(scale(shop.probability), 'ad').page as number, Math.SQRT2 / (Math.SQRT2 + 1))
  })
})
